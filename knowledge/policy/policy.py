"""One policy, ready to answer: its records, its facts, its directory and its search."""

import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from knowledge.language.pinyin import Pinyin
from knowledge.policy.absent import Absent, AbsentFile, other_places
from knowledge.policy.across import Across, across
from knowledge.policy.award_words import AwardWords
from knowledge.policy.calculators.awards import AwardsFile
from knowledge.policy.calculators.criteria import CriteriaFile
from knowledge.policy.cases import Case, read_cases
from knowledge.policy.clause import Clause
from knowledge.policy.directory import Directory, offices
from knowledge.policy.drafting.departments import drafted_directory
from knowledge.policy.drafting.file import completed
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.policy.fold import squeeze
from knowledge.policy.folder import (
    DirectoryFile,
    Phrasing,
    PhrasingsFile,
    PolicyFile,
    issued_of,
    key_of,
    text_of,
)
from knowledge.policy.follow_ups import FollowUps
from knowledge.policy.grants import granting
from knowledge.policy.learning import Learning
from knowledge.policy.likeness import Vocabulary
from knowledge.policy.search import Search
from knowledge.policy.sentences import Sentences, sentences_by_clause
from knowledge.policy.store import Records
from knowledge.policy.table import read_optional
from knowledge.policy.topics import Topics
from knowledge.policy.usable import Usable
from knowledge.policy.wants import Wants

_GROUP = re.compile("(?:领导|工作|协调)?小组$|指挥部$|专班$|联席会议$|委员会$")
_A_GROUP = re.compile("小组|组长|指挥部|专班|联席会议|委员会")
_LONGEST_TITLE = 30
_TITLE = re.compile(rf"(?P<title>[^，。；（(]{{6,{_LONGEST_TITLE}}})[，。；（(]")
_ANY_GROUP = "小组"  # where the document names none


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
    lacking: AbsentFile  # what the folder says that the document is not about
    topics: Topics | None = None
    answering: Sentences | None = None  # which sentence of a clause answers
    cases: tuple[Case, ...] = ()
    issued: Path = Path()  # the file that is handed out to who wants the document

    @classmethod
    def open(cls, folder: Path, store: Records) -> "Policy":
        """Return the policy of `folder`, with its records from `store`.

        Only the text must be there: what no file says is read in it. Raises FolderError for a file
        that does not fit, or whose rules name a clause or a fact that is not there; the errors of a
        text that can't be read, and what the store raises.
        """
        written = read_optional(folder / "policy.toml", PolicyFile)
        key, text = key_of(folder, written), text_of(folder)
        records = store.clauses(key, text)
        file = completed(written, records).model_copy(update={"key": key})
        departments = read_optional(folder / "directory.toml", DirectoryFile)
        if not departments.department:
            departments = drafted_directory(records)
        phrasings = read_optional(folder / "phrasings.toml", PhrasingsFile)
        usable = Usable(folder, (record.id for record in records))
        learning = Learning(folder, text, store.models, records, file, departments, phrasings)
        lacking = read_optional(folder / "absent.toml", AbsentFile)
        known = {
            "place": file.place,
            "others": other_places(lacking),
            "offices": offices(departments.department),
            "tellings": learning.tellings(),
            "asker": learning.askers().of,
        }
        return cls(
            file=file,
            records=records,
            departments=departments,
            phrasings=phrasings,
            facts=usable.facts.model_copy(update=known),
            criteria=usable.criteria(),
            awards=usable.awards(),
            follow_ups=learning.follow_ups(),
            topics=learning.topics(),
            answering=learning.sentences(),
            wants=learning.wants(),
            across=across(store.models),
            pinyin=learning.pinyin(),
            lacking=lacking,
            cases=read_cases(folder),
            issued=issued_of(folder).resolve(),
        )

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
        return Absent(self.text, f"{self.text}\n{said}\n{synonyms}", subject, self.lacking)

    @cached_property
    def search(self) -> Search:
        """The search over this policy's clauses."""
        common = filter(None, (self.file.subject, self.file.place))
        names = self.directory.names
        return Search(self.records, self.phrasings, names, common, self.topics, self.answering)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """What the document has words for, where nobody gave examples."""
        names = squeeze(f"{self.file.place[:-1]} {self.file.subject}")
        return Vocabulary(self.records, self.phrasings.synonym, names)

    @cached_property
    def sections(self) -> tuple[str, ...]:
        """The ids of the numbered records that have records under them."""
        parents = dict.fromkeys(r.parent for r in self.records if r.parent)
        return tuple(parent for parent in parents if self.clauses[parent].marker)

    @cached_property
    def _section_names(self) -> dict[str, tuple[str, ...]]:
        names = {}
        for section in self.sections:
            phrasing = self.phrasings.clause.get(section)
            called = (self.title(section), *(phrasing.names if phrasing else ()))
            names[section] = tuple(dict.fromkeys(squeeze(name) for name in called))
        return names

    def section_names(self, section: str) -> tuple[str, ...]:
        """Return what people call the section: its heading, and the names in phrasings.toml."""
        return self._section_names[section]

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
        words += [s for clause in self.clauses for s in granting(self.sentences(clause))]
        return squeeze("\n".join(words))

    @cached_property
    def terms(self) -> str:
        """What changes with the terms of the policy: its awards, what they ask for, its days."""
        file = self.file
        days = (file.place, file.valid_from, file.valid_until, file.superseded_by)
        rules = (self.awards.model_dump_json(), self.facts.model_dump_json(), repr(days))
        return hashlib.sha256("\n".join(rules).encode()).hexdigest()[:16]

    def children(self, section: str | None) -> tuple[Clause, ...]:
        """Return the clauses directly under `section`; none where the document has no such one."""
        if section is None:
            return ()
        return tuple(record for record in self.records if record.parent == section)

    @cached_property
    def measures(self) -> tuple[Clause, ...]:
        """The clauses that set something to be done: of their section, else all with owners."""
        section = self.file.sections.measures
        owned = tuple(record for record in self.records if self.has_owner(record.id))
        return self.children(section) if section else owned

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
        found = _GROUP.search(self.file.group.text) if self.file.group else None
        return found[0] if found else _ANY_GROUP

    @cached_property
    def has_group(self) -> bool:
        """Whether the document speaks of a group that leads, or lists people."""
        return bool(self.directory.people) or _A_GROUP.search(self.text) is not None

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

    def section_of(self, clause: str) -> str:
        """Return the id of the first-level section that holds `clause`."""
        while (parent := self.clauses[clause].parent) is not None:
            clause = parent
        return clause

    def place(self, clause: str) -> str:
        """Return where the clause stands, in the text's own markers: 四、（二）.

        The bare number of a table's row has a dot behind it, to stand before other words.
        """
        record = self.clauses[clause]
        above = self.place(record.parent) if record.parent else ""
        return above + record.marker + ("." if record.marker.isdigit() else "")

    def has_owner(self, clause: str) -> bool:
        """Return whether the clause names departments; False for a clause that is not there."""
        record = self.clauses.get(clause)
        return record is not None and bool(record.lead or record.coop or record.responsible)

    def title(self, clause: str) -> str:
        """Return the heading without what every heading says: 技术创新改造行动.

        Of an article that is one long sentence it is the beginning.
        """
        record = self.clauses[clause]
        heading = record.heading.removeprefix("实施").removeprefix(self.file.subject)
        if record.text or len(heading) <= _LONGEST_TITLE:
            return heading
        parts = _TITLE.match(heading)
        return f"{parts['title'] if parts else heading[:_LONGEST_TITLE]}……"

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
