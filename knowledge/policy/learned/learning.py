"""What is learned from a policy folder's examples: of telling, of going on, and of its words."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, partial
from pathlib import Path

from knowledge.language.classifier import Classifier, Classifiers, trained
from knowledge.language.pinyin import Pinyin, learned_pinyin
from knowledge.policy.calculators.criteria import CriteriaFile
from knowledge.policy.clause import Clause
from knowledge.policy.facts.facts import Asker
from knowledge.policy.facts.tellings import (
    IDLE,
    NOTHING,
    TOLD,
    Tellings,
    TellingsFile,
    learned,
    masked,
)
from knowledge.policy.fold import plain, squeeze
from knowledge.policy.folder.folder import DirectoryFile, PhrasingsFile, PolicyFile
from knowledge.policy.folder.questions import asked, question_files
from knowledge.policy.folder.toml_file import read_table
from knowledge.policy.learned.askers import Askers, asker_files, learned_askers
from knowledge.policy.learned.aspects import aspect_labels, aspects_said
from knowledge.policy.learned.follow_ups import GOING_ON, FollowUps, learned_follow_ups
from knowledge.policy.learned.learned_wants import (
    fact_quotes,
    learned_aspects,
    learned_kinds,
    learned_wants,
)
from knowledge.policy.learned.models import ModelStore
from knowledge.policy.learned.slots import EXAMPLES, Terms, terms_of, usual_terms
from knowledge.policy.learned.want_examples import want_files
from knowledge.policy.learned.wants import Wants
from knowledge.policy.search.sentences import Sentences, learned_sentences
from knowledge.policy.search.topics import Topics, learned_topics

# What is wanted by questions that may tell facts.
_TELLING = ("verdict", "recognised", "enquire", "any")
_CONTENT = "content"
_CRITERIA = "criteria.toml"
_IDLE = EXAMPLES / "idle.toml"  # what people tell beside the facts of any policy
_ANY = "any"  # in the place of a folder's name: learned for all that have no examples
_LearnedWants = Callable[[Path, str, Terms, Mapping[str, str]], Classifiers]
_OF_WANTS: Mapping[str, _LearnedWants] = {
    "wants": learned_wants,
    "kinds": learned_kinds,
    "aspects": learned_aspects,
}
_WRITTEN = re.compile(r'"([^"\n]*)"')


@dataclass(frozen=True)
class Learning:
    """What is to be learned for one policy folder, and what it is learned from.

    A folder without examples of its own has what those of any policy teach, as all such folders.
    """

    folder: Path
    text: Path
    models: ModelStore
    records: tuple[Clause, ...]
    file: PolicyFile
    departments: DirectoryFile
    phrasings: PhrasingsFile

    def follow_ups(self) -> FollowUps:
        """Return what is learned of going on; its questions are no such examples."""
        learn = partial(learned_follow_ups, self.folder)
        return FollowUps(self._learned("follow-ups", [GOING_ON, *self._questions], learn))

    def topics(self) -> Topics | None:
        """Return what is learned of which clause a question is about; None without questions."""
        if not self._questions:
            return None
        sections = frozenset(record.parent for record in self.records if record.parent)
        learn = partial(learned_topics, self.folder, self.phrasings, sections)
        files = [*self._questions, *_there(self.folder / "phrasings.toml")]
        return Topics(self._learned("topics", files, learn))

    def sentences(self) -> Sentences | None:
        """Return what is learned of which sentence answers; None without questions."""
        if not self._questions:
            return None
        learn = partial(learned_sentences, self.folder, self.records)
        return Sentences(self._learned("sentences", [*self._questions, self.text], learn))

    def wants(self) -> Wants:
        """Return what is learned of what questions want: from those of any policy, and its own.

        The document is read for it where something is to be learned, not at every start.
        """
        own = (self.folder / f"{name}.toml" for name in ("policy", "directory", "phrasings"))
        files = want_files(self.folder)
        if self._questions:
            files += [*(file for path in own for file in _there(path)), self.text]
        wants, kinds, aspects = (
            self._learned(name, files, partial(self._of_wants, learned))
            for name, learned in _OF_WANTS.items()
        )
        return Wants(wants, kinds, aspects, lambda: aspect_labels(self._terms), self._said)

    def _said(self) -> frozenset[str]:
        """Return the aspects that the text speaks of, where that was not learned with the rest."""
        return frozenset() if self._questions else aspects_said(self._squeezed, self._terms)

    def _of_wants(
        self, learned: Callable[[Path, str, Terms, Mapping[str, str]], Classifiers]
    ) -> Classifiers:
        if self._questions:
            return learned(self.folder, self._squeezed, self._terms, fact_quotes(self.file))
        return learned(self.folder, "", usual_terms(), {})

    def pinyin(self) -> Callable[[], Pinyin]:
        """Return what loads once how pinyin is read: by the policy's words and its examples'."""
        common = _every_example()
        if not self._questions:
            learn = partial(_of_words, (), common)
            return cache(self.models.kept(f"{_ANY}-pinyin", common, learn, Pinyin.of))
        tables = [*sorted(self.folder.glob("*.toml")), *sorted(self.folder.glob("tellings/*.toml"))]
        files = [*tables, *self._questions, *common]
        learn = partial(_of_words, self.records, files)
        name = f"{self.file.key}-pinyin"
        return cache(self.models.kept(name, [self.text, *files], learn, Pinyin.of))

    def tellings(self) -> dict[Asker, Callable[[], Tellings]]:
        """Return what loads once what the examples teach, of a town and of an enterprise.

        Questions that tell nothing are examples of that.
        """
        found: dict[Asker, Callable[[], Tellings]] = {}
        for asker in Asker:
            for path in _there(self.folder / "tellings" / f"{asker}.toml"):
                learn = partial(_of_telling, self.folder, path)
                files = [path, *self._questions, *_there(self.folder / _CRITERIA)]
                kept = self._learned(f"{asker}-tellings", files, learn)
                found[asker] = cache(partial(_loaded, kept))
        return found

    def idle(self) -> Callable[[], Classifier] | None:
        """Return what loads once how idle sentences sound, None where nothing else is learned."""
        files = [f for a in Asker for f in _there(self.folder / "tellings" / f"{a}.toml")]
        if not files:
            return None
        kept = self._learned("idle-tellings", [*files, _IDLE], partial(_of_idle, [*files, _IDLE]))
        return cache(lambda: kept().named("idle"))

    def askers(self) -> Askers:
        """Return what is learned of whether a town or an enterprise speaks."""
        kept = self._learned("askers", asker_files(), self._of_askers)
        return Askers(kept, self.file.subject)

    def _of_askers(self) -> Classifiers:
        return learned_askers(self._terms if self._questions else usual_terms())

    def _learned(
        self, name: str, files: Sequence[Path], learn: Callable[[], Classifiers]
    ) -> Callable[[], Classifiers]:
        of = self.file.key if self._questions or "tellings" in name else _ANY
        return self.models.learned(f"{of}-{name}", files, learn)

    @cached_property
    def _questions(self) -> list[Path]:
        return question_files(self.folder)

    @cached_property
    def _squeezed(self) -> str:
        return squeeze("".join(record.heading + record.text for record in self.records))

    @cached_property
    def _terms(self) -> Terms:
        return terms_of(self.file, self.departments, self.phrasings, self.records)


def learn_for_any(models: ModelStore) -> None:
    """Learn what all folders without examples of their own have in common, unless it is kept."""
    nowhere = EXAMPLES / "nowhere"
    given = (PolicyFile(), DirectoryFile(), PhrasingsFile())
    bare = Learning(nowhere, nowhere, models, (), *given)
    bare.follow_ups()
    bare.wants()
    bare.askers()
    bare.pinyin()


@cache
def _every_example() -> Sequence[Path]:
    return sorted(EXAMPLES.rglob("*.toml"))


def _there(path: Path) -> list[Path]:
    return [path] if path.exists() else []


def _loaded(kept: Callable[[], Classifiers]) -> Tellings:
    return Tellings(kept())


def _of_telling(folder: Path, path: Path) -> Classifiers:
    told = list(read_table(path, TellingsFile).examples())
    idle = ((NOTHING, NOTHING, masked(plain(text))) for text in _telling_nothing(folder))
    return learned([*told, *idle])


def _of_idle(files: Sequence[Path]) -> Classifiers:
    examples = [
        (fact, text) for f in files for fact, _, text in read_table(f, TellingsFile).examples()
    ]
    idle = [IDLE if fact == NOTHING else TOLD for fact, _ in examples]
    return trained([text for _, text in examples], idle=idle)


def _telling_nothing(folder: Path) -> Iterator[str]:
    """Return the questions that tell nothing.

    The content of a criterion is named in the words that claim it: 历史悠久, 口碑, 产品影响力.
    """
    claimed = {
        rule.clause
        for path in _there(folder / _CRITERIA)
        for rule in read_table(path, CriteriaFile).criterion
    }

    def tells(clause: str, want: str) -> bool:
        return want in _TELLING or (want == _CONTENT and clause in claimed)

    return asked(folder, tells)


def _of_words(records: Iterable[Clause], tables: Iterable[Path]) -> Pinyin:
    """Return what the records teach, and whatever stands in quotes in the tables."""
    text = "\n".join(f"{record.marker}{record.heading}\n{record.text}" for record in records)
    written = (_WRITTEN.findall(plain(table.read_text("utf-8"))) for table in tables)
    return learned_pinyin([plain(text), *(words for those in written for words in those)])
