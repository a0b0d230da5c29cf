"""Names: where a text names measured facts."""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from functools import cached_property

from knowledge.policy.facts.fact import Fact
from knowledge.reading.figures.attribution import Cue, Width
from knowledge.reading.mentions.lists import any_of, listed
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role, Token

_AT_ONCE = 1  # characters between two words that are one name
_CLOSE = 6  # characters between a word such as 全镇 and the name that it widens
_SERVED = re.compile(rf"{any_of('serves')}[^，,。；;\s]{{0,8}}$")
_DRAWS = listed("draws")
_CALLED = listed("called")
_SEVERAL = 2


class Names:
    """The names of the facts in one text."""

    def __init__(self, scan: Scan, facts: Sequence[Fact], unspoken: Set[str]) -> None:
        """Keep the scan; a word that names several facts names those not `unspoken` of: 设备."""
        self._scan = scan
        self._unspoken = unspoken
        self._known = {fact.name for fact in facts}
        self._led = {fact.beside: fact.name for fact in facts if fact.beside}

    @cached_property
    def cues(self) -> list[Cue]:
        """The names in order; those of one fact side by side are one.

        给龙头厂供货的 names those beside it.
        """
        return [
            replace(cue, name=self._led[cue.name], unlike=False) if self._is_served(cue) else cue
            for cue in self._cues()
        ]

    def untold(self, cue: Cue) -> bool:
        """Return whether nobody knows what is named, 产值统计上还没给, or there is none of it.

        没拿过技改资金 names no number of another piece.
        """
        start, end = self._scan.words(cue.start, cue.end)
        if self._scan.between(cue.end, end, Role.NUMBER):
            return False
        if self._scan.text.startswith(_CALLED, cue.end):
            return True  # 包装企业6家，龙头企业叫恒发
        numbers = self._scan.between(start, cue.start, Role.NUMBER)
        denied = self._scan.between(start, cue.start, Role.NOT)
        if denied and not numbers and (cue.unlike or cue.start - denied[-1].end <= _AT_ONCE):
            return True  # 合作社6家，没龙头
        return bool(
            self._scan.between(cue.end, end, Role.NOT, Role.NONE_OF_ALL, Role.UNKNOWN)
        )  # 合作社11家 龙头一个没有

    def _cues(self) -> Iterator[Cue]:
        """Yield the names of measured facts; those of one fact side by side are one name."""
        last: Cue | None = None
        wider: Token | None = None
        for token in self._scan.tokens:
            fact = token.value
            if token.role is Role.MARK and not self._scan.written(token).isspace():
                wider = None
            if not isinstance(fact, Fact) or fact.name not in self._known:
                continue
            if not self._is_meant(token, fact):
                continue
            if token.role is Role.WIDER:
                wider = token
                continue
            cue = self._cue(token, fact, wider)
            if last and last.name == cue.name and self._is_beside(last, cue):
                last = replace(last, end=cue.end, width=min(last.width, cue.width))
            elif last is None or last.name != cue.name or not self._closes(last, token):
                if last:
                    yield last
                last = cue
            wider = None
        if last:
            yield last

    def _is_served(self, cue: Cue) -> bool:
        """Return whether it only says whom those beside work for: 给镇上那家龙头配套的5家."""
        if cue.name not in self._led:
            return False
        start, text = self._scan.piece(cue.start), self._scan.text
        served = _SERVED.search(text, start, cue.start)
        counted = self._scan.between(start, cue.end + _AT_ONCE, Role.NUMBER)
        behind = self._scan.between(cue.end, cue.end + _CLOSE, Role.NUMBER)
        at_once = any(number.start - cue.end <= _AT_ONCE for number in behind)
        return (
            served is not None and not at_once and not any(n.end > served.start() for n in counted)
        )

    def _cue(self, token: Token, fact: Fact, wider: Token | None) -> Cue:
        """Return the name, as wide as the word before it says: 全镇产值."""
        unlike = token.role is Role.UNLIKE
        word = self._scan.written(token)
        width, ahead = _width(fact, word), word in _DRAWS
        cue = Cue(fact.name, fact.kind, token.start, token.end, width, unlike, ahead)
        if wider and wider.value is fact and token.start - wider.end <= _CLOSE:
            return replace(cue, start=wider.start, width=Width.ROUGH)
        return cue

    def _is_beside(self, before: Cue, cue: Cue) -> bool:
        """Return whether the names stand side by side, and say the same."""
        at_once = cue.start - before.end <= _AT_ONCE and before.unlike is cue.unlike
        return at_once and self._joined(before.end, cue.start)

    def _closes(self, before: Cue, token: Token) -> bool:
        """Return whether the word ends what a name begins: 带动2600人就业 names it once."""
        inside = self._scan.between(before.end, token.start, Role.NUMBER)
        if len(inside) != 1 or inside[0].start != before.end or inside[0].end != token.start:
            return False
        following = self._scan.between(token.end, token.end + _CLOSE, Role.NUMBER)
        return not following or following[0].start > token.end

    def _is_meant(self, token: Token, fact: Fact) -> bool:
        """Return whether the word names the fact, of several that it may: the one spoken of last.

        Where two are spoken of in its own piece, 信息化和技改一共投了500万, it names neither.
        """
        others = self._named_by.get((token.start, token.end), [])
        if len(others) < _SEVERAL:
            return True
        begins = self._scan.piece(token.start)
        last = {one.name: self._spoken_at(one, token.end) for one in others}
        nearest = max(last.values())
        here = {place for place in last.values() if place >= begins}
        if len(here) > 1 and any(of.of_fact for of in others):
            return False
        return last[fact.name] == nearest and fact.name not in self._unspoken

    def _spoken_at(self, fact: Fact, end: int) -> int:
        """Return where the fact is spoken of last before the place, or first behind it."""
        if not fact.of_fact:
            return -1 if fact.name in self._unspoken else 0
        found = [mention.start for mention in fact.spoken(self._scan.text)]
        before = [place for place in found if place < end]
        return before[-1] if before else -1 - min(found, default=len(self._scan.text))

    @cached_property
    def _named_by(self) -> dict[tuple[int, int], list[Fact]]:
        """The facts that each word names which names several."""
        found: dict[tuple[int, int], list[Fact]] = {}
        for token in self._scan.between(0, len(self._scan.text), Role.NAME):
            if isinstance(token.value, Fact):
                found.setdefault((token.start, token.end), []).append(token.value)
        return found

    def _joined(self, end: int, start: int) -> bool:
        return self._scan.text[end:start] in ("", "的")


def _width(fact: Fact, word: str) -> Width:
    """Return how wide the words are by which a number was told of the fact."""
    if any(word.startswith(own) for own in fact.own):
        return Width.EXACT
    return Width.ROUGH if word in fact.wider else Width.NAMED
