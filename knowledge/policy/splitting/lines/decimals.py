"""Decimals: headings numbered 1, 1.1, 1.1.1, as in contingency plans and technical rules."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from knowledge.policy.splitting.lines.line import Line
from knowledge.policy.splitting.lines.marker import Kind, Marker

_BLANK = r"[ \t\u3000\xa0]"
_DECIMAL = re.compile(
    r"(?P<number>\d{1,2}(?:[.．]\d{1,2}){1,3})"
    rf"(?:{_BLANK}*(?P<amount>[亿万元个倍米吨亩家项公千百%％‰])|{_BLANK}|[\u4e00-\u9fff])"
)
_TOP = re.compile(rf"(?P<number>\d{{1,2}}){_BLANK}+[\u4e00-\u9fff][^。，；：]{{1,30}}")
_KINDS = (Kind.DECIMAL_1, Kind.DECIMAL_2, Kind.DECIMAL_3, Kind.DECIMAL_4)


@dataclass(frozen=True)
class Decimals:
    """The decimal numbers that begin a line; `numbers` is empty where a document has no such."""

    numbers: frozenset[str]

    @classmethod
    def of(cls, lines: Iterable[Line]) -> "Decimals":
        """Return the decimals of `lines`: an amount such as 1.5亿元 is none, nor is one alone."""
        found = (_DECIMAL.match(line.text) for line in lines)
        numbers = frozenset(
            match["number"].replace("．", ".") for match in found if match and not match["amount"]
        )
        is_used = len(numbers) > 1 and any(number.endswith(".1") for number in numbers)
        return cls(numbers if is_used else frozenset())

    def read(self, line: str) -> Marker | None:
        """Return the decimal marker at the start of the line, or None."""
        if not self.numbers or not line[0].isdecimal():
            return None
        match = _DECIMAL.match(line) or _TOP.fullmatch(line)
        if not match or match.lastgroup == "amount":
            return None
        parts = match["number"].replace("．", ".").split(".")
        if len(parts) == 1 and f"{parts[0]}.1" not in self.numbers:
            return None
        size = len(line) - len(line[match.end("number") :].lstrip())
        return Marker(_KINDS[len(parts) - 1], int(parts[-1]), match["number"], size, True)
