"""Follow-ups: how people go on about what was shown, as learned from examples."""

import tomllib
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cache, cached_property
from pathlib import Path

from knowledge.language.classifier import Classifier, Classifiers, trained
from knowledge.language.nearly import Nearly
from knowledge.policy.fold import plain
from knowledge.policy.folder.questions import asked
from knowledge.policy.learned.slots import EXAMPLES

GOING_ON = EXAMPLES / "follow_up.toml"
LONGEST = 30  # characters of a message that goes on
_OTHER = "other"  # goes on about nothing
# Asked of a result, an award or conditions alone: where none was shown, these stand alone.
_OF_RESULT_ALONE = (
    *("next", "both", "had", "counted", "amiss", "unsaid", "backed"),
    *("yearly", "of_year", "receiver", "every", "wrong"),
)
_WEIGHT = 0.25  # of a question of the policy's: at 1 they would outweigh what goes on
_DEPUTY = "副"
_LIKE = 86  # of 100: one character of six may differ
# By leaving a quarter of the lines out: how much what is known of clauses speaks for standing
# alone, and the margin over which five of six that go on are told, and one question of twenty.
_BY_KNOWN, _LEAST = 0.4, -0.5


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
        near = _near().best(text)
        if near is not None and (_DEPUTY in near) != (_DEPUTY in text):
            near = None  # 那局长是谁 is but a character from 那副局长是谁
        alone = {_OTHER, *_OF_RESULT_ALONE} - {*possible}
        labels = _follow_ups()[near] if near is not None else ()
        meant = [label for label in labels if label in possible]
        if meant:
            return max(meant, key=_OF_RESULT_ALONE.__contains__)
        if alone.intersection(labels):
            return None
        margins = self._classifier.by_label(text)
        best = max(sorted(possible), key=lambda want: margins[want])
        ahead = margins[best] - max(margins[want] for want in alone)
        return best if ahead - _BY_KNOWN * known > _LEAST else None

    @cached_property
    def _classifier(self) -> Classifier:
        return self._kept().named("want")


def learned_follow_ups(folder: Path) -> Classifiers:
    """Return what the examples teach; the folder's questions are examples of what stands alone."""
    lines = [(text, label) for text, labels in _follow_ups().items() for label in labels]
    alone = [plain(text) for text in asked(folder)]
    return trained(
        [*(text for text, _ in lines), *alone],
        weights=[1.0] * len(lines) + [_WEIGHT] * len(alone),
        want=[*(label for _, label in lines), *[_OTHER] * len(alone)],
    )


@cache
def _follow_ups() -> Mapping[str, Sequence[str]]:
    """Return the examples of going on, each with what it wants: 接下来呢 has two meanings."""
    table: dict[str, list[str]] = tomllib.loads(GOING_ON.read_text("utf-8"))
    found: dict[str, list[str]] = {}
    for label, texts in table.items():
        for text in texts:
            found.setdefault(plain(text), []).append(label)
    return found


@cache
def _near() -> Nearly:
    return Nearly(_follow_ups(), _LIKE)
