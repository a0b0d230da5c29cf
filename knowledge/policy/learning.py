"""What is learned from a policy folder's examples: of telling, of going on, and of its words."""

import re
import tomllib
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cache, cached_property, partial
from pathlib import Path

from rapidfuzz import fuzz, process

from knowledge.language.classifier import Classifier, Classifiers, trained
from knowledge.language.pinyin import Pinyin, learned_pinyin
from knowledge.policy.clause import Clause
from knowledge.policy.facts.facts import Asker
from knowledge.policy.facts.tellings import NOTHING, Tellings, TellingsFile, learned, masked
from knowledge.policy.fold import plain, squeeze
from knowledge.policy.folder import TEXT, PhrasingsFile, read_table
from knowledge.policy.models import ModelStore
from knowledge.policy.questions import asked, question_files
from knowledge.policy.sentences import Sentences, learned_sentences
from knowledge.policy.slots import EXAMPLES, Terms, terms_of
from knowledge.policy.topics import Topics, learned_topics
from knowledge.policy.wants import (
    Wants,
    aspect_labels,
    learned_aspects,
    learned_kinds,
    learned_wants,
    want_files,
)

_TELLING = ("verdict", "enquire", "any")  # what is wanted by questions that may tell facts
_FOLLOW_UP = EXAMPLES / "follow_up.toml"
_OTHER = "other"  # goes on about nothing
_WEIGHT = 0.25  # of a question of the policy's: at 1 they would outweigh what goes on
_LIKE = 86  # of 100: one character of six may differ
# By leaving a quarter of the lines out: how much what is known of clauses speaks for standing
# alone, and the margin over which five of six that go on are told, and one question of twenty.
_BY_KNOWN, _LEAST = 0.4, -0.5
LONGEST = 30  # characters of a message that goes on
_WRITTEN = re.compile(r'"([^"\n]*)"')


class FollowUps:
    """How people go on about what was shown."""

    def __init__(self, kept: Callable[[], Classifiers]) -> None:
        self._kept = kept

    def of(self, text: str, possible: Collection[str], known: float) -> str | None:
        """Return which of the possible wants the plain text has, or None where it stands alone.

        `known` is the margin of the clause, or of none, that it is nearest to as a question.
        """
        if len(text) > LONGEST or not possible:
            return None
        lines = _follow_ups()
        near = process.extractOne(text, list(lines), scorer=fuzz.ratio, score_cutoff=_LIKE)
        if near and lines[near[0]] in {*possible, _OTHER}:
            return lines[near[0]] if lines[near[0]] != _OTHER else None
        classifier = self._classifier
        margins = dict(zip(classifier.labels, map(float, classifier.margins(text)), strict=True))
        best = max(sorted(possible), key=lambda want: margins[want])
        ahead = margins[best] - margins[_OTHER]
        return best if ahead - _BY_KNOWN * known > _LEAST else None

    @cached_property
    def _classifier(self) -> Classifier:
        return self._kept().named("want")


def follow_ups(folder: Path, models: ModelStore) -> FollowUps:
    """Return what is learned of going on; the folder's questions are examples of what does not."""
    files = [_FOLLOW_UP, *question_files(folder)]
    return FollowUps(
        models.learned(f"{folder.name}-follow-ups", files, partial(_of_going_on, folder))
    )


def topics(folder: Path, models: ModelStore, records: Iterable[Clause]) -> Topics | None:
    """Return what is learned of which clause a question is about; None without questions."""
    files = question_files(folder)
    if not files:
        return None
    sections = frozenset(record.parent for record in records if record.parent)
    phrasings = folder / "phrasings.toml"
    asks = read_table(phrasings, PhrasingsFile)
    files = [*files, phrasings]
    learn = partial(learned_topics, folder, asks, sections)
    return Topics(models.learned(f"{folder.name}-topics", files, learn))


def sentences(folder: Path, models: ModelStore, records: Sequence[Clause]) -> Sentences | None:
    """Return what is learned of which sentence answers; None without questions."""
    files = question_files(folder)
    if not files:
        return None
    learn = partial(learned_sentences, folder, records)
    name = f"{folder.name}-sentences"
    return Sentences(models.learned(name, [*files, folder / TEXT], learn))


def wants(folder: Path, models: ModelStore, records: Sequence[Clause]) -> Wants:
    """Return what is learned of what questions want: from those of any policy, and its own.

    The document is read for it where something is to be learned, not at every start.
    """
    files = [*want_files(folder), folder / TEXT]

    def learn(learned: Callable[[Path, str, Terms], Classifiers]) -> Classifiers:
        text = squeeze("".join(record.heading + record.text for record in records))
        return learned(folder, text, terms_of(folder, records))

    return Wants(
        models.learned(f"{folder.name}-wants", files, partial(learn, learned_wants)),
        models.learned(f"{folder.name}-kinds", files, partial(learn, learned_kinds)),
        models.learned(f"{folder.name}-aspects", files, partial(learn, learned_aspects)),
        lambda: aspect_labels(terms_of(folder, records)),
    )


def pinyin(folder: Path, models: ModelStore) -> Callable[[], Pinyin]:
    """Return what loads once how pinyin is read: by the words of the policy and of its examples."""
    tables = [*sorted(folder.glob("*.toml")), *sorted(folder.glob("tellings/*.toml"))]
    files = [folder / TEXT, *tables, *question_files(folder), *sorted(EXAMPLES.rglob("*.toml"))]
    learn = partial(_of_words, files)
    return cache(models.kept(f"{folder.name}-pinyin", files, learn, Pinyin.of))


def tellings(folder: Path, models: ModelStore) -> dict[Asker, Callable[[], Tellings]]:
    """Return what loads once what the folder's examples teach, of a town and of an enterprise.

    Questions that tell nothing are examples of that. Raises FolderError for a file that does not
    fit.
    """
    found: dict[Asker, Callable[[], Tellings]] = {}
    for asker in Asker:
        path = folder / "tellings" / f"{asker}.toml"
        if path.exists():
            learn = partial(_of_telling, folder, path)
            kept = models.learned(
                f"{folder.name}-{asker}-tellings", [path, *question_files(folder)], learn
            )
            found[asker] = cache(partial(_loaded, kept))
    return found


def _loaded(kept: Callable[[], Classifiers]) -> Tellings:
    return Tellings(kept())


def _of_telling(folder: Path, path: Path) -> Classifiers:
    told = list(read_table(path, TellingsFile).examples())
    idle = ((NOTHING, NOTHING, masked(plain(text))) for text in asked(folder, *_TELLING))
    return learned([*told, *idle])


def _of_words(files: Iterable[Path]) -> Pinyin:
    """Return what the files teach: of a table whatever stands in quotes, of a text all."""
    written = ((file, plain(file.read_text("utf-8"))) for file in files)
    texts = (_WRITTEN.findall(t) if file.suffix == ".toml" else [t] for file, t in written)
    return learned_pinyin(text for those in texts for text in those)


def _of_going_on(folder: Path) -> Classifiers:
    lines, alone = _follow_ups(), [plain(text) for text in asked(folder)]
    return trained(
        [*lines, *alone],
        weights=[1.0] * len(lines) + [_WEIGHT] * len(alone),
        want=[*lines.values(), *[_OTHER] * len(alone)],
    )


@cache
def _follow_ups() -> Mapping[str, str]:
    """Return the examples of going on, each with what it wants."""
    table = tomllib.loads(_FOLLOW_UP.read_text("utf-8"))
    return {plain(text): label for label, texts in table.items() for text in texts}
