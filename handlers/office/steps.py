"""The steps of a report: what is asked for, with its buttons, and what an answer changes."""

import datetime
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from handlers import citation
from handlers.message import Block, Button, Intent, Part, Reply, Topic
from handlers.office.report_draft import Draft
from handlers.texts import report as texts
from handlers.texts.forms import NO
from handlers.texts.report import STATES
from knowledge.office import extent, line
from knowledge.office.line import LONGEST_NOTE, Problem
from knowledge.office.progress import State
from knowledge.policy.fold import plain
from knowledge.policy.policy import Policy
from knowledge.question.cues import cue_patterns

STEPS = ("task", "state", "percent", "note", "day")
_SKIPPED = "-"


def asked(
    policies: Sequence[Policy],
    draft: Draft,
    own: Mapping[str, Collection[str]],
    first: str | None = None,
) -> Reply:
    """Return the question for the draft's first step; `first` is said before it."""
    step = draft.steps[0]
    policy = next(policy for policy in policies if policy.file.key == draft.policy)
    example = draft.clause or next(iter(own.get(draft.policy, ())), "")
    title = policy.title(example) if example else ""
    question = texts.REPORT_ASK[step].format(title=title)
    lines = (Block(Part.LEAD, first or question), *([Block(Part.BODY, question)] if first else []))
    choices = _tasks(policies, own) if step == "task" else _CHOICES[step]
    buttons = [Button(label, f"report set {step} {value}") for label, value in choices]
    return Reply(
        Intent.STATUS,
        lines,
        buttons=(*buttons, Button(NO, "report no")),
        topic=Topic(form=draft.form()),
    )


def chosen(draft: Draft, step: str, value: str, as_of: datetime.date) -> Draft | None:
    """Return the draft after a button of its first step; None where the button means nothing."""
    left = replace(draft, steps=draft.steps[1:])
    if step == "task":
        key, _, clause = value.partition(" ")
        return replace(left, policy=key, clause=clause) if clause else None
    if value not in [known for _, known in _CHOICES[step]]:
        return None
    if step == "state":
        return left.with_state(State(value))
    if step == "percent":
        return _with_percent(left, None if value == _SKIPPED else float(value))
    if step == "day":
        return replace(left, day=as_of - datetime.timedelta(days=int(value)))
    return replace(left, note="")


def typed(
    draft: Draft, text: str, policy: Policy, as_of: datetime.date, own: Collection[str]
) -> Draft | Problem | None:
    """Return the draft after a typed answer to its first step; None where it is no answer.

    What is wrong with an answer is returned in the draft's place.
    """
    words = plain(text)
    left = replace(draft, steps=draft.steps[1:])
    skipped = cue_patterns()["report.skip"].search(words) is not None
    match draft.steps[0]:
        case "task":
            clause = line.named(text, policy, own)
            return replace(left, clause=clause) if clause else None
        case "state":
            state = extent.state(words)
            return left.with_state(state.value) if state else None
        case "percent":
            percent = extent.bare_percent(words)
            if percent is None:
                return _with_percent(left, None) if skipped else None
            return _with_percent(left, percent) if 0 <= percent <= 100 else Problem.PERCENT
        case "day":
            day = extent.day(words, as_of)
            if day is None:
                return None
            return replace(left, day=day.value) if day.value else Problem.NO_DAY
    note = "" if skipped else text.strip()
    return replace(left, note=note) if len(note) <= LONGEST_NOTE else Problem.LONG


def fields(policy: Policy, draft: Draft) -> str:
    """Return the draft, a field a line."""
    return texts.REPORT_FIELDS.format(
        place=policy.place(draft.clause),
        title=policy.title(draft.clause),
        state=STATES[draft.state] if draft.state else texts.UNTOLD,
        percent=in_percent(draft),
        note=draft.note or texts.UNTOLD,
        day=draft.day.isoformat(),
    )


def in_percent(draft: Draft) -> str:
    """Return the percent of the draft as it is shown."""
    return texts.UNTOLD if draft.percent is None else f"{draft.percent:g}%"


def _with_percent(draft: Draft, percent: float | None) -> Draft:
    state, percent = line.completed(draft.state, percent)
    return replace(draft, state=state, percent=percent)


def _tasks(policies: Sequence[Policy], own: Mapping[str, Collection[str]]) -> list[tuple[str, str]]:
    return [
        (citation.short(policy.title(clause)), f"{policy.file.key} {clause}")
        for policy in policies
        for clause in own.get(policy.file.key, ())
    ]


_CHOICES = {
    "state": [(label, value) for value, label in STATES.items()],
    "percent": [*((f"{n}%", str(n)) for n in texts.PERCENTS), (texts.SKIP, _SKIPPED)],
    "note": [(texts.SKIP, _SKIPPED)],
    "day": [(label, value) for value, label in texts.REPORT_DAYS.items()],
}
