"""What was reported of a task, in words: nothing is said to be done that nobody reported."""

import datetime
from collections.abc import Sequence

from handlers.message import Block, Part
from handlers.picture import Bar, Tone
from handlers.signature import moment, named_author
from handlers.texts import answers
from handlers.texts import report as texts
from knowledge.office.progress import Entry, State
from knowledge.policy.policy import Policy

_BLOCKS = 10  # of a bar
_TONES = {
    State.NOT_STARTED: Tone.OPEN,
    State.RUNNING: Tone.UNDER_WAY,
    State.DONE: Tone.GOOD,
    State.STUCK: Tone.BAD,
}


def told(policy: Policy, clause: str, entry: Entry | None, as_of: datetime.date) -> list[Block]:
    """Return the newest report of a task, or that there is none."""
    title = policy.headings.title(clause)
    if entry is None:
        none = Block(Part.LEAD, texts.NONE_REPORTED.format(title=title))
        return [none, Block(Part.BODY, answers.NO_PROGRESS)]
    line = texts.REPORTED.format(
        title=title, state=stands(entry), age=age(entry.day, as_of), day=entry.day.isoformat()
    )
    lines = [texts.NOTE.format(note=entry.note)] if entry.note else []
    lines.append(texts.REPORTED_BY.format(author=named_author(entry.author, (policy,))))
    if entry.percent is not None:
        lines.insert(0, bar(entry.percent))
    return [Block(Part.LEAD, line), Block(Part.BODY, "\n".join(lines))]


def picture(policy: Policy, clause: str, entry: Entry, as_of: datetime.date) -> str:
    """Return a task as two lines: what it is, and how far it is as a bar."""
    name = policy.clauses[clause].marker + policy.headings.title(clause)
    mark = texts.STATE_MARKS[entry.state]
    return f"{mark}{name}\n{bar(entry.percent or 0)} {stands(entry)} {age(entry.day, as_of)}"


def line(policy: Policy, clause: str, entry: Entry, as_of: datetime.date) -> str:
    """Return a task as one line, to stand under the picture that has its bar."""
    name = policy.clauses[clause].marker + policy.headings.title(clause)
    mark = texts.STATE_MARKS[entry.state]
    return f"{mark}{name} {stands(entry)} {age(entry.day, as_of)}"


def drawn(policy: Policy, clause: str, entry: Entry | None, as_of: datetime.date) -> Bar:
    """Return a task as it is drawn on a board."""
    name = policy.clauses[clause].marker + policy.headings.title(clause)
    if entry is None:
        return Bar(name, texts.NO_REPORT_YET, "", Tone.SILENT)
    tone = _TONES[entry.state]
    return Bar(name, stands(entry), age(entry.day, as_of), tone, entry.percent)


def history_line(policy: Policy, entry: Entry) -> str:
    """Return one report as a line of a list."""
    return texts.HISTORY_LINE.format(
        day=entry.day.isoformat(),
        state=stands(entry),
        note=f" {entry.note}" if entry.note else "",
        author=named_author(entry.author, (policy,)),
        at=moment(entry.at),
    )


def stands(entry: Entry) -> str:
    """Return state and percent: 推进中 60%."""
    percent = "" if entry.percent is None else f" {entry.percent:g}%"
    return f"{texts.STATES[entry.state]}{percent}"


def age(day: datetime.date, as_of: datetime.date) -> str:
    """Return how long ago the day was."""
    days = (as_of - day).days
    return texts.AGE.format(days=days) if days > 0 else texts.TODAY


def bar(percent: float) -> str:
    """Return ten blocks, one full for each ten percent that are done."""
    full = int(percent * _BLOCKS / 100)
    return texts.BAR_FULL * full + texts.BAR_EMPTY * (_BLOCKS - full)


def counted(entries: Sequence[Entry | None]) -> str:
    """Return how many tasks are in each state, the reported ones first."""
    states = [entry.state.value if entry else "" for entry in entries]
    labels = {**texts.STATES, "": texts.NO_REPORT_YET}
    counts = [(label, states.count(state)) for state, label in labels.items()]
    return "，".join(f"{label} {count}" for label, count in counts if count)
