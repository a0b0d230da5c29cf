"""The closing block: signature, date, copies and the printing line at the end of a part."""

import datetime
import re
from collections.abc import Sequence

from knowledge.policy.document_words import any_of
from knowledge.policy.splitting.lines.line import BLANKS as _B
from knowledge.policy.splitting.lines.line import Line, is_finished
from knowledge.policy.splitting.lines.marker import han_number, read_marker

_DATE = (
    rf"(?P<year>\d{{4}}|[一二三四五六七八九〇○零OＯ]{{4}}){_B}年"
    rf"{_B}(?P<month>\d{{1,2}}|[一二三四五六七八九十]{{1,2}}){_B}月"
    rf"{_B}(?P<day>\d{{1,2}}|[一二三四五六七八九十]{{1,3}}){_B}日"
)
DATE = re.compile(_DATE)
_DATE_LINE = re.compile(rf"[（(]?{_B}(?:{_DATE}|\d{{4}}{_B}年{_B}\d{{1,2}}{_B}月){_B}[）)]?")
_PRINTED = re.compile(rf"(?P<office>.{{0,40}}?){_B}{_DATE}{_B}(?:印{_B}发|印{_B}制|发布|公布)?")
_COPIES = re.compile(
    rf"(?:抄{_B}送|抄{_B}报|主{_B}送|分{_B}送|发{_B}送|报{_B}送)(?:机关|单位)?{_B}[：:].*",
    re.DOTALL,
)
_NOTE = re.compile(
    r"[（(](?:此件|本文|公开|联系|信息公开|依申请|主动公开|不公开).*[）)]|(?:此件)?(?:主动公开|依申请公开|不予公开|公开发布)"
    r"|(?:信息)?公开(?:属性|方式|选项|类别)[：:].{0,20}|共印\d+份.*|[（(]共印\d+份[）)]|校对[：:].{0,20}|主题词[：:].*"
)
ORGAN = re.compile(
    r"(?:中共|中国共产党)?[\u4e00-\u9fff（）()XＸ×]{0,30}?"
    rf"{any_of('issuers')}"
)
_SIGNER = re.compile(
    rf"(?:省|市|县|区|州)?{_B}(?:长|主席){_B}[：: \t\u3000]{_B}[\u4e00-\u9fff \u3000]{{2,8}}"
)
_LONGEST = 60
_COPIES_REACH = 30


def is_date_line(text: str) -> bool:
    """Return whether the line is a date, in brackets or not."""
    return len(text) <= _LONGEST and bool(_DATE_LINE.fullmatch(text))


def is_closing_line(text: str) -> bool:
    """Return whether the line belongs to a closing block whatever stands around it."""
    if len(text) > _LONGEST * 3:
        return False
    return bool(
        is_date_line(text)
        or _COPIES.fullmatch(text)
        or _NOTE.fullmatch(text)
        or (text.endswith(("印发", "印 发", "印制")) and _PRINTED.fullmatch(text))
        or is_signed(text)
    )


def is_signature(text: str) -> bool:
    """Return whether the line is the name of one organ or of several."""
    parts = re.split(r"\s{1,}", text)
    return len(text) <= _LONGEST and (
        bool(ORGAN.fullmatch("".join(parts))) or all(map(ORGAN.fullmatch, parts))
    )


def is_signed(text: str) -> bool:
    """Return whether the line signs: an organ, or its head by name as under a decree."""
    return is_signature(text) or (len(text) <= _LONGEST and bool(_SIGNER.fullmatch(text)))


def closing_start(lines: Sequence[Line]) -> int:
    """Return the index from which `lines` close the part; their number where none does."""
    start = len(lines)
    reach = max(0, start - _COPIES_REACH)
    for i in range(start - 1, reach - 1, -1):
        if read_marker(lines[i].text):
            break
        if _COPIES.fullmatch(lines[i].text):
            start = i
    while start > 0 and is_closing_line(lines[start - 1].text):
        start -= 1
    return _signed(lines, start)


def _signed(lines: Sequence[Line], start: int) -> int:
    """Return `start`, but past organs that end a list rather than sign: they have no date."""
    if any(DATE.search(line.text) for line in lines[start:]):
        return start
    while start < len(lines) and is_signed(lines[start].text):
        alone = start + 1 == len(lines) and start > 0
        if alone and is_finished(lines[start - 1].text):
            break
        start += 1
    return start


def read_date(text: str) -> datetime.date | None:
    """Return the first date in the text, in digits or Chinese numerals, or None."""
    for match in DATE.finditer(text):
        year = "".join(_YEAR.get(char, char) for char in match["year"])
        month, day = han_number(match["month"]), han_number(match["day"])
        if not year.isdecimal() or not month or not day:
            continue
        try:
            return datetime.date(int(year), month, day)
        except ValueError:
            continue
    return None


_YEAR = {char: str(i) for i, char in enumerate("〇一二三四五六七八九")} | dict.fromkeys(
    "○零OＯ", "0"
)
