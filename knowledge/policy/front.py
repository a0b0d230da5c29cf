"""The title block and the closing block: number, issuer, addressees, title, date."""

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.policy.noise import Line

_NUMBER = re.compile(
    r"[\u4e00-\u9fff]{1,12}\s*[〔\[【（(]\s*(?:19|20)\d{2}\s*[〕\]】）)]\s*第?\s*\d+\s*号"
)
_DATE = re.compile(r"((?:19|20)\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日")
_CHINESE_DATE = re.compile(
    r"[二〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日"
)
_SENTENCE_MARK = re.compile(r"[。；！？]")
_GENRE = re.compile(
    r"(?:通\s*知|意\s*见|方\s*案|办\s*法|规\s*定|细\s*则|决\s*定|公\s*告|规\s*划|计\s*划|措\s*施|条\s*例|通\s*报|批\s*复|纲\s*要|要\s*点|函)"
    r"(?:\s*[（(][^（）()]{1,12}[）)])?$"
)
_CLOSING = re.compile(
    r"^(?:抄\s*送|抄\s*报|主\s*送|印\s*发|[（(]\s*(?:此件|本文)[^（）()]*[）)]$|(?:联系人|联系电话|联系方式)\s*[:：])"
)
_ATTACHED = re.compile(r"^附\s*件\s*\d*\s*[:：]\s*\S")
_OFFICE = 40  # characters of an issuing office's line at most
_TITLE = 60


@dataclass(frozen=True, slots=True)
class Front:
    """What the title block says; None where it does not."""

    number: str | None
    title: str | None
    issuer: str | None
    addressees: str | None


def read_front(lines: Sequence[Line]) -> Front:
    """Return the facts of the lines before the first heading."""
    number = next((m[0] for line in lines if (m := _NUMBER.match(line.text))), None)
    addressees = next(
        (line.text.rstrip("：:") for line in lines if line.text.endswith(("：", ":"))), None
    )
    title = _title(lines)
    return Front(
        number=re.sub(r"\s", "", number) if number else None,
        title=title,
        issuer=_issuer(lines, title),
        addressees=addressees,
    )


def _title(lines: Sequence[Line]) -> str | None:
    """Return the last title: an attached plan's own stands after the notice's."""
    groups: list[list[Line]] = []
    previous: int | None = None
    for position, line in enumerate(lines):
        if not _title_like(line):
            continue
        joins = (
            previous == position - 1
            and not line.after_blank
            and not _GENRE.search(lines[previous].text)
        )
        if joins:
            groups[-1].append(line)
        else:
            groups.append([line])
        previous = position
    titled = [g for g in groups if _GENRE.search(g[-1].text)] or groups
    return re.sub(r"\s", "", "".join(line.text for line in titled[-1])) if titled else None


def _title_like(line: Line) -> bool:
    text = line.text
    return (
        len(text) <= _TITLE
        and not _SENTENCE_MARK.search(text)
        and not text.endswith(("：", ":", "，", ",", "文件"))
        and not text.startswith(("(", "（", "附件"))
        and not _NUMBER.match(text)
        and not _DATE.match(text)
    )


def _issuer(lines: Sequence[Line], title: str | None) -> str | None:
    """Return the office of the head line …文件, or the one that the title begins with."""
    for line in lines:
        if line.text.endswith("文件") and len(line.text) <= _OFFICE:
            return re.sub(r"\s", "", line.text.removesuffix("文件"))
    for text in (title, *(line.text for line in lines)):
        before = re.match(r"^\s*(\S{2,25}?)\s*关于", text or "")
        if before and re.search(r"(?:政府|办公室|办公厅|局|委|委员会|部|厅|院)$", before[1]):
            return before[1]
    return None


def closing_from(lines: Sequence[Line]) -> int:
    """Return the position where the closing block of these lines begins, or their number.

    It holds the copy line, the issuing office, the date and (此件公开发布), in any order.
    """
    position = len(lines)
    while position > 0 and _closes(lines[position - 1], lines[position:]):
        position -= 1
    # An office alone, without a date or a copy line, closes nothing.
    block = lines[position:]
    return position if any(_dated(b.text) or _CLOSING.match(b.text) for b in block) else len(lines)


def _closes(line: Line, later: Sequence[Line]) -> bool:
    text = line.text
    if _CLOSING.match(text) or _ATTACHED.match(text):
        return True
    if _dated(text):
        return len(text) <= _OFFICE and not _SENTENCE_MARK.search(text)
    office = len(text) <= _OFFICE and not re.search(r"[，。；：！？、]", text)
    return (
        office
        and bool(later)
        and bool(re.search(r"(?:政府|办公室|办公厅|局|委|委员会|部|厅|院|公司|中心)$", text))
    )


def _dated(text: str) -> bool:
    return bool(_DATE.search(text) or _CHINESE_DATE.search(text))


def date_in(lines: Sequence[Line]) -> datetime.date | None:
    """Return the last date of the lines that is written in digits, or None."""
    for line in reversed(lines):
        match = _DATE.search(line.text)
        if match:
            try:
                return datetime.date(*map(int, match.groups()))
            except ValueError:
                continue
    return None
