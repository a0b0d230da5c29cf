"""Eligibility: a message that tells facts is answered by the calculators."""

import re
from collections.abc import Sequence
from dataclasses import replace

from handlers.eligibility import noted, option
from handlers.eligibility.award import award_reply
from handlers.eligibility.criteria import criteria_reply
from handlers.eligibility.result import not_of_enterprise, say, with_steps
from handlers.joined import joined
from handlers.message import Block, Intent, Part, Reply, Request, Topic
from handlers.texts import calculators as texts
from handlers.topics import absent
from knowledge.language.quantity import Quantity
from knowledge.policy.facts.facts import Asker, Facts, Standing, merged
from knowledge.policy.fold import fold, plain
from knowledge.policy.lacking import lacking
from knowledge.policy.policy import Policy
from knowledge.question.question import Question
from knowledge.reading.reader import read
from knowledge.reading.repair import Repaired, expected, repaired, replaced, takes_back, unnamed
from knowledge.reading.scan import scanned
from knowledge.reading.spelling import mended
from knowledge.reading.token import Role
from knowledge.reading.told import Told

# Said of a title, these tell of the asker's own without a year.
_TOLD_AS = (Standing.LACKED, Standing.RENEWED, Standing.FOREIGN)
# What asks for sure; 什么 and 啥 do not: 产品没什么特色.
_ASKED = re.compile(
    r"[?？]|[吗么]$|多少|谁|^怎|[^不]怎|咋|哪|如何|为何|能不能|是不是|有没有|行不行|可不可以|要不要|需要|必须"
)
_GOT = re.compile(r"过了|通过了|评上|拿到|拿下|获批|认定了|批下来|办下来|取得了")
_NOTES = 5  # lines on figures that were not taken; of more it is only said how many


def answer(request: Request, policy: Policy) -> Reply | None:
    """Return the verdicts on the facts that the message tells, or None where it tells none."""
    return _told_and_supposed(request, policy) or _answer(request, policy)


def _told_and_supposed(request: Request, policy: Policy) -> Reply | None:
    """Return the result of what is told, and of what is supposed behind it, or None.

    今年收入900万 要是明年1个亿呢 has two figures, and is in no doubt between them.
    """
    text = plain(request.text)
    scan = scanned(text, policy.facts, request.as_of)
    supposes = scan.between(0, len(text), Role.SUPPOSE)
    place = supposes[0].start if supposes else 0
    both = scan.between(0, place, Role.NUMBER) and scan.between(place, len(text), Role.NUMBER)
    told = _answer(replace(request, text=text[:place]), policy) if both else None
    if told is None:
        return None
    supposing = replace(request, text=text[place:], topic=told.topic)
    supposed = _answer(supposing, policy)
    if supposed is None or supposed.topic.supposed is None:
        return None
    lead, *rest = supposed.blocks
    line = texts.SUPPOSED.format(written=text[place:], result=lead.text)
    supposed = replace(supposed, blocks=(Block(lead.part, line), *rest))
    return replace(joined((told, supposed)), topic=supposed.topic)


