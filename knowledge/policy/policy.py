"""One policy, ready to answer: its records, its facts, its directory and its search."""

import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from knowledge.language.pinyin import Pinyin
from knowledge.policy.absence.absent import Absent, AbsentFile, Subject
from knowledge.policy.absence.likeness import Wordings
from knowledge.policy.award_words import AwardWords
from knowledge.policy.calculators.awards import AwardsFile
from knowledge.policy.calculators.criteria import CriteriaFile
from knowledge.policy.clause import Clause
from knowledge.policy.directory import group
from knowledge.policy.directory.directory import Directory
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.policy.fold import squeeze
from knowledge.policy.folder.cases import Case
from knowledge.policy.folder.folder import (
    DirectoryFile,
    Phrasing,
    PhrasingsFile,
    PolicyFile,
)
from knowledge.policy.grants import granting
from knowledge.policy.headings import Headings
from knowledge.policy.learned.across import Across
from knowledge.policy.learned.evidence import Evidence
from knowledge.policy.learned.follow_ups import FollowUps
from knowledge.policy.learned.slots import terms_of
from knowledge.policy.learned.wants import Wants
from knowledge.policy.search.search import Search
from knowledge.policy.search.sentences import Sentences, sentences_by_clause
from knowledge.policy.search.topics import Topics


