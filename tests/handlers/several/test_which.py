"""Which of several policies answers: the one named, the one talked of, or the asker is asked."""

from collections.abc import Callable

import pytest

from handlers.message import Intent, Reply, Topic

Ask = Callable[..., Reply]
OURS, SECOND, THIRD = "puxian-2023-1", "qingshi-2024-8", "baihe-2022-3"


@pytest.mark.parametrize(
    ("message", "policy", "says"),
    [
        ("青石县省级企业技术中心奖多少", SECOND, "30 万元"),
        ("蒲县省级企业技术中心奖多少", OURS, "20 万元"),
        ("请问白河县领导小组组长是谁", THIRD, "周国平"),
        ("青政办发〔2023〕1号的组长是谁", SECOND, "李文海"),
        ("《白河县促进专业镇高质量发展实施方案》省级企业技术中心奖多少", THIRD, "15 万元"),
        ("青石的招商归谁管", SECOND, "促进外来投资中心"),
    ],
)
def test_the_policy_that_is_named_answers(
    ask_all: Ask, message: str, policy: str, says: str
) -> None:
    reply = ask_all(message)
    assert reply.policy == policy
    assert says in reply.text


def test_two_places_in_one_message_are_two_answers(ask_all: Ask) -> None:
    text = ask_all("青石县组长是谁，白河县省级企业技术中心奖多少").text
    assert "青石县：组长" in text
    assert "李文海" in text
    assert "周国平" not in text
    assert "15 万元" in text


def test_another_countys_firm_hears_for_whom_the_documents_are(ask_all: Ask) -> None:
    text = ask_all("柳林县去年营收3亿的公司能拿多少").text
    assert "只管蒲县、青石县、白河县" in text
    assert ask_all("柳林县的招商归谁管", topic=Topic(policy=SECOND)).answered is False


def test_an_answer_says_which_document_it_is_from(ask_all: Ask) -> None:
    text = ask_all("青石县招商归谁管").text
    assert "依据：《青石县促进专业镇高质量发展实施方案》（青政办发〔2023〕1号）" in text


def test_a_name_across_two_words_names_nothing(ask_all: Ask) -> None:
    assert ask_all("青石县级培育库", topic=Topic(policy=OURS)).policy == SECOND
    assert ask_all("两个白河县城的人能报吗").policy in ("", THIRD)


@pytest.mark.parametrize("message", ["招商谁牵头", "领导小组组长是谁", "就业要带动多少人"])
def test_where_nothing_tells_them_apart_the_asker_is_asked(ask_all: Ask, message: str) -> None:
    reply = ask_all(message)
    assert reply.intent is Intent.CLARIFY
    assert {button.label for button in reply.buttons} == {"蒲县", "青石县", "白河县"}


def test_the_button_puts_the_question_to_its_policy(ask_all: Ask) -> None:
    asked = ask_all("领导小组组长是谁")
    pressed = next(button.action for button in asked.buttons if button.label == "青石县")
    reply = ask_all(action=pressed, topic=asked.topic)
    assert "李文海" in reply.text
    assert reply.topic.policy == SECOND


def test_the_place_typed_alone_does_the_same(ask_all: Ask) -> None:
    asked = ask_all("领导小组组长是谁")
    assert "周国平" in ask_all("白河县的", topic=asked.topic).text
    first = ask_all("青石县领导小组组长是谁")
    assert "薛向阳" in ask_all("那蒲县呢", topic=first.topic).text


def test_what_is_talked_of_answers_what_names_nothing(ask_all: Ask) -> None:
    first = ask_all("青石县组长是谁")
    reply = ask_all("省级企业技术中心奖多少", topic=first.topic)
    assert "30 万元" in reply.text
    again = ask_all("那国家级的呢", topic=reply.topic)
    assert (again.policy, again.intent) == (SECOND, Intent.AWARD)


def test_naming_another_policy_leaves_what_was_talked_of(ask_all: Ask) -> None:
    first = ask_all("青石县招商归谁管")
    reply = ask_all("蒲县那配合单位呢", topic=first.topic)
    assert reply.policy == OURS
    assert reply.topic.policy == OURS


def test_a_button_of_one_policy_leads_on_in_it(ask_all: Ask) -> None:
    first = ask_all("青石县招商归谁管")
    full = next(button.action for button in first.buttons if button.label == "全文")
    opened = ask_all(action=full, topic=ask_all("蒲县组长是谁").topic)
    assert "青石县促进专业镇" in opened.text
    assert "奖" in ask_all("省级企业技术中心奖多少", topic=opened.topic).text
    assert ask_all("省级企业技术中心奖多少", topic=opened.topic).policy == SECOND


def test_what_nobody_has_is_denied_once(ask_all: Ask) -> None:
    reply = ask_all("申请表去哪下载")
    assert not reply.answered


def test_a_greeting_says_how_many_documents_there_are(ask_all: Ask) -> None:
    assert "3 份政策文件" in ask_all("你好").text
    assert "3 份政策文件" in ask_all(action="help").text


def test_the_place_that_is_asked_answers_not_one_that_is_only_spoken_of(ask_all: Ask) -> None:
    assert ask_all("蒲县的企业在青石县投资，蒲县给奖励吗").policy == "puxian-2023-1"
    assert ask_all("青石县给奖励吗，我们在蒲县有分厂").policy == "qingshi-2024-8"


def test_a_name_nearly_right_is_for_who_has_it(ask_all: Ask) -> None:
    reply = ask_all("周国萍是什么职务")
    assert reply.policy == THIRD
    assert "周国平" in reply.text


def test_talk_is_nobodys_question(ask_all: Ask) -> None:
    assert ask_all("帮我写首藏头诗").intent is Intent.OUT_OF_SCOPE
