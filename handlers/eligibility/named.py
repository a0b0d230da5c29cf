"""Named: what a message only names, and tells nothing of: 传承, 技术中心奖励每年都有吗."""

from knowledge.policy.facts.facts import Facts, Standing
from knowledge.question.question import Question
from knowledge.reading.told import Told

_NAME = 2  # characters


def bare_name(question: Question, told: Told) -> bool:
    """Return whether the message is the bare name of a fact: 传承 says neither that nor how much.

    没有 does say it, and 种梨 what a town lives by.
    """
    values = told.facts.values
    named = [question.policy.facts.named(name).kind for name in values]
    denied = any(value is False for value in values.values()) or bool(told.numbers)
    of_facts = bool(named) and set(named) <= {"claim", "enterprises"}
    return of_facts and not denied and len(question.written) <= _NAME


def names_title(question: Question, piece: str) -> bool:
    """Return whether the piece names a title itself."""
    titles = (fact for fact in question.policy.facts.fact if fact.kind == "titles")
    return any(any(fact.spoken(piece)) for fact in titles)


def only_of_others(facts: Facts) -> bool:
    """Return whether nothing but titles of others is told."""
    others = bool(facts.titles) and all(t.standing is Standing.FOREIGN for t in facts.titles)
    return others and not (facts.values or facts.funds)


def only_title(facts: Facts) -> bool:
    """Return whether a title is only named: nobody says that it is held, of which level or when."""
    told = facts.values or facts.funds or facts.unclear or facts.unsettled
    named = (t.standing is Standing.DOUBTED and not (t.level or t.year) for t in facts.titles)
    return bool(facts.titles) and not told and all(named)


def only_fund(facts: Facts) -> bool:
    """Return whether money is only named, by a word that a department's name has as well."""
    bare = facts.funds and not any(fund.yuan or fund.year for fund in facts.funds)
    return bool(bare) and not (facts.titles or facts.values)
