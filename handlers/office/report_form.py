"""A report that is not confirmed yet: what was told, what is asked for, and how it is shown."""

import datetime
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Self

from handlers import citation
from handlers.forms import Draft
from handlers.message import Block, Button, Intent, Part, Reply, Topic
from handlers.texts import report as texts
from handlers.texts.report import STATES
from knowledge.office import extent, line
from knowledge.office.line import LONGEST_NOTE, Line, Problem, completed
from knowledge.office.progress import State
from knowledge.policy.fold import plain
from knowledge.policy.policy import Policy
from knowledge.question.cues import cue_patterns

_SETTLED = {State.NOT_STARTED: 0.0, State.DONE: 100.0}  # states that leave no doubt of the percent
STEPS = ("task", "state", "percent", "note", "day")
_SKIPPED = "-"


@dataclass(frozen=True)
class ReportDraft(Draft, kind="report"):
    """What was told so far, and the steps that are still to be asked for."""

    policy: str
    day: datetime.date
    clause: str = ""
    state: State | None = None
    percent: float | None = None
    note: str = ""
    steps: tuple[str, ...] = ()

    @property
    def about(self) -> str:
        """The clause of its task."""
        return self.clause

    @property
    def lacks(self) -> str:
        """The step that is asked for."""
        return self.steps[0] if self.steps else ""

    def given_up_for(self, after: Self) -> bool:
        """Return whether it is another task's, unless its own was being put right."""
        return "task" not in self.steps and super().given_up_for(after)

    def left(self, topic: Topic) -> Topic:
        """Return what is talked of once it is dropped: its task, where nothing else was since."""
        after = super().left(topic)
        if after.clauses or not self.clause:
            return after
        return replace(after, clauses=(self.clause,), wants=Intent.STATUS)

    @property
    def values(self) -> Mapping[str, str]:
        """What was told; what was not is empty."""
        return {
            "policy": self.policy,
            "day": self.day.isoformat(),
            "clause": self.clause,
            "state": self.state.value if self.state else "",
            "percent": "" if self.percent is None else repr(self.percent),
            "note": self.note,
            "steps": " ".join(self.steps),
        }

    @classmethod
    def read(cls, values: Mapping[str, str]) -> Self:
        """Return the draft that the values tell."""
        return cls(
            policy=values["policy"],
            day=datetime.date.fromisoformat(values["day"]),
            clause=values["clause"],
            state=State(values["state"]) if values["state"] else None,
            percent=float(values["percent"]) if values["percent"] else None,
            note=values["note"],
            steps=tuple(values["steps"].split()),
        )

    def with_line(self, line: Line) -> Self:
        """Return the draft with what a line tells in place of what was told before."""
        state, percent = line.state, line.percent
        if state is None and percent is None:
            state, percent = self.state, self.percent
        elif state is None and percent not in _SETTLED.values():
            state = self.state if self.state not in _SETTLED else None
        elif percent is None and state not in _SETTLED:
            percent = self.percent if self.percent not in _SETTLED.values() else None
        state, percent = completed(state, percent)
        return replace(
            self,
            clause=line.clause or self.clause,
            state=state,
            percent=percent,
            note=line.note or self.note,
            day=line.day or self.day,
        )

    def with_state(self, state: State) -> Self:
        """Return the draft in that state; one that settles the percent takes that step away."""
        moved = self.with_line(Line(state=state))
        asked = tuple(step for step in moved.steps if step != "percent" or state not in _SETTLED)
        return replace(moved, steps=asked)


def asked(
    policies: Sequence[Policy],
    draft: ReportDraft,
    own: Mapping[str, Collection[str]],
    first: str | None = None,
) -> Reply:
    """Return the question for the draft's first step; `first` is said before it."""
    step = draft.steps[0]
    policy = next(policy for policy in policies if policy.file.key == draft.policy)
    example = draft.clause or next(iter(own.get(draft.policy, ())), "")
    title = policy.headings.title(example) if example else ""
    question = texts.REPORT_ASK[step].format(title=title)
    lines = (Block(Part.LEAD, first or question), *([Block(Part.BODY, question)] if first else []))
    choices = _tasks(policies, own) if step == "task" else _CHOICES[step]
    buttons = [Button(label, f"report set {step} {value}") for label, value in choices]
    return Reply(
        Intent.STATUS,
        lines,
        buttons=(*buttons, draft.no),
        topic=Topic(form=draft.form),
    )


def chosen(draft: ReportDraft, step: str, value: str, as_of: datetime.date) -> ReportDraft | None:
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
    draft: ReportDraft, text: str, policy: Policy, as_of: datetime.date, own: Collection[str]
) -> ReportDraft | Problem | None:
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


def fields(policy: Policy, draft: ReportDraft) -> str:
    """Return the draft, a field a line."""
    return texts.REPORT_FIELDS.format(
        place=policy.headings.place(draft.clause),
        title=policy.headings.title(draft.clause),
        state=STATES[draft.state] if draft.state else texts.UNTOLD,
        percent=in_percent(draft),
        note=draft.note or texts.UNTOLD,
        day=draft.day.isoformat(),
    )


def in_percent(draft: ReportDraft) -> str:
    """Return the percent of the draft as it is shown."""
    return texts.UNTOLD if draft.percent is None else f"{draft.percent:g}%"


def _with_percent(draft: ReportDraft, percent: float | None) -> ReportDraft:
    state, percent = completed(draft.state, percent)
    return replace(draft, state=state, percent=percent)


def _tasks(policies: Sequence[Policy], own: Mapping[str, Collection[str]]) -> list[tuple[str, str]]:
    return [
        (citation.short(policy.headings.title(clause)), f"{policy.file.key} {clause}")
        for policy in policies
        for clause in own.get(policy.file.key, ())
    ]


_CHOICES = {
    "state": [(label, value) for value, label in STATES.items()],
    "percent": [*((f"{n}%", str(n)) for n in texts.PERCENTS), (texts.SKIP, _SKIPPED)],
    "note": [(texts.SKIP, _SKIPPED)],
    "day": [(label, value) for value, label in texts.REPORT_DAYS.items()],
}
