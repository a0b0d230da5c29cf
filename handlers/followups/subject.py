"""Subject: what a message that may go on about what was shown names of its own beside it."""

from dataclasses import dataclass
from functools import cached_property

from handlers.followups.beside import Beside
from knowledge.reading.mentions.token import Role

OWNED = 0.5  # the lead over which owners are asked for of a clause of its own: 建平台找谁


@dataclass(frozen=True)
class Subject(Beside):
    """One message of a conversation, by what it is about."""

    @property
    def goal(self) -> str | None:
        """The clause of the goal, where that was shown."""
        clause, goal = next(iter(self.request.topic.clauses), None), self.policy.file.sections.goal
        return clause if clause and self.policy.headings.section_of(clause) == goal else None

    @property
    def criteria(self) -> bool:
        """Whether a criterion, or all of them, was shown."""
        clause, of = next(iter(self.request.topic.clauses), None), self.policy.file.sections
        return clause is not None and self.policy.headings.section_of(clause) == of.criteria

    @cached_property
    def names_subject(self) -> bool:
        """Whether it names a department, somebody, a section or an award of its own."""
        question = self.question
        named = question.mentions or question.people or question.called or question.named_section
        return bool(named or self.policy.award_words.named(question.text)) or self._names_stranger

    @property
    def _names_stranger(self) -> bool:
        """Whether a department that the document does not have is all it says: 信访局呢."""
        another = self.another
        if another is None or another.asks_owner:
            return False
        return self.policy.absent.organ(another.text) == another.text

    @property
    def names_thing(self) -> bool:
        """Whether a thing stands beside the departments that it names: 小巨人归工信局管吗."""
        named = self.policy.award_words.named(self.text) or self.question.named_section
        facts = self.scan.between(0, len(self.text), Role.NAME, Role.TITLE)
        topic = self.question.topic
        sure = topic.named or (topic.lead or 0.0) > OWNED  # 环保那边参加不 names none
        return bool(named or facts) or (self.question.has_topic and sure)

    def is_of_things(self, clause: str) -> bool:
        """Return whether the clause is a criterion, a measure or a goal, and not about people."""
        sections = self.policy.file.sections
        things = (sections.criteria, sections.measures, sections.goal)
        return self.policy.headings.section_of(clause) in things
