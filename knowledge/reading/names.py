"""Names: where a text names measured facts, in running words and at the heads of columns."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from knowledge.language.measure import Measure
from knowledge.policy.facts.vocabulary import Fact
from knowledge.reading.attribution import Cue, Width
from knowledge.reading.scan import Role, Scan, Token
from knowledge.reading.sums import in_unit

_AT_ONCE = 1  # characters between two words that are one name
_CLOSE = 6  # characters between a word such as 全镇 and the name that it widens
_LINES = 60  # of a table that are looked at


class Names:
    """The names of the facts in one text."""

    def __init__(self, scan: Scan, facts: Sequence[Fact]) -> None:
        self._scan = scan
        self._known = {fact.name for fact in facts}

    @cached_property
    def cues(self) -> list[Cue]:
        """The names in order; those of one fact side by side are one."""
        return list(self._cues())

    def columns(self, numbers: Sequence[Measure]) -> dict[int, tuple[Cue, Measure]]:
        """Return the numbers of a row that stand under a row of names, by the names."""
        found: dict[int, tuple[Cue, Measure]] = {}
        text, start = self._scan.text, 0
        heads: list[tuple[Cue, str | None]] = []
        for line in text.split("\n")[:_LINES] if "\n" in text else ():
            end = start + len(line)
            names = [c for c in self.cues if start <= c.start < end]
            row = [i for i, n in enumerate(numbers) if start <= n.start < end]
            if heads and not names and len(row) == len(heads):
                for i, (cue, unit) in zip(row, heads, strict=True):
                    found[i] = cue, (in_unit(numbers[i], unit) if unit else numbers[i])
            if len(names) > 1 and not row:
                units = {t.start: str(t.value) for t in self._scan.between(start, end, Role.HEAD)}
                heads = [(c, units.get(c.end)) for c in names]
            elif row:
                heads = []
            start = end + 1
        return found

    def _cues(self) -> Iterator[Cue]:
        """Yield the names of measured facts; those of one fact side by side are one name."""
        last: Cue | None = None
        wider: Token | None = None
        for token in self._scan.tokens:
            fact = token.value
            if token.role is Role.MARK and not self._scan.text[token.start : token.end].isspace():
                wider = None
            if not isinstance(fact, Fact) or fact.name not in self._known:
                continue
            if token.role is Role.WIDER:
                wider = token
                continue
            cue = Cue(
                fact.name, fact.kind, token.start, token.end, unlike=token.role is Role.UNLIKE
            )
            word = self._scan.text[token.start : token.end]
            cue = replace(cue, width=_width(fact, word))
            if wider and wider.value is fact and token.start - wider.end <= _CLOSE:
                cue = replace(cue, start=wider.start, width=Width.ROUGH)
            if (
                last
                and last.name == cue.name
                and last.unlike is cue.unlike
                and token.start - last.end <= _AT_ONCE
                and self._joined(last.end, token.start)
            ):
                last = replace(last, end=cue.end, width=min(last.width, cue.width))
            else:
                if last:
                    yield last
                last = cue
            wider = None
        if last:
            yield last

    def _joined(self, end: int, start: int) -> bool:
        return self._scan.text[end:start] in ("", "的")


def _width(fact: Fact, word: str) -> Width:
    """Return how wide the words are by which a number was told of the fact."""
    if any(word.startswith(own) for own in fact.own):
        return Width.EXACT
    return Width.ROUGH if word in fact.wider else Width.NAMED