def _answer(request: Request, policy: Policy) -> Reply | None:
    text = mended(plain(request.text), policy.search.mend, policy.facts, request.as_of)
    told = read(text, policy.facts, request.as_of)
    question = Question.read(fold(text), policy)
    earlier = _of_the_same(request.topic.adopted().facts, told)  # 那20亿呢, after a supposition
    waits = request.topic.asking is not None
    names = () if waits or not earlier else unnamed(text, earlier, policy.facts, request.as_of)
    if names:
        written = scanned(text, policy.facts, request.as_of).numbers[0]
        return _which(policy, text[written.start : written.end], names, request.topic)
    right = repaired(text, earlier, policy.facts, request.as_of) if earlier else None
    if earlier is None and not told.any:
        waited = expected(text, _of_clause(policy, request.topic), policy.facts, request.as_of)
        told = Told(waited, stated=True) if waited else told
    anew = earlier is not None and takes_back(text, policy.facts, request.as_of)
    if right:
        told, facts = Told(right.anew), right.facts
    elif not anew and not _is_told(request, question, told, earlier):
        return None
    else:
        facts = told.facts
        if earlier is not None:
            facts = replaced(earlier, facts) if anew else merged(earlier, facts)
        if _whose_is_unclear(question, told, request.topic):
            return _whose(policy, facts, told)
    goes_on = anew or _adds_of_everyone(request.topic, told)
    spoken = Told(facts) if goes_on and not _names(policy, told.facts) else told  # 种苹果的
    of_firm = told.speakers == {Asker.ENTERPRISE}
    of_town = _of(policy, spoken, Asker.TOWN, of_firm=of_firm) or _claims_all(told, earlier)
    replies = _verdicts(
        request,
        policy,
        spoken,
        Told(facts, place=told.place, claimed=told.claimed),
        of_town=of_town,
    )
    if not replies:
        return absent.of_place(question, told.place) if told.place and of_town else None
    told_by = replies[-1].topic.facts or facts
    first = (texts.GO_ON,) if lacking(policy, told_by, request.as_of) else ()
    reply = joined(replies)
    kindless = noted.uncounted(text, reply.topic.facts or Facts(), policy, request.as_of)
    left_out = tuple(left for left in told.left_out if left.written not in kindless)
    told = replace(told, left_out=left_out)
    reply = _with_doubts(reply, told, policy)
    reply = replace(reply, blocks=(reply.blocks[0], *kindless.values(), *reply.blocks[1:]))
    if of_firm and not reply.criteria:
        reply = _of_the_firm(reply, question, told)
    reply = with_steps(policy, reply, *first)
    reply = _with_plan(reply, right)
    supposed = question.has("facts.suppose") or (right is not None and right.supposed)
    if (supposed and earlier is not None) or _only_supposes(question, told):
        supposed_of = reply.topic.facts
        return replace(reply, topic=replace(reply.topic, facts=earlier, supposed=supposed_of))
    return reply


def _with_plan(reply: Reply, right: Repaired | None) -> Reply:
    """Return the reply, headed by the number that is only planned, where it rests on one."""
    if right is None or not right.planned:
        return reply
    line = texts.SUPPOSED_PLAN.format(written=right.planned)
    return replace(reply, blocks=(Block(Part.LEAD, line), *reply.blocks))


def _verdicts(
    request: Request, policy: Policy, spoken: Told, told: Told, *, of_town: bool
) -> list[Reply]:
    """Return the verdicts on the facts; no town of another place is held against this document."""
    of_firm = _of(policy, spoken, Asker.ENTERPRISE)
    here = of_firm or told.place is None
    claimed = bool(told.claimed)
    verdicts = (
        award_reply(policy, told.facts, request.as_of) if of_firm else None,
        criteria_reply(policy, told.facts, claimed=claimed) if of_town and here else None,
    )
    return [reply for reply in verdicts if reply]


def _only_supposes(question: Question, told: Told) -> bool:
    """Return whether it only asks what a firm's figure would bring: 一年卖到五十个亿有没有奖."""
    values = told.facts.values.items()
    figures = [name for name, value in values if isinstance(value, Quantity)]
    of_firm = all(question.policy.facts.named(n).asker is Asker.ENTERPRISE for n in figures)
    return bool(figures) and of_firm and told.supposed and question.asks


def _of_the_same(earlier: Facts | None, told: Told) -> Facts | None:
    """Return the facts told before; what was told of one town is not told of the next."""
    if earlier is None or earlier.asker is None or told.another is not earlier.asker:
        return earlier
    return Facts(asker=earlier.asker)


def _adds_of_everyone(topic: Topic, told: Told) -> bool:
    """Return whether the message adds to a town's facts what alone asks for nothing."""
    earlier = topic.facts
    of_town = earlier is not None and earlier.asker is Asker.TOWN and topic.asking is None
    return of_town and bool(told.facts.values) and not (told.facts.titles or told.facts.funds)


def _of_the_firm(reply: Reply, question: Question, told: Told) -> Reply:
    """Return the firm's result with a word on what is asked or told of towns alone."""
    policy = question.policy
    subject, notes = policy.file.subject, []
    if question.has("pool.become") and subject in question.text:
        notes.append(texts.NO_ENTERPRISE.format(subject=subject))
    if any(fact.either and fact.name in told.facts.values for fact in policy.facts.fact):
        notes.append(not_of_enterprise(policy, told))
    lead, *rest = reply.blocks
    return replace(reply, blocks=(lead, *(Block(Part.NOTE, n) for n in notes), *rest))


