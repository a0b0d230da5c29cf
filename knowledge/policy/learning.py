"""What is learned from a policy folder's examples: of telling, and of going on about an answer."""

import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, cached_property, partial
from pathlib import Path

from rapidfuzz import fuzz, process

from knowledge.language.classifier import Classifier, Classifiers, trained
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
from knowledge.policy.wants import Wants, aspect_labels, learned_aspects, learned_wants, want_files

_TELLING = ("verdict", "enquire", "any")  # what is wanted by questions that may tell facts
_FOLLOW_UP = EXAMPLES / "follow_up.toml"
_OTHER = "other"  # goes on about nothing
_STEP = 4  # of the policy's questions every fourth: all of them would outweigh what goes on
_LIKE = 86  # of 100: one character of six may differ
_SURE = -0.3  # the margin over which an answer is gone on about, by leaving lines out
_LONGEST = 30


class FollowUps:
    """How people go on about what was shown."""

    def __init__(self, kept: Callable[[], Classifiers]) -> None:
        self._kept = kept

    def of(self, text: str) -> str | None:
        """Return what the plain text wants of what was shown, or None where it stands alone."""
        if len(text) > _LONGEST:
            return None
        known = _follow_ups()
        near = process.extractOne(text, list(known), scorer=fuzz.ratio, score_cutoff=_LIKE)
        best = self._classifier.best(text)
        label = known[near[0]] if near else best.label if best.margin > _SURE else _OTHER
        return None if label == _OTHER else label

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
        models.learned(f"{folder.name}-aspects", files, partial(learn, learned_aspects)),
        lambda: aspect_labels(terms_of(folder, records)),
    )


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


def _of_going_on(folder: Path) -> Classifiers:
    alone = [(plain(text), _OTHER) for text in asked(folder)]
    examples = [*_follow_ups().items(), *alone[::_STEP]]
    return trained([text for text, _ in examples], want=[label for _, label in examples])


@cache
def _follow_ups() -> Mapping[str, str]:
    """Return the examples of going on, each with what it wants."""
    table = tomllib.loads(_FOLLOW_UP.read_text("utf-8"))
    return {plain(text): label for label, texts in table.items() for text in texts}
