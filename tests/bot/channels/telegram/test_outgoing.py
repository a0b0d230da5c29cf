"""What a Telegram message can carry besides its text: buttons and links, as long as they may be."""

import pytest
from telegram.constants import InlineKeyboardButtonLimit, MessageLimit

from bot.channels.telegram.channel import LONGEST_START, linked
from bot.channels.telegram.keys import after, lasting
from bot.channels.telegram.outgoing import LONGEST_DATA, outgoing
from handlers.eligibility import option
from handlers.enclosure import Link
from handlers.joined import with_left
from handlers.message import Block, Button, Intent, Part, Reply, Topic
from knowledge.policy.policy import Policy
from knowledge.question.question import Question

LONGEST_KEY = 24  # characters that a policy folder may have for its key
LEAD = (Block(Part.LEAD, "答"),)


def test_the_limits_are_those_of_telegram() -> None:
    assert LONGEST_DATA == InlineKeyboardButtonLimit.MAX_CALLBACK_DATA
    assert LONGEST_START == MessageLimit.DEEP_LINK_LENGTH


def test_a_button_that_telegram_can_not_carry_is_left_out_and_the_others_stand() -> None:
    long, short = Button("长", "问" * 22), Button("短", "问" * 21)
    (sent,) = outgoing(Reply(Intent.HELP, LEAD, buttons=(long, short), verdicts=(long,)), None)
    assert sent.buttons == (("短", short.action),)
    assert sent.last_row == ()


def test_a_question_left_over_is_named_though_no_button_can_carry_it(policy: Policy) -> None:
    asked = "企业技术中心的申报条件和配套奖励分别是怎么规定的呢"
    (sent,) = outgoing(with_left(Reply(Intent.HELP, LEAD), [Question.read(asked, policy)]), None)
    assert asked in sent.text
    assert sent.buttons == ()


@pytest.mark.parametrize(("length", "shown"), [(LONGEST_START, True), (LONGEST_START + 1, False)])
def test_a_link_is_shown_where_it_fits(length: int, *, shown: bool) -> None:
    reply = Reply(Intent.HELP, LEAD, link=Link("f" * length, "链接：{url}"))
    assert ("链接" in linked(reply, "https://t.me/bot").text) is shown


def test_a_long_label_has_a_row_of_its_own() -> None:
    labels = ("有", "没有", "技术中心、制造业创新中心称号", "不清楚", "八个字的标签吧啊")
    (sent,) = outgoing(Reply(Intent.HELP, LEAD, buttons=tuple(Button(x, x) for x in labels)))
    assert [[label for label, _ in row] for row in sent.rows] == [
        ["有", "没有"],
        ["技术中心、制造业创新中心称号"],
        ["不清楚", "八个字的标签吧啊"],
    ]


def test_of_buttons_that_are_over_those_that_hold_for_good_are_left() -> None:
    rows = (
        (("理由", "p say 理由"), ("全文", "p full 4.2")),
        (("提交", "enquiry yes 1f"),),
        (("有用", "useful 7"), ("没解决", "useless 7")),
    )
    assert lasting(rows) == ((("全文", "p full 4.2"),), rows[2])
    assert after("useful 7", rows, over=False, done=True) == rows[:2]
    assert after("p full 4.2", rows, over=False, done=False) is None
    assert after("enquiry yes 1f", rows, over=True, done=True) == lasting(rows)
    assert after("enquiry yes 2e", rows, over=True, done=True) is None, "that keyboard is gone"


def test_every_choice_of_an_interview_fits_whatever_the_key_of_the_policy(policy: Policy) -> None:
    topic = Topic(begun=2**33)
    names = [fact.name for fact in policy.facts.fact]
    actions = [option.change(policy, name).action for name in names]
    actions += [
        option.button(policy, topic, name, word).action
        for name in names
        for word in option.words(policy, name)
    ]
    room = LONGEST_DATA - LONGEST_KEY + len(policy.file.key)
    assert max(len(action.encode()) for action in actions) <= room
