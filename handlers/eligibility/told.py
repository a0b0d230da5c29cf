"""What a message tells in an interview: the answer to its question, and whatever else it states."""

import datetime
import re
from dataclasses import replace

from knowledge.language.quantity import Quantity
from knowledge.policy.facts.facts import Asker, Facts, merged
from knowledge.policy.fold import fold
from knowledge.policy.policy import Policy
from knowledge.question.question import Question
from knowledge.reading.reader import read
from knowledge.reading.repairs.another import of_another, says_only
from knowledge.reading.repairs.answer import asks, is_bare, take
from knowledge.reading.repairs.asked import Asked, settled
from knowledge.reading.repairs.of_money.ungiven import received_by_levels
from knowledge.reading.repairs.of_titles.one_more import one_more
from knowledge.reading.repairs.put_right import ASKED, ASKED_A_NUMBER, put_right
from knowledge.reading.repairs.repair import repaired, takes_back
from knowledge.reading.repairs.repaired import Repaired
from knowledge.reading.repairs.replaced import replaced
from knowledge.reading.told import Told

_MARKS = "，,。；;、 "
_MARK = re.compile(f"[{_MARKS}]+")
# A statement that begins so denies: 还不太齐全. 不错 and 没问题 do not.
_DENIES = re.compile(
    r"^(?:还|都|也|其实|确实|真的?|目前|现在)*"
    r"(?:(?P<fine>不[错小少断]|没问题|没得说|没的说)|不|没|未|缺|无)"
)


def told(text: str, name: str, facts: Facts, policy: Policy, as_of: datetime.date) -> Facts | None:
    """Return the facts with all that the message tells, the answer to `name` among it, or None."""
    town = facts.asker is Asker.TOWN
    wrong = _put_right(text, name, facts, policy, as_of)
    if wrong:
        return wrong.facts
    more = _with_one_more(text, name, facts, policy, as_of) or _by_levels(
        text, name, facts, policy, as_of
    )
    if more:
        return more
    stated = read(text, policy.facts, as_of, asked=True, talk=facts.asker)
    bare = is_bare(text, policy.facts, as_of) and not takes_back(text, policy.facts, as_of)
    if bare and not _is_of_another(stated, name):
        answered = take(text, name, facts, policy.facts, as_of)
        if answered:
            return answered
    more = _stated(text, name, policy, stated.facts)
    beside = None if asks(text) else of_another(text, name, policy.facts, as_of)
    if beside is not None and not (more.values or more.titles or more.funds):
        more = beside
    if town and more != Facts() and not _of_town(more, policy):
        return None
    right = repaired(text, facts, policy.facts, as_of) if Asked.of(name).detail == "" else None
    if right and takes_back(text, policy.facts, as_of):
        return right.facts
    anew = takes_back(text, policy.facts, as_of)
    merged_ = replaced(facts, more) if anew else merged(facts, more)
    if _answers(more, name, policy):
        return settled(merged_, name)
    unclear = more.unclear and name not in more.unclear  # 全国的不晓得, and leaders are asked for
    other = unclear or beside is not None
    answered = None if other else take(text, name, merged_, policy.facts, as_of)
    if (
        answered is None
        and beside is None
        and more in (Facts(), Facts(unsettled=frozenset({name})))
    ):
        answered = _judged(text, name, facts, policy)
    return answered or (merged_ if more != Facts() else None)


def _put_right(
    text: str, name: str, facts: Facts, policy: Policy, as_of: datetime.date
) -> Repaired | None:
    """Return the facts with what the message surely puts right, whatever is asked for.

    Where a number is asked for, one beside what else is told may be the answer.
    """
    before = (text, facts, policy.facts, as_of)
    asked = Asked.of(name)
    fact = None if asked.detail else policy.facts.named(asked.name)
    number = fact is None or fact.measured or fact.kind == "funds"
    return put_right(ASKED_A_NUMBER if number else ASKED, *before)


def _with_one_more(
    text: str, name: str, facts: Facts, policy: Policy, as_of: datetime.date
) -> Facts | None:
    """Return the facts with a title told as well, and with what stands before it as the answer.

    As in 有，还有个市级的 and 去年评的，另外市里也评了.
    """
    if not facts.titles:
        return None
    for place in reversed((0, *(mark.end() for mark in _MARK.finditer(text)))):
        besides = text[place:]
        if one_more(besides, facts, policy.facts, as_of) is None:
            continue
        before = told(text[:place].rstrip(_MARKS), name, facts, policy, as_of) if place else None
        more = one_more(besides, before or facts, policy.facts, as_of)
        return more.facts if more else before
    return None


