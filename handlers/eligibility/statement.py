"""Statement: whether a message tells facts of the asker's own, or asks what counts."""

import re

from handlers.eligibility.asking import asks, asks_for_backing, asks_for_sure, asks_how_many
from handlers.eligibility.named import (
    bare_name,
    names_title,
    only_fund,
    only_of_others,
    only_title,
)
from handlers.message import Intent, Request
from knowledge.language.pieces import pieces
from knowledge.language.quantity import Quantity
from knowledge.policy.calculators.award import TITLES
from knowledge.policy.facts.facts import Asker, Facts, Standing
from knowledge.policy.fold import fold, plain
from knowledge.policy.lacking import lacking
from knowledge.policy.policy import Policy
from knowledge.question.question import Question
from knowledge.reading.figures.figure import Why
from knowledge.reading.mentions.scan import scanned
from knowledge.reading.mentions.token import Role
from knowledge.reading.mentions.wording import says_not_yet
from knowledge.reading.reader import read
from knowledge.reading.senses.sense import OPEN, SAID
from knowledge.reading.told import Told

# Said of a title, these tell of the asker's own without a year.
_TOLD_AS = (Standing.LACKED, Standing.RENEWED, Standing.HEARD, Standing.FOREIGN)
_NOT_YET = (Standing.LACKED, Standing.PENDING, Standing.DOUBTED)
_PERHAPS = "吧"  # at the end of what one is not sure of
_MUCH = 3  # facts: who only asks what counts names fewer
_NONE = Quantity.of(0)
_GOT = re.compile(r"过了|通过了|评上|拿到|拿下|获批|认定了|批下来|办下来|取得了")


def is_told(request: Request, question: Question, told: Told, earlier: Facts | None) -> bool:
    """Return whether the message tells facts, by itself or beside what was told earlier."""
    if not (told.any or claims_all(told, earlier)) or bare_name(question, told):
        return False
    if tells_of_money(question, told, request):
        return True
    return _tells(question, told) or _fills(request, question, told, earlier)


def of_whom_asks(question: Question, told: Told) -> Told:
    """Return what is told, of a town alone where it is asked whether that qualifies."""
    facts = told.facts
    firm = Asker.ENTERPRISE in told.speakers or facts.titles or facts.funds or facts.awaited
    of_town = question.asks_recognised and Asker.TOWN in told.speakers and not firm
    return told.of_town(question.policy.facts) if of_town else told


def tells_much(request: Request, policy: Policy) -> bool:
    """Return whether it surely tells so much of the asker's own as nobody asks about at once.

    A town that asks whether it qualifies asks of all it tells: 一个平台都没有，还能评吗.
    """
    told = read(plain(request.text), policy.facts, request.as_of)
    dated = [fund for fund in told.facts.funds if fund.yuan and fund.year and fund.level]
    question = Question.read(fold(request.text), policy)
    of_town = question.has("pool.become") and Asker.TOWN in told.speakers
    much = told.surely and len(told.facts.values) >= (1 if of_town else _MUCH)
    guessed = _guesses(question, told, request)
    return len(dated) > 1 or much or guessed or tells_of_money(question, told, request)


def _guesses(question: Question, told: Told, request: Request) -> bool:
    """Return whether it tells figures of which the teller is not sure: 龙头一家，配套十二三家吧.

    One figure alone is put to the document, but for a town that has told of itself before.
    """
    text = question.text.removesuffix(_PERHAPS)
    if text == question.text or told.quoted or Question.read(text, question.policy).has("ask.so"):
        return False
    earlier = request.topic.adopted().facts
    of_town = earlier is not None and earlier.asker is Asker.TOWN
    return len(told.facts.values) > (0 if of_town else 1)


def tells_of_money(question: Question, told: Told, request: Request) -> bool:
    """Return whether it tells that money came, and from whom: 国家给了200万，配60万对吧."""
    text, vocabulary = plain(request.text), question.policy.facts
    sums = [f for f in told.facts.funds if f.yuan and (f.level or f.yuan == _NONE)]
    if question.has("facts.suppose") or not sums:
        return False  # a sum of nothing is of other money alone: 农业局给的
    return bool(scanned(text, vocabulary, request.as_of).between(0, len(text), Role.GIVEN))


