"""The letter's own facts: title, number, issuer, day of issue, whom it went to."""

import re
from collections.abc import Sequence

from knowledge.policy.clause import Clause
from knowledge.policy.drafting.naming import in_one_script
from knowledge.policy.drafting.quoting import bare, closing_lines, front, of_body, quoted
from knowledge.policy.folder.folder import Day, Fact
from knowledge.policy.splitting.lines.line import Layout, read_lines
from knowledge.policy.splitting.parts.closing import DATE, read_date
from knowledge.policy.splitting.parts.facts import read_issuer
from knowledge.policy.splitting.parts.front import Front

_COPIES = re.compile(r"抄\s*[送报]\s*[：:]\s*(?P<text>.+?)[。\s]*", re.DOTALL)
_PUBLIC = re.compile(
    r"[（(]?\s*(?P<text>(?:此件)?(?:主动公开|公开发布|依申请公开|不予公开))\s*[）)]?"
)
_PRINTED = re.compile(r"\s*(?:印\s*发|印\s*制|发布|公布)")


def letter_facts(records: Sequence[Clause]) -> dict[str, Fact]:
    """Return what the document says of itself in its first and last lines, by the fact's name."""
    head = front(records)
    if head is None:
        return {}
    lines = list(read_lines(f"{head.heading}\n{head.text}"))
    read = Front.read(lines, Layout.of(lines))
    closing = closing_lines(records)
    ends = [record for record in records if record not in of_body(records)]
    title = in_one_script(head.heading) if head.heading else ""
    found: dict[str, Fact | None] = {
        "title": quoted(title, head.heading, [head]) if head.heading else None,
        "number": _number(read, head),
        "issuer": _issuer(read, closing, records),
        "issued": _issued(read, closing, ends),
        "addressees": _addressees(read, head),
        "copied_to": _of_lines(_COPIES, closing, ends),
        "public": _of_lines(_PUBLIC, [*read.notes, *closing], ends),
    }
    return {name: fact for name, fact in found.items() if fact}


def _number(read: Front, head: Clause) -> Fact | None:
    """Return the number as it is written, blanks apart."""
    number = read.number
    return quoted(number, number, [head]) if number else None


def _issuer(read: Front, closing: Sequence[str], records: Sequence[Clause]) -> Fact | None:
    source = "\n".join(f"{record.heading}\n{record.text}" for record in records)
    issuer = read_issuer(read, closing, source)
    if issuer is None:
        return None
    first, *others = issuer.split("、")  # of several, each on a line of its own
    fact = quoted(issuer, issuer, records)
    return fact or (quoted(issuer, first, records) if others else None)


def _issued(read: Front, closing: Sequence[str], ends: Sequence[Clause]) -> Day | None:
    """Return the day under the signature, else of the printing line, else under the title."""
    lines = [*closing, *read.notes]
    dated = sorted((line for line in lines if read_date(line)), key=_is_printed)
    for line in dated:
        match, day = DATE.search(line), read_date(line)
        end = _PRINTED.match(line, match.end()) if match else None
        if match and day:
            written = line[match.start() : end.end() if end else match.end()]
            fact = quoted(bare(match[0]), written, ends)
            return Day(**fact.model_dump(), date=day) if fact else None
    return None


def _is_printed(line: str) -> bool:
    return "印" in line


def _addressees(read: Front, head: Clause) -> Fact | None:
    text = read.addressees
    return quoted(text, text, [head]) if text else None


def _of_lines(
    pattern: re.Pattern[str], lines: Sequence[str], ends: Sequence[Clause]
) -> Fact | None:
    for line in lines:
        match = pattern.fullmatch(line.strip())
        if match:
            return quoted(match["text"].strip("。；; "), line.strip(), ends)
    return None
