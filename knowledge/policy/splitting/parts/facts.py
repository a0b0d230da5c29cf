"""The facts a document states about itself: who issued it and when."""

import datetime
import re
from collections.abc import Sequence
from itertools import pairwise

from knowledge.policy.splitting.parts.closing import ORGAN, is_date_line, is_signature, read_date
from knowledge.policy.splitting.parts.front import Front

_INTERPRETER = re.compile(r"由([\u4e00-\u9fff]{2,20}人民政府(?:办公室|办公厅)?)负责解释")
_PRINTED_BY = re.compile(r"(.{4,40}?)\s*\d{4}\s*年")


def read_issuer(front: Front, closing: Sequence[str], source: str) -> str | None:
    """Return who issued the document: letterhead, signature, title, or printing line.

    Where none of them says, a government that keeps the interpretation to itself.
    """
    if front.letterhead:
        return front.letterhead
    signed = [text for text, after in pairwise(closing) if is_date_line(after)]
    for text in signed:
        if is_signature(text):
            return re.sub(r"\s+", "、", text)
    for title in front.titles:
        match = re.match(rf"({ORGAN.pattern}(?:\s*{ORGAN.pattern})*)\s*关于", title)
        if match:
            return re.sub(r"\s+", "、", match[1].strip())
    for text in reversed(closing):
        match = _PRINTED_BY.match(text)
        name = re.sub(r"\s", "", match[1] if match else text)
        if ORGAN.fullmatch(name):
            return name
    match = _INTERPRETER.search(re.sub(r"\s", "", source))
    return match[1] if match else None


def read_issue_date(front: Front, closing: Sequence[str]) -> datetime.date | None:
    """Return the day of issue: that of the signature, else of printing, else under the title."""
    signed = [text for text in closing if is_date_line(text)]
    printed = [text for text in closing if text not in signed]
    texts = (*signed, *printed, *front.notes)
    return next((date for text in texts if (date := read_date(text))), None)
