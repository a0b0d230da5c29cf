"""Kinds of personal numbers: what each looks like, and what must hold beside.

They are read in a line of digits without gaps, in which each group begins with a letter: 138 1234
is b38b234.
"""

import datetime
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from knowledge.personal.number_words import NAMED, is_amount

Span = tuple[int, int]

GROUP = re.compile("[0-9]+")
GAP = r"(?:[ -]{1,3}|[ -]?[()][ -]?|\.)"
_DOUBLED = str.maketrans("0123456789", "0246813579")
_ANY, _NEW = "[0-9a-j]", "[a-j]"
_OWN_GROUP = 3  # digits of the shortest group of a card that is grouped in no usual way

_IDENTITY = (
    rf"{_ANY}{{5}}(?:[1b][9j]|[2c][0a]){_ANY}{{2}}(?:[0a][1-9b-j]|[1b][0-2a-c])"
    rf"(?:[0a][1-9b-j]|[12bc]{_ANY}|[3d][01ab]){_ANY}{{3}}"
)
_OLD_IDENTITY = f"[0-9]{{5}}{_ANY}[0-9]{{5}}{_ANY}[0-9]{{2}}"
_BLOCKS = f"[0-9]{{3}}(?:{_NEW}[0-9]{{3}}){{3}}"
# Of single digits no more may come: those are a list.
_CARD = f"[0-9]{{15,18}}|[0-9]{{5}}{_NEW}[0-9]{{9,12}}|{_NEW}{{15,18}}(?!{_NEW}{_NEW})"
_COUNTRY = "(?:b|i61|a0861)"
_MOBILE = f"{_COUNTRY}[3-9][0-9]{_ANY}[0-9]{{3}}{_ANY}[0-9]{{3}}"
_APART = f"{_COUNTRY}[3-9d-j]{_ANY}{{9}}"
_LANDLINE = rf"a[1-9][0-9]{{1,2}}(?:{_NEW}[0-9]{{2,3}}{_ANY}[0-9]{{3}}|[0-9]{{8,9}})"
_X = re.compile(r"[ .-]{0,3}[Xx]\b", re.ASCII)
_IN_FULL = re.compile("(?:(?:00)?86)?1[3-9][0-9]{9}")
_REGIONS = re.compile("1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9")
# Years and dates begin with 19 and 20, firms' credit codes with 91 to 93; bank cards do not.
_PUBLIC = re.compile("19|20|9[123][0-9]{16}$")


@dataclass(frozen=True)
class Found:
    """What may be a personal number, in its text."""

    text: str
    start: int
    end: int
    cue: str | None  # the kind of the word before it

    @cached_property
    def groups(self) -> list[str]:
        """Its groups of digits."""
        return GROUP.findall(self.text, self.start, self.end)

    @cached_property
    def digits(self) -> str:
        """All its digits."""
        return "".join(self.groups)

    @cached_property
    def shape(self) -> tuple[int, ...]:
        """How many digits stand in each group: 138 1234 5678 is (3, 4, 4)."""
        return tuple(map(len, self.groups))

    @property
    def is_in_code(self) -> bool:
        """Whether letters around it make a code of it, as an order number."""
        around = self.text[max(0, self.start - 1) : self.start] + self.text[self.end : self.end + 1]
        return re.search("[A-Za-z]", around) is not None

    @property
    def is_amount(self) -> bool:
        """Whether it has decimals, or a unit right behind it."""
        return is_amount(self.text, self.start, self.end)

    @property
    def is_list(self) -> bool:
        """Whether all groups are round: 1500 1800 200 are amounts."""
        long = [group for group in self.groups if len(group) > 1]
        return len(self.groups) > 1 and all(g[0] != "0" and g[-1] == "0" for g in long)


def _is_identity(one: Found) -> bool:
    """Return whether it is an identity number; a slip in the check digit hides nobody."""
    if len(one.digits) == 17 and not _X.match(one.text, one.end):
        return False
    if one.cue == "code" and re.match("[1-9][1239]", one.digits) and not _is_checked(one.digits):
        return False  # a credit code has no day of birth but by chance
    usual = one.shape[0] in (6, 14, 17, 18) or set(one.shape) == {1}
    return (usual or bool(_REGIONS.match(one.digits))) and _is_birth_date(one.digits[6:14])


def _is_checked(digits: str) -> bool:
    """Return whether the check digit is that of an identity number; firms' codes begin with 9."""
    total = sum(int(digit) * pow(2, 17 - place, 11) for place, digit in enumerate(digits[:17]))
    return digits[0] != "9" and "10X98765432"[total % 11] == (digits + "X")[17]


def _is_old_identity(one: Found) -> bool:
    known = _REGIONS.match(one.digits) and _is_birth_date("19" + one.digits[6:12])
    return bool(known) and not one.is_in_code


