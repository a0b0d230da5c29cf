"""Standing: whether what a message names is the asker's own, and whether they have it.

A title that was not got, that is hoped for, or that is the neighbour's is named like one that is
held. What stands before and after the name in its piece of the text tells them apart, and so do
the pieces that follow and only go on about it: 省级的申报了，没批下来.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise

from knowledge.policy.facts.facts import Asker, Standing
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.owned import owns_all
from knowledge.reading.mentions.sign import Sign
from knowledge.reading.mentions.wording import GOT, LEVELS, signs
from knowledge.reading.whose.later import BELOW, NOT_OURS, said_later
from knowledge.reading.whose.parties import Kind, Parties, Whose
from knowledge.reading.whose.piece import (
    MONEY,
    WAS_GOT,
    standing_in,
)

_EDGE = re.compile(rf"(?P<mark>[，,。；;？?！!\n\s]+)|{any_of('turns')}")
# All that follow are of texts in signs (`wording.py`).
# Who is spoken of: it holds until somebody else is. 比隔壁少 compares, and speaks of oneself.
# 我们和兄弟公司 speaks of both, and 给他们配套的 of those that do.
_SUBJECT = re.compile(
    r"(?P<own>O+(?:公司|厂|镇|家)?(?:[和跟与同]T+)?)|[比跟像如较过代替帮]T+"
    rf"|{any_of('serves')}T+{any_of('does_for')}|(?P<other>T+)"
)
_OFFICIAL = re.compile(
    r"我们?(?:是|在)[^，,。；;\s厂]{0,8}(?:局|办|政府|站|委)(?:的|里|上班|工作|干部)?(?:[，,。；;\s]|$)"
)
_FOIL = re.compile(r"(?:那边|家|里|的|都|也|可|就|还|处)*(?:没有?|不|少有|少见|比不|做不)")
_HEARSAY = re.compile(rf"[听据][^，,。；;？?！!\s0-9]{{0,8}}?[说讲]|{any_of('rumour')}")
# Before what was got: perhaps it was.
_GUESSED = re.compile(
    rf"{any_of('guessed')}(?:是|也|已经?|早|都|就|给|O|Z)*(?:{GOT}|[批评认办拿]上?了)"
)
_FROM = re.compile(rf"[从由]{LEVELS}$")
# Denied between its level and its name: 省里没认我们的企业技术中心.
_DENIED_WITHIN = re.compile(f"{Sign.LACKED}[^SC省市国县级]*$")
_UPWARDS = re.compile(r"[^，,。；;]{0,4}(?:[GS升晋提变转])")
# What leaves open whether we have it too: 我们能评上吗, 我们没评上.
_OPEN = re.compile("[XDW]|能|怎|如何|吗|么|要是|如果|的话|[?？]")
_NOT_US = re.compile(
    r"(?:但|可|H+|而)?(?:今年|Z+)?O+(?:公司|厂|企业|家|这边)*(?:就|倒|还|可|也|并)?"
    r"(?:I+|N+(?:啥|什么|任何|这种|那种|这个?|那个?)?(?:牌子|称号)?|儿?(?:啥|什么|任何|一[个块]|半[个块])(?:牌子|称号)?(?:都|也)?N+|X+[上到过成]?)(?:了|的|呢|啊|哦|呀)?[，,。；;！!\s]*$"
)
# Another firm of the same owner has it, and what is asked is whether ours gets anything for it.
_SISTER = re.compile(f"{any_of('the_other')}[个家]?{any_of('firms')}|{any_of('subsidiary')}")
_OUR_FIRM = re.compile(f"[OV]+(?:{any_of('firms')}|V)")
# Behind what is wished for, and behind what was not got: it may come yet.
_NOT_YET = re.compile(
    r"(?:[HOZ但可]|只是|现在|目前){0,4}(?:还|尚|暂时)[^，,。；;]{0,2}X{1,9}[上过到呢的]{0,2}[\s，,。；;]*$"
)
_WISHED = re.compile(
    r"(?:[HOZ就是但可还也正]|不过|今年|现在){0,6}W{1,9}[^，,。；;]{0,3}(?:U|W|[报评申争冲拿弄]|$)"
)
# Asks who or which, and tells nothing of the asker: 两化融合哪个局牵头. 哪个平台都有 does tell.
_WHICH = re.compile("谁|哪[个些条家几项]")
_TELLS = re.compile(rf"[0-9Z]|今年|有了|{GOT}")


class Statements:
    """One plain text, cut into the pieces that say something each."""

    def __init__(self, text: str) -> None:
        """Keep the text; it is cut only when something in it is named, as in few messages."""
        self._text = text

    @cached_property
    def _starts(self) -> list[int]:
        """The places where pieces begin; any text has at least one."""
        starts = [0]
        for match in _EDGE.finditer(self._text):
            start = match.end() if match["mark"] else match.start()
            if start > starts[-1]:
                starts.append(start)
        return starts

    @cached_property
    def signs(self) -> str:
        """The text in signs."""
        return signs(self._text)

    @cached_property
    def _subjects(self) -> list[re.Match[str]]:
        """The words that say who is spoken of, in order.

        An official who tells of 有家企业 asks for that one.
        """
        official = _OFFICIAL.search(self._text) is not None
        said = (m for m in _SUBJECT.finditer(self.signs) if m.lastgroup)
        return [m for m in said if not (official and m["other"] and self._text[m.start()] == "有")]

    def start(self, place: int) -> int:
        """Return where the piece that holds `place` begins."""
        return self._starts[bisect_right(self._starts, place) - 1]

    def end(self, place: int) -> int:
        """Return where the piece that holds `place` ends, the mark after it included."""
        number = bisect_right(self._starts, place)
        return self._starts[number] if number < len(self._starts) else len(self._text)

    @cached_property
    def _parties(self) -> Parties:
        return Parties(self._text, self._starts)

    @property
    def another(self) -> Asker | None:
        """Of whom the text begins to speak anew, 另一个镇 or a town by its name, or None."""
        kind = self._parties.another
        return {Kind.TOWN: Asker.TOWN, Kind.FIRM: Asker.ENTERPRISE}.get(kind) if kind else None

    def whose(self, place: int, asker: Asker) -> Whose | None:
        """Return whose of several towns or firms the place is, None for the asker's own."""
        kind = Kind.TOWN if asker is Asker.TOWN else Kind.FIRM
        return self._parties.whose(place, kind)

    def foreign(self, place: int) -> bool:
        """Return whether somebody else is spoken of at `place`."""
        before = [subject for subject in self._subjects if subject.end() <= place]
        if before and before[-1]["other"]:
            # 花色别处没有；龙头1家: who only has it not is spoken of no longer than that is said.
            foil = _FOIL.match(self._text, before[-1].end())
            return not foil or place < self.end(before[-1].start())
        heard = _HEARSAY.search(self.signs, self.start(place), place)
        return heard is not None and (not before or before[-1].start() < heard.start())

    def _is_heard(self, start: int, end: int) -> bool:
        """Return whether the asker only heard it, or thinks so, of nobody else and no money."""
        begins, ends = self.start(start), self.end(end)
        said = self.heard(begins, start) or _GUESSED.search(self.signs, begins, ends)
        others = any(s["other"] and s.start() < ends for s in self._subjects)
        return said is not None and not others and not MONEY.search(self.signs, end, ends)

    def heard(self, start: int, end: int) -> int | None:
        """Return where the words end by which a piece is told from hearsay, or None."""
        said = _HEARSAY.search(self.signs, start, end)
        return said.end() if said else None

    def subject(self, start: int, end: int) -> int:
        """Return where the first subject of the text between the places ends, or its start."""
        named = [s.end() for s in self._subjects if start <= s.start() and s.end() <= end]
        return named[0] if named else start

    def own(self, start: int, end: int) -> bool:
        """Return whether the asker's own is spoken of between the places."""
        return any(s["own"] and start <= s.start() and s.end() <= end for s in self._subjects)

    def wonders(self, place: int) -> bool:
        """Return whether the piece at `place` asks who or which, and tells nothing beside it.

        去年评上省级企业技术中心找哪个局 does tell.
        """
        start, end = self.start(place), self.end(place)
        if not _WHICH.search(self.signs, start, end):
            return False
        own = any(s["own"] and start <= s.start() < end for s in self._subjects)
        return not own and not _TELLS.search(self.signs, start, end)

    def standing(self, start: int, end: int, until: int) -> Standing:
        """Return how what is named from `start` to `end` stands; `until` the next one is named."""
        before = self.signs[self.start(start) : start]
        after = self.signs[end : min(self.end(max(start, end - 1)), until)]
        behind = ((self.signs[a:b], self._text[a:b]) for a, b in self._behind(end, until))
        later = list(said_later(behind, taken=WAS_GOT.search(before) is not None))
        said = standing_in(before, after)
        if self._is_still_to_come(said, end, until):
            return Standing.PENDING
        if _FROM.search(before) and _UPWARDS.match(self.signs, end):
            said = Standing.LACKED  # it was left behind for a higher one
        if said is Standing.HELD and _DENIED_WITHIN.search(self.signs, start, end):
            said = Standing.LACKED
        if said is Standing.LACKED or NOT_OURS.search(after):
            return Standing.FOREIGN if NOT_OURS.search(after) else said
        for standing in later:
            if standing is not Standing.HELD:
                return standing
        if said is Standing.HELD and (held := self._how_held(start, end)) is not said:
            return held
        if self.foreign(start) or self._is_of_sister(start, end):
            return Standing.FOREIGN
        if said is Standing.DOUBTED and Standing.HELD in later:
            return Standing.HELD
        return said

    def _how_held(self, start: int, end: int) -> Standing:
        """Return how what is said to be held is: a firm below may have it, or it is only heard."""
        if BELOW.match(self._text, end) and not owns_all(self._text):
            return Standing.DOUBTED
        return Standing.HEARD if self._is_heard(start, end) else Standing.HELD

    def _is_still_to_come(self, said: Standing, end: int, until: int) -> bool:
        """Return whether it is only wished for yet: 想报省级，还没评, 还没评上，就是想争取."""
        behind = [self.signs[a:b] for a, b in self._behind(end, until)][:1]
        if said is Standing.PENDING:
            return any(_NOT_YET.match(piece) for piece in behind)
        lacks = said is Standing.LACKED
        return lacks and any(_WISHED.match(piece) for piece in behind)

    def _is_of_sister(self, start: int, end: int) -> bool:
        """Return whether another firm has it, and ours asks: 子公司去年拿的，我们母公司能领吗."""
        if not _SISTER.search(self._text, self.start(start), start) or owns_all(self._text):
            return False
        behind = (self.signs[a:b] for a, b in self._behind(end, len(self._text)))
        return any(_OUR_FIRM.match(piece) and _OPEN.search(piece) for piece in behind)

    def also_ours(self, end: int, until: int) -> tuple[int, int] | None:
        """Return the piece after somebody else's that says we have it too: 我们是去年评上的."""
        for place, stop in self._behind(end, until):
            piece = self.signs[place:stop]
            if piece.startswith(Sign.OWN) and WAS_GOT.search(piece) and not _OPEN.search(piece):
                return place, stop
        return None

    @cached_property
    def not_ours(self) -> bool:
        """Whether a piece about ourselves only says that we have it not: 我们没评上."""
        pieces = [self.signs[a:b] for a, b in pairwise([*self._starts, len(self._text)])]
        return any(_NOT_US.match(piece) for piece in pieces)

    def got(self, start: int, end: int) -> bool:
        """Return whether the piece says that what is named there was got."""
        begins, ends = self.start(start), self.end(end)
        before, after = self.signs[begins:start], self.signs[end:ends]
        lacked = standing_in(before, after) is Standing.LACKED
        # Between the level and its title, too: 省里去年授予我们创新中心称号.
        return not lacked and WAS_GOT.search(self.signs, begins, ends) is not None

    def goes_on_got(self, end: int, until: int) -> bool:
        """Return whether the pieces behind only say that it was got: 名单，我司在列."""
        behind = ((self.signs[a:b], self._text[a:b]) for a, b in self._behind(end, until))
        return set(said_later(behind, taken=False)) == {Standing.HELD}

    def _behind(self, end: int, until: int) -> Iterator[tuple[int, int]]:
        """Yield where the pieces behind the one that ends there begin and end, up to `until`."""
        place = self.end(max(0, end - 1))
        while place < min(until, len(self._text)):
            stop = min(self.end(place), until)
            yield place, stop
            place = stop
