"""Eligibility: a message that tells facts is answered by the calculators."""

from collections.abc import Sequence
from dataclasses import replace

from handlers.eligibility import had, noted
from handlers.eligibility.asked_back import (
    of_no_fact,
    of_number,
    spoken_of,
    whose,
    whose_is_unclear,
    whose_may_be_unclear,
)
from handlers.eligibility.earlier import of_same_trade, of_the_same, was_of_town
from handlers.eligibility.results.result import with_steps
from handlers.eligibility.statement import claims_all, is_told, of_whom_asks
from handlers.eligibility.verdicts import (
    not_taken,
    of_the_firm,
    tells_of,
    verdicts,
    with_facts,
    with_plan,
)
from handlers.joined import joined
from handlers.message import Block, Reply, Request, Topic
from handlers.texts import interview as asking
from handlers.texts import understood
from handlers.topics import absent
from knowledge.language.pieces import pieces
from knowledge.language.quantity import Quantity
from knowledge.policy.facts.facts import Asker, Facts, merged
from knowledge.policy.fold import fold, plain
from knowledge.policy.lacking import lacking
from knowledge.policy.policy import Policy
from knowledge.question.question import Question
from knowledge.reading.mentions.scan import scanned
from knowledge.reading.mentions.token import Role
from knowledge.reading.reader import read
from knowledge.reading.repairs.bare import again, expected
from knowledge.reading.repairs.beside import uncounted
from knowledge.reading.repairs.put_right import ANEW, GOES_ON, put_right
from knowledge.reading.repairs.repair import takes_back
from knowledge.reading.repairs.replaced import replaced
from knowledge.reading.told import Told
from knowledge.reading.writing.spelling import mended
from knowledge.reading.writing.topic import without_topic_marks


def answer(request: Request, policy: Policy) -> Reply | None:
    """Return the verdicts on the facts that the message tells, or None where it tells none."""
    told = _told_and_supposed(request, policy) or _answer(request, policy)
    return told or _at_the_end(request, policy)


def _told_and_supposed(request: Request, policy: Policy) -> Reply | None:
    """Return the result of what is told, and of what is supposed behind it, or None.

    今年收入900万 要是明年1个亿呢 has two figures, and is in no doubt between them.
    """
    text = without_topic_marks(plain(request.text), policy.facts)
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
    line = understood.SUPPOSED.format(written=text[place:], result=lead.text)
    supposed = replace(supposed, blocks=(Block(lead.part, line), *rest))
    return replace(joined((told, supposed)), topic=supposed.topic)


def _answer(request: Request, policy: Policy) -> Reply | None:
    text = mended(plain(request.text), policy.search.mend, policy.facts, request.as_of)
    question = Question.read(fold(text), policy)
    told = _after_money(text, question, request) or read(text, policy.facts, request.as_of)
    told = of_whom_asks(question, told)
    before = request.topic.adopted().facts  # 那20亿呢, after a supposition
    told = _behind_town(text, before, told, request, policy)
    by = (policy.facts, request.as_of)
    told = of_same_trade(told, before, text, request, policy)
    more = put_right(GOES_ON, text, before, *by) if before else None
    wrong = takes_back(text, policy.facts, request.as_of)
    of_same = more or wrong  # 加上镇东那边的1.6亿, and 记错镇了
    earlier = before if of_same else of_the_same(before, told)
    waits = request.topic.asking is not None
    asked_back = None if waits else of_number(policy, text, told, earlier, request)
    if asked_back:
        return asked_back
    right = more or (put_right(ANEW, text, earlier, *by) if earlier else None)
    if not told.any:
        waited = _waited(text, earlier, request, policy)
        told = Told(waited, stated=True) if waited else told
    anew = earlier is not None and wrong
    if right:
        told, facts = Told(right.anew, left_out=right.left_out), right.facts
    elif not anew and not is_told(request, question, told, earlier):
        return of_no_fact(question, text, earlier, request)
    else:
        facts = told.facts
        if earlier is not None:
            left = uncounted(text, told, policy.facts, request.as_of)
            told = replace(told, left_out=(*told.left_out, *left))
            facts = replaced(earlier, facts) if anew else merged(earlier, facts)
        if whose_is_unclear(question, told, request.topic):
            return whose(policy, facts, told)
    goes_on = anew or _adds_of_everyone(policy, request.topic, told)
    spoken = Told(facts) if goes_on and not spoken_of(policy, told.facts) else told  # 种苹果的
    of_firm = told.speakers == {Asker.ENTERPRISE} and not (anew and was_of_town(earlier))
    of_town = tells_of(policy, spoken, Asker.TOWN, of_firm=of_firm) or claims_all(told, earlier)
    replies = verdicts(request, policy, spoken, replace(told, facts=facts), of_town=of_town)
    if not replies:
        return absent.of_place(question, told.place) if told.place and of_town else None
    told_by = replies[-1].topic.facts or facts
    first = (asking.GO_ON,) if lacking(policy, told_by, request.as_of) else ()
    reply, told = _noted(joined(replies), text, told, request, policy)
    if of_firm and not reply.criteria:
        reply = of_the_firm(had.under_had(reply, text, policy, request.as_of), question, told)
    reply = with_steps(policy, reply, *first)
    reply = with_plan(with_facts(reply, earlier, policy), right, policy)
    reply = not_taken(reply, earlier, request, policy) if anew else reply
    supposed = question.has("facts.suppose") or (right is not None and right.supposed)
    if (supposed and earlier is not None) or _only_supposes(question, told):
        topic = replace(reply.topic, facts=earlier, supposed=reply.topic.facts)
        return replace(reply, topic=topic)
    return reply


