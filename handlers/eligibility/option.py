"""An option: a button under a question of the interview, and the fact that it names."""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from handlers import citation
from handlers.message import Button, Topic
from handlers.texts import interview as asking
from handlers.texts import understood
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.facts import Asker
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.policy.policy import Policy
from knowledge.reading.repairs.asked import Asked

TAKE = "take"  # the verb of a button that answers
CHANGE = "change"  # and of one that asks for a fact anew
_STEPS = (asking.UNCLEAR, asking.BACK, asking.STOP)  # under every question, before its choices


@dataclass(frozen=True)
class Option:
    """What a press names: the code of a fact, which interview, and which word of that question."""

    code: str
    begun: int
    place: int

    @classmethod
    def read(cls, written: str) -> "Option | None":
        """Return what `5d1f 65e8 3` names, or None where it names nothing."""
        code, *numbers = written.split(" ")
        try:
            begun, place = (int(number, 16) for number in numbers)
        except ValueError:
            return None
        return cls(code, begun, place) if place >= 0 else None


def code(name: str) -> str:
    """Return the short code of a fact: its name has no room beside a long key of a policy."""
    return f"{zlib.crc32(name.encode()):x}"


def named(policy: Policy, code_: str) -> str | None:
    """Return the fact of that code, or None where the policy asks for none such."""
    return next((name for name in _names(policy) if code(name) == code_), None)


def called(policy: Policy, name: str) -> str:
    """Return what a fact is called that is asked for: 企业技术中心是哪一年获得的.

    Money or a title of one level is `funds.province`, `tech_center.city`.
    """
    asked = Asked.of(name)
    if not asked.detail:
        return policy.facts.named(name).label
    if asked.detail in understood.LEVELS:
        return f"{understood.LEVELS[asked.detail]}{policy.facts.label(asked.name)}"
    return understood.LACKING[asked.detail].format(label=policy.facts.label(asked.name))


def choices(policy: Policy, name: str) -> tuple[str, ...]:
    """Return the answers to choose from, without the steps that every question has."""
    asked = Asked.of(name)
    return () if asked.detail else _of_fact(policy.facts.named(asked.name), policy.facts)


def words(policy: Policy, name: str) -> tuple[str, ...]:
    """Return all that can be chosen under a question; an option names its place in this."""
    return (*_STEPS, *choices(policy, name))


def button(policy: Policy, topic: Topic, name: str, word: str) -> Button:
    """Return the button that answers the question for the fact with the word."""
    place = words(policy, name).index(word)
    written = f"{code(name)} {topic.begun:x} {place:x}"
    return Button(word, citation.action(policy, TAKE, written))


def change(policy: Policy, name: str) -> Button:
    """Return the button that asks for a told fact anew."""
    return Button(called(policy, name), citation.action(policy, CHANGE, code(name)))


def _names(policy: Policy) -> Iterator[str]:
    """Yield all that the interview may ask for."""
    for fact in policy.facts.fact:
        yield fact.name
        listed = [choice.value for choice in fact.choice] if fact.kind == "titles" else []
        listed += [fact.name] if fact.kind == "funds" else []
        yield from (f"{of}.{detail}" for of in listed for detail in understood.LACKING)


def _of_fact(fact: Fact, vocabulary: FactsFile) -> tuple[str, ...]:
    if fact.kind in ("choice", "grade"):
        none = (asking.NONE,) if fact.asker is Asker.ENTERPRISE else ()
        return (*(choice.label for choice in vocabulary.choices(fact)), *none)
    if fact.kind == "yes_no":
        return (asking.IS, asking.IS_NOT)
    if fact.kind == "claim":
        return (asking.YES, asking.NONE)
    return (asking.NONE,) if fact.asker is Asker.ENTERPRISE else ()