def claims_all(told: Told, earlier: Facts | None) -> bool:
    """Return whether the message only claims of a town that all is met: 八条全都满足."""
    firm = earlier is not None and earlier.asker is Asker.ENTERPRISE
    return bool(told.claimed) and not told.any and not firm


def _tells(question: Question, told: Told) -> bool:
    """Return whether the message tells facts of the asker's own, rather than asks what counts."""
    facts = told.facts
    # 我们不在专业镇 is of oneself, whatever words say so.
    of_everyone = question.policy.facts.of_everyone
    own = question.has("facts.own") or any(facts.values.get(n) is False for n in of_everyone)
    own = own or _has_title(told)
    own = own or (bool(told.quoted) and _has_amounts(told))  # 固投2180万，是否符合2000万元门槛
    elsewhere = only_of_others(facts) and (
        question.policy.absent.place(question.text) or _is_rumour(question, facts)
    )
    asks_for = question.has("facts.standard") and (question.asks or not _has_amounts(told))
    much = told.surely and len(facts.values) >= _MUCH  # whatever is asked behind it
    much |= bool(told.claimed) and not question.asks  # 产值就业反正都够格
    if elsewhere or (asks_for and not own and not much) or _is_why_it_asks(question, told):
        return False
    stated = (told.stated or bool(told.claimed)) and not asks(question, told)
    certain = told.surely or stated or _awaits(question, told) or _plans(question, told)
    if certain or _has_figures(question, told) or nobody_knows(question, told):
        return True
    told_of = {*facts.values, *facts.unsettled} - of_everyone
    denied = any(facts.values.get(name) is False for name in told_of)
    none = denied or any(facts.values.get(name) == _NONE for name in told_of)
    if (denied and not asks_for_sure(question.written)) or (none and question.has("facts.lost")):
        return True  # 平台啥也没有 asks for nothing; 平台没有，是不是就没戏了 of what was told
    kinds = ("claim",) if told.numbers else ("claim", "enterprises")  # 大厂带着我们 counts none
    claims = {f.name for f in question.policy.facts.fact if f.kind in kinds}
    paid = any(fund.yuan and (own or fund.year) for fund in facts.funds)
    if question.missing is not None and told_of <= claims and not paid:
        return False
    if question.asks_owner and not (own and facts.titles):
        return False
    if not own:
        said = bool(facts.unclear) or _GOT.search(question.written) is not None
        return said and not question.asks
    of_fund = question.mentions and only_fund(facts)  # 我是工信局的，我们要做什么
    if question.asks and (of_fund or only_title(facts)):  # 技术中心奖励每年都有吗
        return False
    if facts.titles or facts.funds or facts.unclear:
        return True
    if told_of <= claims:
        return bool(told_of) and (denied or not question.asks or question.has("facts.judged"))
    return True


def _is_rumour(question: Question, facts: Facts) -> bool:
    """Return whether titles are only named in what somebody says of them: 听说技术中心也给钱."""
    named = not any(title.level or title.year for title in facts.titles)
    return named and question.has("ask.so")


def _is_why_it_asks(question: Question, told: Told) -> bool:
    """Return whether the little that is told is why the document is asked of something else.

    镇里水管老爆，文件提没提改造供水 tells nothing that a criterion would be held against.
    """
    policy, facts = question.policy, told.facts
    if not question.has("ask.of_text") or question.has("facts.judged"):
        return False  # most that tell: for them nothing is searched
    found = question.found
    if not found.sure:
        return False
    of_criteria = policy.headings.section_of(found.clauses[0]) == policy.file.sections.criteria
    little = len({*facts.values, *facts.unsettled}) < _MUCH
    held = facts.titles or facts.funds or facts.awaited or _is_backed_firm(question, told)
    return little and not (of_criteria or _has_amounts(told) or held)


