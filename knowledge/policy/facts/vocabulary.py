"""The vocabulary of a policy's facts: facts.toml, read once and checked at the door."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cached_property

from pydantic import Field

from knowledge.language.classifier import Classifier
from knowledge.language.units import COMMON
from knowledge.policy.facts.fact import Choice, Fact
from knowledge.policy.facts.facts import Asker, Facts, Level
from knowledge.policy.facts.mark import Mark
from knowledge.policy.facts.mention import WordsOf
from knowledge.policy.facts.tellings import Tellings
from knowledge.policy.facts.word import Word
from knowledge.table import Table

_LONG = 4  # characters of a name that a slip in one of them leaves known


class FactsFile(Table):
    """facts.toml: the facts of one policy."""

    fact: tuple[Fact, ...] = ()
    place: str = ""  # where the document holds, of policy.toml
    # Places that somebody can be from, of absent.toml.
    others: tuple[str, ...] = Field(default=(), exclude=True)
    level: Mapping[Level, tuple[Word, ...]] = {}  # by what name each above the place is told there
    # Each by all names that say it is one: of directory.toml, and of what is found in most places.
    organs: tuple[tuple[str, ...], ...] = ()
    # How much of them the criteria ask for.
    marks: tuple[Mark, ...] = Field(default=(), exclude=True)
    # What was learned from tellings/, loaded when it is needed.
    tellings: Mapping[Asker, Callable[[], Tellings]] = Field(default={}, exclude=True)
    # Likewise of what people tell beside the facts.
    idle: Callable[[], Classifier] | None = Field(default=None, exclude=True)
    # What was learned of who speaks in a plain text, where its words say so.
    asker: Callable[[str], Asker | None] = Field(default=lambda _: None, exclude=True)

    def consistent(self, facts: Facts) -> Facts:
        """Return the facts without a national level that another fact told of it denies.

        Who is a 小巨人 is told by one word as two facts; who takes that back takes back both.
        """
        denied = {
            fact.name
            for fact in self.fact
            if fact.national_is
            and facts.values.get(fact.national_is) is False
            and facts.values.get(fact.name) == Level.NATIONAL
        }
        kept = {name: value for name, value in facts.values.items() if name not in denied}
        return replace(facts, values=kept) if denied else facts

    def spoken_of(self, text: str) -> frozenset[str]:
        """Return the facts of which the text says a word, by name: few of all there are."""
        return self._words.said(text)

    @cached_property
    def _words(self) -> WordsOf:
        return WordsOf((word, fact.name) for fact in self.fact for word in fact.words)

    @cached_property
    def of_everyone(self) -> frozenset[str]:
        """The facts that are told beside others, of a town and an enterprise alike."""
        return frozenset(fact.name for fact in self.fact if fact.of_everyone)

    @cached_property
    def units(self) -> frozenset[str]:
        """The units of numbers that may be told of any of the facts."""
        return frozenset({*COMMON, *(fact.kind for fact in self.fact if fact.measured)})

    def choices(self, fact: Fact) -> tuple[Choice, ...]:
        """Return what the fact may be; a grade of before has those of the grade of now."""
        return self.named(fact.before).choice if fact.before else fact.choice

    @cached_property
    def title_names(self) -> tuple[str, ...]:
        """The words that name titles."""
        titles = (fact for fact in self.fact if fact.kind == "titles")
        return tuple(cue for fact in titles for choice in fact.choice for cue in choice.plain)

    @property
    def long_names(self) -> tuple[str, ...]:
        """The names by which people tell what a firm or town has that no other word sounds like.

        They have four characters, or three where they are of a level: 小巨人.
        """
        names = (
            name
            for fact in self.fact
            for name in (*fact.names, *fact.cues, *(w for c in fact.choice for w in c.plain))
        )
        levelled = {cue for fact in self.fact if fact.kind == "level" for cue in fact.cues}
        return tuple(dict.fromkeys(n for n in names if len(n) >= _LONG - (n in levelled)))

    @cached_property
    def standing_names(self) -> tuple[str, ...]:
        """The words that name what an enterprise is: 专精特新, 小巨人."""
        standings = (fact for fact in self.fact if fact.kind in ("level", "yes_no"))
        return tuple(
            name
            for fact in standings
            if fact.asker is Asker.ENTERPRISE
            for name in (*fact.cues, *fact.yes)
        )

    @cached_property
    def near_titles(self) -> tuple[str, ...]:
        """The names of titles that the document does not have, near to those that it has."""
        return tuple(word for fact in self.fact if fact.kind == "titles" for word in fact.unlike)

    @cached_property
    def work_names(self) -> tuple[str, ...]:
        """The words for what facts are of: 技术改造, 固投."""
        return tuple(dict.fromkeys(word for fact in self.fact for word in fact.of_fact))

    def named(self, name: str) -> Fact:
        """Return the fact of that name; raises KeyError."""
        return self._by_name[name]

    @cached_property
    def led(self) -> tuple[tuple[Fact, Fact], ...]:
        """The counts of firms that lead, each with that of the firms beside them."""
        beside = (fact for fact in self.fact if fact.beside and fact.measured)
        return tuple((self.named(fact.beside), fact) for fact in beside)

    @property
    def fund(self) -> Fact | None:
        """The fact of the money received, where there is one."""
        return self._of_kind("funds")

    @property
    def title(self) -> Fact | None:
        """The fact of the titles that somebody has, where there is one."""
        return self._of_kind("titles")

    def _of_kind(self, kind: str) -> Fact | None:
        return next((fact for fact in self.fact if fact.kind == kind), None)

    def label(self, name: str) -> str:
        """Return what the fact, or what a fact may be, of that name is called: 企业技术中心."""
        return self._labels.get(name) or self.named(name).label

    @cached_property
    def _labels(self) -> Mapping[str, str]:
        """What each of the choices is called; the first fact that has one says it."""
        return {c.value: c.label for fact in reversed(self.fact) for c in fact.choice}

    @cached_property
    def _by_name(self) -> Mapping[str, Fact]:
        return {fact.name: fact for fact in reversed(self.fact)}
