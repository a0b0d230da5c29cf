"""Wanting: what a question wants, by its words and by examples, whatever the search finds."""

import re
from dataclasses import dataclass
from functools import cached_property

from knowledge.policy.directory.duty import Mention
from knowledge.policy.learned.want_names import PEOPLE, TASKS
from knowledge.question.cues import cue_patterns
from knowledge.question.heard import Heard

_OF_DEPARTMENTS = (TASKS, PEOPLE)  # what is wanted of departments alone
# By leaving out one hand's examples, how far against it they may be: of ten with words of owners
# and examples further against it one asks for owners.
_AGAINST = -1.25
_ALONE, _PERHAPS = 0.5, -0.5  # without such words: surely for owners; perhaps, and told as well
_TOWN = re.compile(r"(?P<town>[\u4e00-\u9fff]{2,3}?[镇乡])(?P<behind>[\u4e00-\u9fff]{2})")
_OF_TOWNS = ("政府", "村", "里")  # behind 镇 in a longer word


@dataclass(frozen=True)
class Wanting(Heard):
    """What one question to one policy wants."""

    @cached_property
    def asked(self) -> str:
        """The text as examples have it: without greetings, and a town's name that none knows.

        Nor has it whose county it is asked of, which is the document's own.
        """
        text = cue_patterns()["asker.of_town"].sub("", self.text)
        town, subject = _TOWN.match(text), self.policy.file.subject
        if town and not town["behind"].startswith(_OF_TOWNS):
            of_subject = bool(subject) and subject in text
            known = of_subject or self.has("pool.no_town") or town["town"] in self.policy.text
            text = text if known else text[town.end("town") :]
        asked = self.policy.wants.asking(text)
        begins = cue_patterns()["asker.asks"].search(asked)
        if begins and begins.start() == 0:
            asked = asked[begins.end() :].strip()
        return cue_patterns()["asker.of_county"].sub("", asked).strip() or asked or self.text

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """The departments named; their short names count where departments are asked about."""
        directory = self.policy.directory
        named = directory.mentions(self.text)
        if named or self.policy.wants.of(self.asked) not in _OF_DEPARTMENTS:
            return named
        return directory.mentions(self.text, short=True)

    @property
    def names_somebody(self) -> bool:
        """Whether it says by itself who is asked for: by department, name, role or 谁."""
        return bool(self.mentions or self.people or self.roles) or self.has("person.who")

    @cached_property
    def owner_cue(self) -> str:
        """The words that ask for the lead department, or nothing."""
        match = cue_patterns()["owner.lead"].search(self.text)
        return match[0] if match and self.asks_owner else ""

    @cached_property
    def asks_owner(self) -> bool:
        """Whether it asks who leads or cooperates: by its words, unless examples say otherwise."""
        said = self.has("owner.lead", "owner.coop")
        return self.policy.wants.owner(self.asked) > (_AGAINST if said else _ALONE)

    @cached_property
    def asks_progress(self) -> bool:
        """Whether it asks how far things are, by examples."""
        return self.policy.wants.progress(self.asked) > 0

    @cached_property
    def asks_amount(self) -> bool:
        """Whether it asks how much is paid, by examples."""
        return self.policy.wants.amount(self.asked) > 0

    @cached_property
    def people_kinds(self) -> tuple[str, ...]:
        """What of people it asks for, such as the head of the group's office; nothing of others."""
        wanted = self.policy.wants.people(self.asked) > 0
        return self.policy.wants.kinds(self.asked, PEOPLE) if wanted else ()

    @cached_property
    def may_ask_owner(self) -> bool:
        """Whether it may ask who leads, beside what is written: 招商谁挂帅, 建厂找哪个局."""
        return self.has("owner.lead") or self.policy.wants.owner(self.asked) > _PERHAPS

    @cached_property
    def asks_other_tasks(self) -> bool:
        """Whether a department's tasks but for one are asked for: 财政局除了第二项还领着哪项."""
        besides = bool(self.mentions) and self.has("sets.but")
        return besides and self.policy.wants.of(self.asked) == TASKS

    @cached_property
    def asks_coop(self) -> bool:
        """Whether it asks who cooperates."""
        return self.has("owner.coop") or self.policy.wants.of(self.asked) == "coop"