def _waited(text: str, earlier: Facts | None, request: Request, policy: Policy) -> Facts | None:
    """Return what the text tells as an answer only: of the clause shown, or of what was told."""
    if earlier is not None:
        return again(text, earlier, policy.facts, request.as_of)
    shown = _of_clause(policy, request.topic.clauses)
    return expected(text, shown, policy.facts, request.as_of)


def _at_the_end(request: Request, policy: Policy) -> Reply | None:
    """Return the result of a bare number that stands behind a question, as if it came after it.

    买设备有没有补贴 1500万的 names what the number is of by the award that it asks for.
    """
    *before, last = pieces(plain(request.text)) or ("",)
    asked = Question.read(fold("，".join(before)), policy)
    if not before or request.topic.facts or not asked.asks or not asked.found.sure:
        return None
    named = policy.award_words.named(asked.text)
    names = [name for award in named for name in award.asks]
    facts = [name for name in _of_clause(policy, asked.found.clauses) if name in names or not named]
    if not expected(last, facts, policy.facts, request.as_of):
        return None
    shown = replace(request.topic, clauses=asked.found.clauses[:1])
    return _answer(replace(request, text=last, topic=shown), policy)


def _noted(
    reply: Reply, text: str, told: Told, request: Request, policy: Policy
) -> tuple[Reply, Told]:
    """Return the reply with what was not taken, and what is told without what that says."""
    kindless = noted.kindless(text, reply.topic.facts or Facts(), policy, request.as_of)
    left_out = tuple(left for left in told.left_out if left.written not in kindless)
    told = replace(told, left_out=left_out)
    lead, *rest = reply.blocks
    blocks = (lead, *kindless.values(), *noted.doubts(told, policy), *rest)
    return replace(reply, blocks=blocks), told


def _after_money(text: str, question: Question, request: Request) -> Told | None:
    """Return what is told as a firm's where money is asked for what only a firm tells; or None.

    一年卖过五十亿给多少 is about sales that are paid for; 产值 stays whose it is.
    """
    vocabulary, told = question.policy.facts, read(text, question.policy.facts, request.as_of)
    paid = question.has("award.award") or question.asks_amount
    if not paid or request.topic.facts or not whose_may_be_unclear(question, told):
        return None
    as_firm = read(text, vocabulary, request.as_of, talk=Asker.ENTERPRISE)
    figures = [name for name, value in as_firm.facts.values.items() if isinstance(value, Quantity)]
    of_firm = all(vocabulary.named(name).asker is Asker.ENTERPRISE for name in figures)
    return as_firm if figures and of_firm else None


def _behind_town(
    text: str, before: Facts | None, told: Told, request: Request, policy: Policy
) -> Told:
    """Return what is told, as a town's behind one where nobody says whose it is: 一年卖1亿，够不.

    Or behind what is asked of towns.
    """
    values, section = told.facts.values, policy.file.sections.criteria
    shown = {*request.topic.clauses[:1], *map(policy.headings.section_of, request.topic.clauses)}
    of_criteria = section is not None and section in shown
    of_towns = of_criteria if before is None else before.asker is Asker.TOWN
    of_firm = bool(values) and {policy.facts.named(n).asker for n in values} == {Asker.ENTERPRISE}
    unsaid = told.owner is None and told.another is None and not told.speakers
    if not (of_towns and of_firm and unsaid) or told.facts.titles or told.facts.funds:
        return told
    as_town = read(text, policy.facts, request.as_of, talk=Asker.TOWN)
    of_town = {policy.facts.named(n).asker for n in as_town.facts.values} == {Asker.TOWN}
    return as_town if of_town else told


def _only_supposes(question: Question, told: Told) -> bool:
    """Return whether it only asks what a firm's figure would bring: 一年卖到五十个亿有没有奖."""
    values = told.facts.values.items()
    figures = [name for name, value in values if isinstance(value, Quantity)]
    of_firm = all(question.policy.facts.named(n).asker is Asker.ENTERPRISE for n in figures)
    return bool(figures) and of_firm and told.supposed and question.asks


def _adds_of_everyone(policy: Policy, topic: Topic, told: Told) -> bool:
    """Return whether it adds to the facts what alone asks for nothing: 我厂不在专业镇里."""
    earlier = topic.facts
    if earlier is None or earlier.asker is None or topic.asking is not None:
        return False
    own = (policy.facts.named(name).asker is earlier.asker for name in told.facts.values)
    of_same = earlier.asker is Asker.TOWN or all(own)
    return of_same and bool(told.facts.values) and not (told.facts.titles or told.facts.funds)


def _of_clause(policy: Policy, clauses: Sequence[str]) -> tuple[str, ...]:
    """Return the facts that the criterion or the awards ask for whose clause comes first."""
    of_criteria = (
        condition.fact
        for rule in policy.criteria.criterion
        if tuple(clauses[:1]) == (rule.clause,)
        for condition in rule.condition
    )
    of_awards = (
        name
        for rule in policy.awards.of_enterprise()
        if tuple(clauses[:1]) == (rule.clause,)
        for name in rule.asks
        if any(fact.name == name for fact in policy.facts.fact)
    )
    return tuple(dict.fromkeys((*of_criteria, *of_awards)))
