"""Words of a question over a set: the closed ones of cues.toml, each with where it stands."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from knowledge.policy.search.index import question_grams
from knowledge.question.cues import cue_patterns, read
from knowledge.question.question import Question

MENTION = "mention"
# The closed words, in the order in which they are read: what was read is not read again.
_KINDS = (
    *("but", "besides", "whether_lead", "whether_coop", "whether", "rank", "most", "least"),
    *(
        "at_least",
        "at_most",
        "under",
        "over",
        "apiece",
        "every",
        "number",
        "figure",
        "quality",
        "fixed",
        "unfixed",
    ),
    *("seat", "post", "organ", "group", "person", "ask_measure", "ask_office", "who", "ask"),
    *("lead_office", "coop_office", "part_office", "lead", "coop", "part", "more", "no", "only"),
    *("measure", "office", "criterion", "award", "total"),
)
# What was read is masked, so that nothing else sees it; a pause stays a pause.
_READ, _NAMED = "\ue000", "\ue001"
_ONE = {"一": 1, "二": 2, "两": 2, "俩": 2, "三": 3, "四": 4, "五": 5}
_ONE |= {"六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
_NEAR = 1  # characters between two words that stand together


@dataclass(frozen=True)
class Word:
    """One word as read: its kind, where it stands, and what it names or counts."""

    kind: str
    start: int
    end: int
    said: str
    names: str = ""  # a department by its own name, a post or where it is, 多 or 少
    count: int = 0
    up: bool = False  # that many or more
    down: bool = False  # that many or fewer


@dataclass(frozen=True)
class Words:
    """The words of a question in order, and the text that is left without them."""

    question: Question
    words: tuple[Word, ...]
    rest: str  # with small words such as 的 and 在 in it
    bare: str  # without them

    def of(self, *kinds: str) -> tuple[Word, ...]:
        """Return the words of these kinds, in order."""
        return tuple(word for word in self.words if word.kind in kinds)

    def has(self, *kinds: str) -> bool:
        """Return whether a word of these kinds is there."""
        return bool(self.of(*kinds))

    def after(self, word: Word) -> Word | None:
        """Return the word that stands right behind this one, with no pause between, or None."""
        near = (w for w in self.words if self._near(word.end, w.start))
        return min(near, key=lambda w: w.start, default=None)

    def before(self, word: Word) -> Word | None:
        """Return the word that stands right before this one, with no pause between, or None."""
        near = (w for w in self.words if self._near(w.end, word.start))
        return max(near, key=lambda w: w.end, default=None)

    def _near(self, end: int, start: int) -> bool:
        return 0 <= start - end <= _NEAR and " " not in self.question.text[end:start]

    def within(self, start: int, end: int) -> "Words":
        """Return the words between two places, and what is left there."""
        words = tuple(w for w in self.words if start <= w.start and w.end <= end)
        rest, bare = (" " * start + text[start:end] for text in (self.rest, self.bare))
        return Words(self.question, words, rest, bare)

    def without(self, start: int, end: int) -> "Words":
        """Return the words outside two places, and what is left there."""
        words = tuple(w for w in self.words if w.end <= start or end <= w.start)
        blank = " " * (end - start)
        rest, bare = (text[:start] + blank + text[end:] for text in (self.rest, self.bare))
        return Words(self.question, words, rest, bare)

    @property
    def topic(self) -> str:
        """What is left that says anything, a measure perhaps; or nothing."""
        policy = self.question.policy
        if not question_grams(policy.without_subject(self.bare)):
            return ""
        return " ".join(policy.without_subject(self.rest).split())


@lru_cache(maxsize=64)  # several topics look at the same question
def words_of(question: Question) -> Words:
    """Return the closed words of the question, longer and surer ones read first."""
    text, found = question.text, list[Word]()
    for mention in question.mentions:
        span = (mention.start, mention.end)
        found.append(Word(MENTION, *span, text[slice(*span)], mention.department.name))
    masked = _masked(text, found, _NAMED)
    for kind in _KINDS:
        words: list[Word] = []
        for match in cue_patterns()[f"sets.{kind}"].finditer(masked):
            named = match.groupdict()
            count = named.get("count") or ""
            span = read(match)
            words.append(
                Word(
                    kind,
                    *span,
                    masked[slice(*span)],
                    named.get("post") or named.get("organ") or named.get("more") or "",
                    _ONE.get(count) or int(count or 0),
                    bool(named.get("up")),
                    bool(named.get("down")),
                )
            )
        found += words
        masked = _masked(masked, words, _READ)
    bare = cue_patterns()["sets.idle"].sub(lambda match: _READ * len(match[0]), masked)
    rest, bare = (re.sub(f"[{_READ}{_NAMED}]", " ", text) for text in (masked, bare))
    return Words(question, tuple(sorted(found, key=lambda w: w.start)), rest, bare)


def _masked(text: str, words: Iterable[Word], mark: str) -> str:
    for word in words:
        text = text[: word.start] + mark * (word.end - word.start) + text[word.end :]
    return text
