"""What the text has for a number that a question states: by the rules, the goal, the sections."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from handlers.texts import answers as texts
from handlers.topics.awards.grant import grant_line
from handlers.topics.overview import roster_size
from handlers.turn import Turn
from knowledge.policy import truth
from knowledge.policy.calculators.stated import Stated
from knowledge.policy.facts.facts import Facts
from knowledge.policy.truth import Truth
from knowledge.question.question import Question
from knowledge.question.stating import stated, unchecked
from knowledge.reading.reader import read


@dataclass(frozen=True)
class Answered:
    """One thing that was stated, and the words for what the text has."""

    truth: Truth
    says: str


def truths(turn: Turn) -> list[Answered]:
    """Return what the text has for the numbers stated, from the rules they belong to.

    None is whole where something was said beside them that could not be held against the text.
    """
    question, numbers = turn.question, stated(turn.question)
    reading = read(question.written, question.policy.facts, turn.as_of)
    told = replace(reading.facts, values={**reading.quoted, **reading.facts.values})
    found = list(_of_awards(question, numbers, told))
    if not found:
        found = [
            *_of_criteria(question, numbers, told),
            *_of_goal(question, numbers),
            *_of_section(question, numbers),
            *_of_roster(question, numbers),
        ]
    whole = not unchecked(question, numbers, [one.truth for one in found])
    return [
        replace(one, truth=replace(one.truth, whole=one.truth.whole and whole)) for one in found
    ]


def _of_awards(question: Question, numbers: Stated, told: Facts) -> Iterator[Answered]:
    """Yield what the awards named have, where money or a percentage is stated."""
    policy = question.policy
    if not any(m.unit in ("yuan", "percent") for m in numbers.measured):
        return
    for one in truth.of_awards(numbers, told, policy.facts):
        if one.award:
            yield Answered(one, grant_line(policy, one.award, one.levels))


def _of_criteria(question: Question, numbers: Stated, told: Facts) -> Iterator[Answered]:
    """Yield what the criteria have, in their words."""
    policy = question.policy
    for one in truth.of_criteria(policy.criteria, numbers, told, policy.facts):
        yield Answered(one, one.quote)


def _of_goal(question: Question, numbers: Stated) -> Iterator[Answered]:
    """Yield what the goal has, where the question is about it."""
    policy, goal = question.policy, question.policy.file.goal
    asked = goal is not None and goal.clause in question.found.clauses[:1]
    if asked and question.asks_fixed != "document":
        yield from (Answered(one, one.quote) for one in truth.of_goal(policy, numbers))


def _of_section(question: Question, numbers: Stated) -> Iterator[Answered]:
    """Yield how many clauses the section has that is named."""
    policy, section = question.policy, question.named_section
    counted = question.has("premise.count") and not question.mentions
    if section is not None and numbers.count is not None and counted:
        count = len(policy.headings.children(section))
        says = texts.SECTION_HAS.format(title=policy.headings.title(section), count=count)
        yield Answered(truth.of_section(policy, section, numbers.count), says)


def _of_roster(question: Question, numbers: Stated) -> Iterator[Answered]:
    """Yield how many people the leading group has, where their number is stated."""
    policy, people = question.policy, numbers.values("people")
    if people and question.has("person.any"):
        yield Answered(truth.of_roster(policy, question.text, people), roster_size(policy))
