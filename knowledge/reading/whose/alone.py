"""Alone: the one other firm that a message tells of, where it tells nothing of the asker's own.

去年市里工信专项给过他们厂一笔，县里还配不配 asks for that firm: what is told is read as the
asker's own would be. Beside one's own, among several or in what one heard, none is asked for.
"""

import re
from dataclasses import dataclass

from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.sign import Sign
from knowledge.reading.mentions.wording import names_away, signs
from knowledge.reading.whose.standing import Statements
from knowledge.reading.whose.stranger import Stranger

_RUN = re.compile(rf"{Sign.OTHER}+")
_IN_NAME = re.compile(f"(?P<firm>{any_of('firm')})|[他她]家$")
# In signs, around who it is: 我老|战友家|的小厂, 隔壁|村那个酒厂.
_BEFORE = re.compile(rf"(?:有一?[个家])?(?:{Sign.OWN}+的?)?[老小大]?$")
_FIRM = re.compile(rf"[^\W0-9_A-Z是有都也就还说讲]{{0,5}}?(?:{any_of('firm')}|集团)子?")
_HE = re.compile("[他她](?:们|家|的|那)?")  # goes back to the firm: 他们去年
_MANY = re.compile("[们些各每都均全]")
_SAID = re.compile("[说讲传]$")
# 我 who only asks, knows or is asked: 我记得, 他让我问问, 我和他都记不清.
_BYSTANDER = re.compile(
    rf"{any_of('has_one_ask')}{Sign.OWN}+|{Sign.OWN}+(?:那[边儿里块]?|{any_of('bystander')})"
)
_OWN_FIRM, _OWN = "我们厂", "我们"


@dataclass(frozen=True)
class _Run:
    """Words for somebody else, and the whole of what they stand in for a firm."""

    start: int
    end: int


def alone(text: str) -> Stranger | None:
    """Return the only firm that the plain text tells of, and the text as if it were one's own."""
    written = signs(text)
    runs = [_Run(*run.span()) for run in _RUN.finditer(written)]
    named = [firm for run in runs if (firm := _firm(run, text, written))]
    if not named or names_away(text) or Statements(text).heard(0, len(text)) is not None:
        return None
    firm = named[0]
    others = [run for run in runs if not firm.start <= run.start < firm.end]
    if not all(_HE.fullmatch(text, run.start, run.end) for run in others):
        return None
    if _MANY.match(written, firm.end) or _SAID.search(written[: firm.start]):
        return None
    only = Stranger(text[firm.start : firm.end], _as_own(text, firm, others))
    return only if only.is_alone and not _tells_own(written, firm) else None


def _firm(run: _Run, text: str, written: str) -> _Run | None:
    """Return the whole of the words for the firm, or None where the run names none."""
    inside = _IN_NAME.search(text, run.start, run.end)
    firm = None if inside and inside.lastgroup else _FIRM.match(written, run.end)
    if not (inside or firm):
        return None
    before = _BEFORE.search(written[: run.start])
    return _Run(before.start() if before else run.start, firm.end() if firm else run.end)


def _tells_own(written: str, firm: _Run) -> bool:
    """Return whether the asker speaks of themselves, but as one who only asks."""
    apart = f"{written[: firm.start]},{written[firm.end :]}"
    return Sign.OWN in _BYSTANDER.sub("", apart)


def _as_own(text: str, firm: _Run, others: list[_Run]) -> str:
    """Return the text with the words for the firm, and those that go back to it, as one's own."""
    own = {firm: _OWN_FIRM, **dict.fromkeys(others, _OWN)}
    place, rewritten = 0, ""
    for run in sorted(own, key=lambda run: run.start):
        rewritten += text[place : run.start] + own[run]
        place = run.end
    return rewritten + text[place:]
