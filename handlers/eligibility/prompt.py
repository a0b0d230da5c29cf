"""A prompt: the interview's question for one fact, with its options and how many may follow."""

import datetime
from dataclasses import replace

from handlers.eligibility import option
from handlers.message import Block, Intent, Part, Reply, Topic
from handlers.texts import interview as asking
from knowledge.policy.facts.facts import Asker, Facts
from knowledge.policy.lacking import ahead
from knowledge.policy.policy import Policy
from knowledge.reading.repairs.asked import Asked
from knowledge.reading.repairs.of_money.ungiven import left as levels_left


def ask(policy: Policy, topic: Topic, name: str, as_of: datetime.date) -> Reply:
    """Return the question for one fact, with its choices as buttons."""
    facts = topic.facts or Facts()
    left = len(ahead(policy, facts, as_of) - {name})
    said = left if topic.left is None else min(left, topic.left)
    words = [*option.choices(policy, name), asking.UNCLEAR]
    words += [asking.BACK, asking.STOP] if topic.asked else [asking.STOP]
    line = f"{_progress(topic, name, left)}{question(policy, name, facts)}"
    return Reply(
        intent=Intent.CRITERIA if facts.asker is Asker.TOWN else Intent.AWARD,
        blocks=(Block(Part.LEAD, line),),
        buttons=tuple(option.button(policy, topic, name, word) for word in words),
        topic=replace(Topic().interviewed(topic), asking=name, offered=None, left=said),
        numeric=numeric(policy, name),
    )


def question(policy: Policy, name: str, facts: Facts | None) -> str:
    """Return the words that ask for one fact; of money by levels, for those that are left."""
    asked = Asked.of(name)
    if asked.detail:
        return asking.LACKING_ASKED.format(lacking=option.called(policy, name))
    fact = policy.facts.named(asked.name)
    levels = levels_left(fact, facts.ungiven if facts else frozenset())
    if len(levels) < len(fact.received):
        return asking.LEVELS_LEFT.format(levels=asking.OR.join(asking.GIVERS[n] for n in levels))
    detail = asking.DETAIL.format(detail=fact.detail) if fact.detail else ""
    return asking.ASKING[fact.kind].format(label=fact.label) + detail


def kind(policy: Policy, name: str) -> str:
    """Return the kind of value that is asked for: yuan, people, year."""
    asked = Asked.of(name)
    return asked.detail or policy.facts.named(asked.name).kind


def numeric(policy: Policy, name: str) -> bool:
    """Return whether the question asks for a number."""
    asked = Asked.of(name)
    if asked.detail:
        return asked.detail in ("year", "yuan")
    return policy.facts.named(asked.name).measured


def _progress(topic: Topic, name: str, left: int) -> str:
    """Return the number of the question, and how many may follow.

    Who tells something new while another thing is asked makes the interview longer than was said.
    Then nothing is said of what follows, rather than that it has become more.
    """
    if topic.changing:
        return ""
    number = len({*topic.asked, name})
    if topic.left is not None and left > topic.left:
        return asking.PROGRESS.format(number=number)
    if left == 0:
        return asking.PROGRESS_LAST.format(number=number)
    return asking.PROGRESS_LEFT.format(number=number, left=left)