def _of_clause(policy: Policy, topic: Topic) -> tuple[str, ...]:
    """Return the facts that the criterion or the awards ask for whose clause was shown last."""
    of_criteria = (
        condition.fact
        for rule in policy.criteria.criterion
        if topic.clauses[:1] == (rule.clause,)
        for condition in rule.condition
    )
    of_awards = (
        name
        for rule in policy.awards.of_enterprise()
        if topic.clauses[:1] == (rule.clause,)
        for name in rule.asks
        if any(fact.name == name for fact in policy.facts.fact)
    )
    return tuple(dict.fromkeys((*of_criteria, *of_awards)))


def _tells(question: Question, told: Told) -> bool:
    """Return whether the message tells facts of the asker's own, rather than asks what counts."""
    facts = told.facts
    # 我们不在专业镇 is of oneself, whatever words say so.
    of_everyone = question.policy.facts.of_everyone
    own = question.has("facts.own") or any(facts.values.get(n) is False for n in of_everyone)
    elsewhere = _only_of_others(facts) and question.policy.absent.place(question.text)
    asks_for = question.has("facts.standard") and (question.asks or not _has_amounts(facts))
    if elsewhere or (asks_for and not own):
        return False
    stated = (told.stated or bool(told.claimed)) and not _asks(question, told)
    if told.surely or stated or _has_figures(told):
        return True
    told_of = {*facts.values, *facts.unsettled} - of_everyone
    denied = any(facts.values.get(name) is False for name in told_of)
    if denied and not _ASKED.search(question.written):
        return True  # 平台啥也没有 and 公共服务平台没有 ask for nothing
    claims = {f.name for f in question.policy.facts.fact if f.kind == "claim"}
    paid = any(fund.yuan and (own or fund.year) for fund in facts.funds)
    if question.missing is not None and told_of <= claims and not paid:
        return False
    if question.asks_owner and not (own and facts.titles):
        return False
    if not own:
        said = bool(facts.unclear) or _GOT.search(question.written) is not None
        return said and not question.asks
    of_fund = question.mentions and _only_names_fund(facts)  # 我是工信局的，我们要做什么
    if question.asks and (of_fund or _only_names_title(facts)):  # 技术中心奖励每年都有吗
        return False
    if facts.titles or facts.funds or facts.unclear:
        return True
    if told_of <= claims:
        return bool(told_of) and (denied or not question.asks or question.has("facts.judged"))
    return True


def _asks(question: Question, told: Told) -> bool:
    """Return whether the message asks; 记不得哪年了 does not."""
    if not question.asks or not told.forgotten:
        return question.asks
    rest = question.written
    for year in told.forgotten:
        rest = rest.replace(year, "")
    return _ASKED.search(rest) is not None


def _is_told(request: Request, question: Question, told: Told, earlier: Facts | None) -> bool:
    """Return whether the message tells facts, by itself or beside what was told earlier."""
    if not (told.any or _claims_all(told, earlier)):
        return False
    return _tells(question, told) or _fills(request, question, told, earlier)


def _fills(request: Request, question: Question, told: Told, earlier: Facts | None) -> bool:
    """Return whether it tells what the verdict on the earlier facts still lacks: 是小巨人."""
    if earlier is None or earlier.asker is None or question.asks:
        return False
    shown = request.topic.wants in (Intent.AWARD, Intent.CRITERIA)
    return shown and lacking(question.policy, earlier, request.as_of) in told.facts.values


def _only_of_others(facts: Facts) -> bool:
    """Return whether nothing but titles of others is told."""
    others = bool(facts.titles) and all(t.standing is Standing.FOREIGN for t in facts.titles)
    return others and not (facts.values or facts.funds)


def _only_names_title(facts: Facts) -> bool:
    """Return whether a title is only named: nobody says that it is held, of which level or when."""
    told = facts.values or facts.funds or facts.unclear or facts.unsettled
    named = (t.standing is Standing.DOUBTED and not (t.level or t.year) for t in facts.titles)
    return bool(facts.titles) and not told and all(named)


def _only_names_fund(facts: Facts) -> bool:
    """Return whether money is only named, by a word that a department's name has as well."""
    bare = facts.funds and not any(fund.yuan or fund.year for fund in facts.funds)
    return bool(bare) and not (facts.titles or facts.values)


def _has_amounts(facts: Facts) -> bool:
    """Return whether a number is told as one that there is, not as one that is asked for."""
    return any(isinstance(value, Quantity) for value in facts.values.values())