def _is_backed_firm(question: Question, told: Told) -> bool:
    """Return whether it surely says what firm it is and asks for backing: 做软件的 有支持吗."""
    named = (question.policy.facts.named(name) for name in told.facts.values)
    of_firm = any(fact.asker is Asker.ENTERPRISE and not fact.of_everyone for fact in named)
    return of_firm and told.surely and question.has("facts.backed")


def _plans(question: Question, told: Told) -> bool:
    """Return whether it surely tells that nothing is settled of a fact: 规划要建检测中心."""
    open_ = (s.telling.fact for s in told.senses if s.telling.certain and s.telling.says == OPEN)
    asked = question.asks or asks_for_sure(question.written)
    return not asked and not told.facts.unsettled.isdisjoint(open_)


def _has_title(told: Told) -> bool:
    """Return whether a piece that asks nothing tells of a title had: 有个省级的技术中心，能领不."""
    levelled = any(t.standing is Standing.HELD and t.level for t in told.facts.titles)
    return levelled and any(
        (sense.telling.fact, sense.telling.says) == (TITLES, Standing.HELD)
        and sense.telling.about.margin > SAID
        for sense in told.senses
    )


def _awaits(question: Question, told: Told) -> bool:
    """Return whether a piece that asks nothing says that the title told of is not there yet.

    正在申报省级企业技术中心，还没批，啥时候给 tells so; 要什么材料 behind it does not.
    """
    if told.facts.awaited and (not asks(question, told) or asks_for_backing(question)):
        return True  # 正准备报小巨人
    titles = [t for t in told.facts.titles if t.level and t.standing in _NOT_YET]
    if not titles or question.has("facts.suppose"):
        return False
    said = (piece for piece in pieces(question.written)[1:] if not asks_for_sure(piece))
    return any(says_not_yet(piece) and not names_title(question, piece) for piece in said)


def _fills(request: Request, question: Question, told: Told, earlier: Facts | None) -> bool:
    """Return whether it tells what the verdict on the earlier facts still lacks: 是小巨人.

    So does the trade that a town now says it is of: 其实我们是搞机械的, behind 种核桃的.
    """
    if earlier is None or earlier.asker is None or question.asks:
        return False
    shown = request.topic.wants in (Intent.AWARD, Intent.CRITERIA)
    trades = question.policy.facts.of_everyone & told.facts.values.keys() & earlier.values.keys()
    own = earlier.asker is Asker.TOWN and question.has("facts.own")
    anew = own and any(isinstance(told.facts.values[name], str) for name in trades)
    return shown and (anew or lacking(question.policy, earlier, request.as_of) in told.facts.values)


def _has_amounts(told: Told) -> bool:
    """Return whether a number is told as one that there is, not as one that is asked for.

    有大厂带着 tells that there is one, by no number.
    """
    amounts = (isinstance(value, Quantity) for value in told.facts.values.values())
    return bool(told.numbers) and any(amounts)


def nobody_knows(question: Question, told: Told) -> bool:
    """Return whether it says of a number that a rule asks for that nobody knows it: 没数过."""
    return any(question.policy.facts.named(name).measured for name in told.unknown)


def _has_figures(question: Question, told: Told) -> bool:
    """Return whether it tells a figure, a dated title, or a number that nobody can read."""
    facts = told.facts
    measured = _has_amounts(told)
    unread = [written for written in told.unread if not asks_how_many(question, written)]
    doubtful = bool(facts.unclear) and bool(unread or told.wrong_unit)
    doubtful = doubtful or bool(told.unitless or told.of_share)
    doubtful = doubtful or any(f.yuan and f.year for f in facts.funds)
    dated = any(title.year or title.standing in _TOLD_AS for title in facts.titles)
    dated = dated or told.happened
    left_out = [left for left in told.left_out if left.why is not Why.QUOTED]
    open_ = bool(facts.unsettled) and bool(left_out or told.unsure)
    return measured or doubtful or dated or open_