def _is_card(one: Found) -> bool:
    """Return whether the check digit is right: one number in ten has it by chance."""
    digits = one.digits
    amounts = len(one.groups) > 1 and all(group.endswith("00") for group in one.groups)
    if _PUBLIC.match(digits) or one.is_in_code or (amounts and not digits.startswith("62")):
        return False
    return sum(map(int, digits[-2::-2].translate(_DOUBLED) + digits[::-2])) % 10 == 0


def _is_card_with_rest(one: Found) -> bool:
    """Return whether it is a card of more than 16 digits, and not one before some other figure."""
    return _is_card(one) and not one.is_amount


def _is_chinese_card(one: Found) -> bool:
    """Return whether it begins as China's cards do: a slip in the check digit hides nobody."""
    sure = one.digits.startswith("62") or len(one.shape) == 1
    return sure and not (one.is_in_code or one.is_list)


def _is_checked_card(one: Found) -> bool:
    """Return whether it is a card of China by its check digit, whatever the groups."""
    own = one.digits.startswith("62") and min(one.shape) >= _OWN_GROUP
    return own and not one.is_list and _is_card(one)


def _is_mobile(one: Found) -> bool:
    listed = one.shape == (3, 4, 4) and one.is_list  # 130 1500 2300 are workers of three works
    return one.cue in NAMED or not (one.is_amount or listed)


def _is_mobile_apart(one: Found) -> bool:
    """Return whether the groups are such as people make of a mobile number, and not a list."""
    first, *rest = one.shape
    between = {gap.strip() for gap in GROUP.split(one.text[one.start : one.end])[1:-1]}
    alike = len(between) == 1 and ("." not in between or len(rest) > 1)  # 1.5 has one point
    if not alike or not _is_mobile(one):
        return False
    if first == 1 and (set(rest) == {1} or set(rest) == {2}):
        return True
    likely = first == 3 or (first == 1 and rest[0] == 3) or len(rest) == 1
    likely = likely or one.shape in {(4, 3, 4), (4, 4, 3)} or one.cue in NAMED
    return likely and not one.is_list


def _is_landline(one: Found) -> bool:
    return not one.is_amount


def is_called(one: Found) -> bool:
    """Return whether it is what the word before it calls it, by its digits and their groups."""
    digits, shape = one.digits, one.shape
    blocks = len(shape) == 1 or set(shape[:-1]) == {4} or set(shape) == {1}
    if one.cue == "card" and len(digits) >= 12:
        usual = shape in {(6, 8, 4), (6, 4, 4, 4)} or (len(shape) == 2 and shape[0] == 6)
        return blocks or usual or _is_checked_card(one)
    if _IN_FULL.fullmatch(digits) or (len(digits) >= 16 and blocks and not _PUBLIC.match(digits)):
        return True
    # No local number is known but by its name.
    local = one.cue == "phone" and len(digits) <= 13 and not digits.startswith(("19", "20"))
    local = local and (len(shape) == 1 or shape in {(3, 4), (4, 4)})
    return local and not one.is_amount and not re.match("[A-Za-z]", one.text[one.end : one.end + 1])


def _is_birth_date(written: str) -> bool:
    """Return whether YYYYMMDD is a day of the calendar between 1900 and 2099."""
    try:
        datetime.date.fromisoformat(written)
    except ValueError:
        return False
    return written[:2] in ("19", "20")


@dataclass(frozen=True)
class Kind:
    """A kind of number: what it looks like, and what must hold beside."""

    pattern: re.Pattern[str]
    holds: Callable[[Found], bool]

    def read(self, line: str) -> Iterator[Span]:
        """Yield what looks so from each group on: no refused one hides the next."""
        match = self.pattern.search(line)
        while match:
            yield match.start(), match.end(1)
            match = self.pattern.search(line, match.start() + 1)


def _kind(shape: str, holds: Callable[[Found], bool]) -> Kind:
    """Return the kind of a shape, which ends where a group does."""
    return Kind(re.compile(f"(?:{shape})()(?:{_NEW}|$)"), holds)


LANDLINES = _kind(_LANDLINE, _is_landline)
KINDS = (
    _kind(f"[b-j]{_IDENTITY}(?:{_ANY}|$)", _is_identity),  # an X ends the line
    _kind(f"[b-j]{_BLOCKS}{_NEW}[0-9]{{0,2}}", _is_card_with_rest),
    _kind(f"[b-j](?:{_BLOCKS}|{_CARD})", _is_card),
    _kind(_MOBILE, _is_mobile),
    _kind(f"[b-i]{_OLD_IDENTITY}", _is_old_identity),
    _kind(f"g(?:{_BLOCKS}(?:{_NEW}[0-9]{{2}})?|{_CARD})", _is_chinese_card),
    _kind(f"g{_ANY}{{15,18}}", _is_checked_card),
    LANDLINES,
    _kind(_APART, _is_mobile_apart),
)