def _has_figures(told: Told) -> bool:
    """Return whether it tells a figure, a dated title, or a number that nobody can read."""
    facts = told.facts
    measured = _has_amounts(facts)
    doubtful = bool(facts.unclear) and bool(told.unread or told.wrong_unit)
    doubtful = doubtful or bool(told.unitless) or any(f.yuan and f.year for f in facts.funds)
    dated = any(title.year or title.standing in _TOLD_AS for title in facts.titles)
    dated = dated or told.happened
    open_ = bool(facts.unsettled) and bool(told.left_out or told.unsure)
    return measured or doubtful or dated or open_


def _claims_all(told: Told, earlier: Facts | None) -> bool:
    """Return whether the message only claims of a town that all is met: 八条全都满足."""
    firm = earlier is not None and earlier.asker is Asker.ENTERPRISE
    return bool(told.claimed) and not told.any and not firm


def _of(policy: Policy, told: Told, asker: Asker, *, of_firm: bool = False) -> bool:
    """Return whether the message tells a fact of a town, or of an enterprise.

    What only a firm tells of itself, and what either may tell, is none of a town.
    """
    if asker is Asker.ENTERPRISE and (told.facts.titles or told.facts.funds):
        return True
    names = _names(policy, told.facts)
    return any(
        fact.name in names and fact.asker is asker and not (of_firm and fact.either)
        for fact in policy.facts.fact
    )


def _names(policy: Policy, facts: Facts) -> set[str]:
    """Return the facts that the message speaks of and that say whose they are."""
    return {*facts.values, *facts.unclear, *facts.unsettled} - policy.facts.of_everyone


def _whose_is_unclear(question: Question, told: Told, topic: Topic) -> bool:
    """Return whether an enterprise, or somebody after money, tells only what no award asks for."""
    names = _names(question.policy, told.facts)
    either = {fact.name for fact in question.policy.facts.fact if fact.either}
    if not names or not names <= either or told.facts.titles or told.facts.funds:
        return False
    if question.has("facts.town") or told.owner is Asker.ENTERPRISE:
        return False
    before = topic.facts.asker if topic.facts else None
    if question.has("facts.enterprise") or before is Asker.ENTERPRISE:
        return True
    return before is None and question.has("award.award")


def _whose(policy: Policy, facts: Facts, told: Told) -> Reply:
    """Return the question whether the facts are an enterprise's or a town's."""
    names = {fact.name for fact in policy.facts.fact if fact.either}
    clauses = tuple(
        rule.clause
        for rule in policy.criteria.criterion
        if any(condition.fact in names & told.facts.values.keys() for condition in rule.condition)
    )
    return Reply(
        Intent.CLARIFY,
        (
            Block(Part.LEAD, texts.WHOSE),
            Block(
                Part.BODY,
                not_of_enterprise(policy, told),
            ),
        ),
        clauses=clauses,
        buttons=(say(policy, texts.AS_ENTERPRISE), say(policy, texts.AS_TOWN)),
        topic=Topic(clauses=clauses[:1], wants=Intent.CLARIFY, facts=facts),
    )


def _which(policy: Policy, written: str, names: Sequence[str], topic: Topic) -> Reply:
    """Return the question which of the facts told before the number is."""
    labels = [option.called(policy, name) for name in names]
    line = texts.WHICH.format(written=written, labels="、".join(labels))
    again = texts.WITH_NAME.format(label=labels[0], written=written)
    return Reply(
        Intent.CLARIFY,
        (Block(Part.LEAD, line), Block(Part.BODY, again)),
        clauses=topic.clauses,
        topic=topic,
    )


def _with_doubts(reply: Reply, told: Told, policy: Policy) -> Reply:
    """Return the reply with a line on every figure that was not taken."""
    notes = [texts.UNREAD.format(written=written) for written in told.unread]
    notes += [texts.UNITLESS.format(written=written) for written in told.unitless]
    notes += [texts.WRONG_UNIT.format(written=written) for written in told.wrong_unit]
    notes += [texts.NOT_COUNTED[n.why.value].format(written=n.written) for n in told.left_out]
    notes += [texts.CLAIMED.format(written=written) for written in told.claimed]
    notes += [texts.TOLD_TWICE.format(label=policy.facts.named(name).label) for name in told.unsure]
    if not notes:
        return reply
    notes = list(dict.fromkeys(notes))
    if len(notes) > _NOTES:
        notes[_NOTES:] = [texts.MORE_NOT_COUNTED.format(count=len(notes) - _NOTES)]
    lead, *rest = reply.blocks
    return replace(reply, blocks=(lead, *(Block(Part.NOTE, n) for n in notes), *rest))