def _by_levels(
    text: str, name: str, facts: Facts, policy: Policy, as_of: datetime.date
) -> Facts | None:
    """Return the facts with what is said by levels of the money asked for: 没拿过省里的.

    What is told behind it is taken too: 没拿过省里的，主营11亿 leaves the other level to be asked.
    """
    if Asked.of(name).detail or asks(text):
        return None
    fact = policy.facts.named(name)
    whole = received_by_levels(text, fact, facts, policy.facts, as_of)
    first, *behind = _MARK.split(text, maxsplit=1)
    if whole or not any(behind):
        return whole
    before = received_by_levels(first, fact, facts, policy.facts, as_of)
    return before and (told(behind[0], name, before, policy, as_of) or before)


def _is_of_another(told_: Told, name: str) -> bool:
    """Return whether examples are sure that a number is of another fact: 一年卖个三亿."""
    sure = [s.telling for s in told_.senses if s.telling.certain and s.telling.says == "number"]
    return any(telling.fact != Asked.of(name).name for telling in sure)


def _stated(text: str, name: str, policy: Policy, told_: Facts) -> Facts:
    """Return what the message states; where money is asked for, nothing of a town is."""
    if says_only(text) or not _states(text, told_, policy):
        return Facts()
    of_money = not Asked.of(name).detail and policy.facts.named(name).kind == "funds"
    return _of_firm(told_, policy) if of_money else told_


def _states(text: str, told_: Facts, policy: Policy) -> bool:
    """Return whether the message states what it names, rather than asks about it."""
    dated = any(title.year for title in told_.titles) or any(f.yuan for f in told_.funds)
    if any(isinstance(value, Quantity) for value in told_.values.values()) or dated:
        return True
    if asks(text):
        return False
    if told_.titles or told_.funds:
        return True
    return not Question.read(fold(text), policy).mentions  # 农业农村局 says no sector


def _of_firm(told_: Facts, policy: Policy) -> Facts:
    """Return what was told of an enterprise: 省里给了100 is money without a unit, and no share."""
    firms = {fact.name for fact in policy.facts.fact if fact.asker is Asker.ENTERPRISE}
    kept = firms | policy.facts.of_everyone
    return replace(told_, values={n: v for n, v in told_.values.items() if n in kept})


def _of_town(told_: Facts, policy: Policy) -> bool:
    """Return whether anything was told of a town, rather than of an enterprise alone."""
    names = {*told_.values, *told_.unclear, *told_.unsettled}
    return any(fact.name in names and fact.asker is Asker.TOWN for fact in policy.facts.fact)


def _answers(told_: Facts, name: str, policy: Policy) -> bool:
    """Return whether what was told holds the answer, or numbers of its kind that are others'."""
    asked = Asked.of(name)
    if asked.detail:
        return False
    fact = policy.facts.named(asked.name)
    if fact.kind == "titles" and told_.titles:
        return True
    if name in told_.values or (fact.kind == "funds" and told_.funds):
        return True
    kinds = {policy.facts.named(n).kind for n in told_.values if n != name}
    return fact.measured and fact.kind in kinds


def _judged(text: str, name: str, facts: Facts, policy: Policy) -> Facts | None:
    """Return the facts with a quality told in other words than its own: 基本齐全, 挺重视的.

    It is told by a statement that the search finds in the clause of the very criterion that is
    asked about. What is claimed so is left to judgement by the rules, like any claim.
    """
    clause = next(
        (
            rule.clause
            for rule in policy.criteria.criterion
            for condition in rule.condition
            if condition.fact == name and policy.facts.named(name).kind == "claim"
        ),
        None,
    )
    question = Question.read(fold(text), policy)
    if clause is None or asks(text) or question.asks or question.mentions:
        return None
    if not question.found.near or question.found.clauses[0] != clause:
        return None
    denies = _DENIES.search(question.text)
    said = denies is None or denies["fine"] is not None
    return settled(facts, name, values={**facts.values, name: said})


def adds(question: Question, before: Facts, after: Facts) -> bool:
    """Return whether the message states something new, and takes nothing back that was told."""
    if asks(question.written) or question.has("facts.suppose", "facts.judged"):
        return False
    kept = all(after.values.get(name) == value for name, value in before.values.items())
    return kept and {*before.titles} <= {*after.titles} and before.funds in ((), after.funds)
