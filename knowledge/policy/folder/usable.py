"""The rules of a folder that can be used: their clauses and facts are there."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from knowledge.errors import Entry, EntryError
from knowledge.policy.calculators.awards import AwardsFile
from knowledge.policy.calculators.criteria import CriteriaFile
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.policy.folder.toml_file import read_confirmed, read_optional

_AWARDS, _CRITERIA = "awards.toml", "criteria.toml"


class Usable:
    """The confirmed rules of a folder, and the facts that they ask for.

    A rule that asks for an unconfirmed fact waits for it; so does a fact for one of its rules.
    """

    def __init__(self, folder: Path, clauses: Iterable[str]) -> None:
        self._folder = folder
        self._clauses = frozenset(clauses)
        written = read_optional(folder / "facts.toml", FactsFile)
        self._known = frozenset(fact.name for fact in written.fact)
        confirmed = read_confirmed(folder / "facts.toml", FactsFile)
        waiting = self._asked(read_optional) - self._asked(read_confirmed)
        kept = tuple(fact for fact in confirmed.fact if fact.name not in waiting)
        self.facts = confirmed.model_copy(update={"fact": kept})
        self._confirmed = frozenset(fact.name for fact in kept)

    def _asked(self, read: Callable[..., Any]) -> set[str]:
        """Return the facts that the rules ask for, as `read` takes them from their files."""
        awards = read(self._folder / _AWARDS, AwardsFile)
        criteria = read(self._folder / _CRITERIA, CriteriaFile)
        rules = (*awards.award, *criteria.criterion)
        return {*awards.facts_of_all, *(name for rule in rules for name in rule.facts)}

    def criteria(self) -> CriteriaFile:
        """Return the criteria; raises EntryError for a clause or a fact that is not there."""
        file = read_confirmed(self._folder / _CRITERIA, CriteriaFile)
        self._clauses_there(_CRITERIA, file.quotes())
        asked = (name for one in file.criterion for name in one.facts)
        self._facts_there(_CRITERIA, asked, self._known)
        kept = tuple(one for one in file.criterion if self._confirmed.issuperset(one.facts))
        return file.model_copy(update={"criterion": kept})

    def awards(self) -> AwardsFile:
        """Return the awards; raises EntryError for a clause or a fact that is not there."""
        file = read_confirmed(self._folder / _AWARDS, AwardsFile)
        self._clauses_there(_AWARDS, file.quotes())
        self._facts_there(_AWARDS, file.facts_of_all, self._confirmed)
        self._facts_there(_AWARDS, (n for one in file.award for n in one.facts), self._known)
        kept = tuple(one for one in file.award if self._confirmed.issuperset(one.facts))
        return file.model_copy(update={"award": kept})

    def _clauses_there(self, file: str, quotes: Iterable[tuple[str, str]]) -> None:
        unknown = dict.fromkeys(clause for clause, _ in quotes if clause not in self._clauses)
        self._refuse(file, unknown, "no_clause")

    def _facts_there(self, file: str, names: Iterable[str], there: frozenset[str]) -> None:
        self._refuse(file, dict.fromkeys(n for n in names if n not in there), "no_fact")

    def _refuse(self, file: str, unknown: Iterable[str], kind: str) -> None:
        entries = tuple(Entry(name, kind) for name in unknown)
        if entries:
            raise EntryError(self._folder / file, entries)