@dataclass(frozen=True, eq=False)
class Policy:
    """A policy folder and its clause records."""

    file: PolicyFile
    records: tuple[Clause, ...]
    departments: DirectoryFile
    phrasings: PhrasingsFile
    facts: FactsFile
    criteria: CriteriaFile
    awards: AwardsFile
    follow_ups: FollowUps
    wants: Wants
    across: Across
    pinyin: Callable[[], Pinyin]  # how it is read, loaded for the first message that has some
    absent_file: AbsentFile  # what the folder says that the document is not about
    topics: Topics | None = None
    answering: Sentences | None = None  # which sentence of a clause answers
    cases: tuple[Case, ...] = ()
    issued: Path = Path()  # the file that is handed out to who wants the document

    def taught(self, asks: Mapping[str, Sequence[str]]) -> "Policy":
        """Return the policy with more ways to ask for its clauses; unknown clauses are left out."""
        clause = dict(self.phrasings.clause)
        for id_ in sorted(asks.keys() & self.clauses.keys()):
            known = clause.get(id_, Phrasing())
            clause[id_] = known.model_copy(update={"asks": (*known.asks, *asks[id_])})
        return replace(self, phrasings=self.phrasings.model_copy(update={"clause": clause}))

    @cached_property
    def clauses(self) -> dict[str, Clause]:
        """The records by id, in the text's order."""
        return {record.id: record for record in self.records}

    @cached_property
    def directory(self) -> Directory:
        """The departments and people."""
        return Directory(self.departments.department, self.records)

    @cached_property
    def text(self) -> str:
        """The whole document, squeezed: what a word must occur in to be the document's."""
        return squeeze("\n".join(f"{record.heading}\n{record.text}" for record in self.records))

    @cached_property
    def absent(self) -> Absent:
        """What this document does not say; words of the phrasings are as good as its own."""
        phrasings = self.phrasings.clause.values()
        said = "".join(squeeze("".join((*p.terms, *p.asks))) for p in phrasings)
        synonyms = squeeze("".join(say for s in self.phrasings.synonym for say in s.say))
        subject = squeeze(self.file.subject)
        near = tuple(Subject(name=name) for name in self.facts.near_titles)
        own = self.absent_file.model_copy(update={"subject": (*self.absent_file.subject, *near)})
        return Absent(self.text, f"{self.text}\n{said}\n{synonyms}", subject, own)

    @cached_property
    def search(self) -> Search:
        """The search over this policy's clauses."""
        common = filter(None, (self.file.subject, self.file.place))
        names, evidence = (*self.directory.names, *self.facts.long_names), None
        if self.topics is None:
            terms = terms_of(self.file, self.departments, self.phrasings, self.records)
            evidence = Evidence(self.records, terms, self.wants.like).of
        return Search(
            self.records, self.phrasings, names, common, self.topics, self.answering, evidence
        )

    @cached_property
    def wordings(self) -> Wordings:
        """What the document has words for, where nobody gave examples."""
        names = (self.file.place, self.file.place[:-1], self.file.subject)
        return Wordings(self.records, self.phrasings.synonym, names)

    @cached_property
    def headings(self) -> Headings:
        """What stands under what, and what a clause is called."""
        return Headings(self.clauses, self.phrasings, self.file.subject)

    @cached_property
    def award_words(self) -> AwardWords:
        """The words that name its awards."""
        return AwardWords(self.awards, self.facts, self.phrasings)

    @cached_property
    def paid_for(self) -> str:
        """The squeezed words by which the document says what it gives money for."""
        rules = self.awards.award
        asked = {name for rule in rules for name in rule.facts}
        facts = [fact for fact in self.facts.fact if fact.name in asked]
        words = [word for rule in rules for word in (rule.label, rule.quote)]
        words += [word for fact in facts for word in (fact.label, *fact.names)]
        own = ((record.heading, *self.sentences(record.id)) for record in self.records)
        words += [sentence for sentences in own for sentence in granting(sentences)]
        return squeeze("\n".join(words))

    @cached_property
    def terms(self) -> str:
        """What changes with the terms of the policy: its awards, what they ask for, its days."""
        file = self.file
        days = (file.place, file.valid_from, file.valid_until, file.superseded_by)
        rules = (self.awards.model_dump_json(), self.facts.model_dump_json(), repr(days))
        return hashlib.sha256("\n".join(rules).encode()).hexdigest()[:16]

    @cached_property
    def measures(self) -> tuple[Clause, ...]:
        """The clauses that set something to be done: of their section, else all with owners."""
        section = self.file.sections.measures
        owned = tuple(record for record in self.records if self.has_owner(record.id))
        return self.headings.children(section) if section else owned

    @cached_property
    def front(self) -> str:
        """The id of the title block; where the document has none, of its first clause."""
        return self.file.title.clause if self.file.title else self.records[0].id

    @cached_property
    def of_itself(self) -> frozenset[str]:
        """The clauses in which the document speaks of itself: the title, how long it holds."""
        file = self.file
        days = (file.valid_from, file.valid_until, file.supersedes, file.superseded_by)
        return frozenset((self.front, *(fact.clause for fact in days if fact)))

    @cached_property
    def name(self) -> str:
        """What the document is called: its title, else what it begins with."""
        return self.file.title.text if self.file.title else self.records[0].heading

    @cached_property
    def cited(self) -> str:
        """How the document is cited: by its number, else by its name."""
        return self.number or f"《{self.name}》"

    @property
    def number(self) -> str:
        """The document's number as it writes it; empty where it has none."""
        return self.file.number.text if self.file.number else ""

    @property
    def group(self) -> str:
        """The kind of group that leads, as it is called for short: 领导小组."""
        return group.kind(self.file)

    @cached_property
    def has_group(self) -> bool:
        """Whether the document speaks of a group that leads, or lists people."""
        return bool(self.directory.people) or group.is_named(self.text)

    @property
    def goal_year(self) -> int | None:
        """The year by which the goals are to be reached, or None."""
        return self.file.goal.year if self.file.goal else None

    def there(self, *clauses: str | None) -> tuple[str, ...]:
        """Return those of the clauses that the document has, each once; else the title block."""
        found = tuple(dict.fromkeys(clause for clause in clauses if clause))
        return found or (self.front,)

    def without_subject(self, text: str) -> str:
        """Return the text without what the document is about, which says little beside it."""
        return text.replace(self.file.subject, " ") if self.file.subject else text

    def of_own_level(self, text: str) -> str:
        """Return the text with its subject at the document's own level as the subject alone.

        县级专业镇 is what the county's document calls 专业镇; what the text has so stays, as
        县级专业镇培育库 does.
        """
        place, subject = self.file.place, self.file.subject
        if not place or not subject or subject not in text:
            return text
        named = re.compile(f"{place[-1]}[级里]的?{subject}(?P<behind>[\u4e00-\u9fff]{{0,2}})")
        return named.sub(lambda m: m[0] if self._has(m) else subject + m["behind"], text)

    def _has(self, named: re.Match[str]) -> bool:
        """Return whether the document itself has the name with what stands behind it."""
        return bool(named["behind"]) and named[0] in self.text

    def has_owner(self, clause: str) -> bool:
        """Return whether the clause names departments; False for a clause that is not there."""
        record = self.clauses.get(clause)
        return record is not None and bool(record.lead or record.coop or record.responsible)

    def sentences(self, clause: str) -> tuple[str, ...]:
        """Return the clause's own text, sentence by sentence, word for word.

        What stands under it without a marker of its own, as the closing lines, is its own too.
        """
        return self._sentences.get(clause, ())

    @cached_property
    def _sentences(self) -> dict[str, tuple[str, ...]]:
        return sentences_by_clause(self.records)

    def defect(self, clause: str, quote: str) -> str | None:
        """Return the note on a known damage of the text that `quote` shows, or None."""
        shown = squeeze(quote)
        for defect in self.file.defect:
            damaged = squeeze(defect.quote)
            if defect.clause == clause and (damaged in shown or shown in damaged):
                return defect.note
        return None
