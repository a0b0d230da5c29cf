"""Stranger: a message, or its last piece, that begins to speak of somebody else: 老王能拿多少."""

import re
from dataclasses import dataclass

from knowledge.policy.language import language
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.sign import Sign
from knowledge.reading.mentions.wording import family, names_away, signs

_SURNAMES = "".join(sorted(language().surnames))
_LEAD = re.compile(rf"(?:{any_of('turns_to')}|[\s，,])*")
_OWN = re.compile(Sign.OWN)
_KIND = f"(?:{any_of('firm')}|集团|[镇乡村])"
_THEIRS = f"(?:的|家|那|边|开的|办的)*{_KIND}?"
_CALLED = f"[老小][{_SURNAMES}](?:总|哥|姐|叔)?"
# Who, in signs of others, with what is the asker's own before them: 我表哥. What is said or asked
# of them stands behind.
_WHO = re.compile(
    rf"(?P<who>O*的?(?:[TKM]+|{family()})(?:他|她|们|{_CALLED})?(?:[\u4e00-\u9fff]{{1,3}}[镇乡村])?{_THEIRS})"
    r"[能可够算行呢就只是有才评拿给得会去前今主营投产也CDEGHINPRSUWXYZ～0-9一二两三四五六七八九十，,]"
)
# 老 or 小 and a surname is less surely a name: 小于10亿 names nobody.
_NAMED = re.compile(
    rf"(?P<who>O*的?[老小][{_SURNAMES}](?:总|哥|姐|叔|T+)?{_THEIRS})[能可够算行呢只是有评拿得也CDEGHINPRSUWXYZ～，,]"
)
_FAMILY = re.compile(rf"(?:我|咱|俺)?们?的?(?:{family()})")
_MANY = re.compile(rf"{any_of('many_others')}|.*(?:[0-9二两三四五六七八九十几]|好多)[家个]")
_BEYOND = re.compile("[省市县]")  # 他们县的厂 is under other rules
_HE = re.compile("[他她]")  # goes back to them
_MARK = re.compile(r"[，,。；;！!？?\s]+")


@dataclass(frozen=True)
class Stranger:
    """Somebody else as the text calls them, and what it says or asks of them."""

    who: str
    rest: str

    @property
    def of_family(self) -> bool:
        """Whether that is the asker's own family, whose firm is theirs where no other is told."""
        return _FAMILY.match(self.who) is not None

    @property
    def is_alone(self) -> bool:
        """Whether nobody but them, of here, is told of: no 老李的厂是省级的 behind it."""
        others = (stranger(piece) for piece in _MARK.split(self.rest) if piece)
        elsewhere = _BEYOND.search(self.who)
        return not (elsewhere or self.of_many or any(o and not _HE.match(o.who) for o in others))

    @property
    def of_many(self) -> bool:
        """Whether those are several at once, or any of them: 同行, 别的厂, 他们几家厂."""
        return _MANY.match(self.who) is not None


def stranger(text: str) -> Stranger | None:
    """Return of whom the plain text speaks, where it begins so, and of nobody's own behind it."""
    written = signs(text)
    lead = _LEAD.match(written)
    start = lead.end() if lead else 0
    who = _WHO.match(written, start) or _NAMED.match(written, start)
    if who is None or _OWN.search(written, who.end("who")) or names_away(text):
        return None  # 外地的厂能申请吗 asks of all such
    return Stranger(text[start : who.end("who")], text[who.end("who") :])


def at_last(text: str) -> tuple[str, tuple[Stranger, ...]]:
    """Return the asker's own part of the text, and those that its last pieces are of."""
    pieces = [piece for piece in _MARK.split(text) if piece]
    others: list[Stranger] = []
    while pieces and (one := stranger(pieces[-1])):
        others.insert(0, one)
        pieces.pop()
    return ",".join(pieces), tuple(others)
