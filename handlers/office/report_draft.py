"""A report that is not confirmed yet, as the conversation keeps it."""

import datetime
from dataclasses import dataclass, replace

from handlers.message import Form
from knowledge.office.line import Line, completed
from knowledge.office.progress import State

KIND = "report"
_SETTLED = {State.NOT_STARTED: 0.0, State.DONE: 100.0}  # states that leave no doubt of the percent


@dataclass(frozen=True)
class Draft:
    """What was told so far, and the steps that are still to be asked for."""

    policy: str
    day: datetime.date
    clause: str = ""
    state: State | None = None
    percent: float | None = None
    note: str = ""
    steps: tuple[str, ...] = ()

    def form(self) -> Form:
        """Return the draft as a form; `of` reads it again."""
        values = {
            "policy": self.policy,
            "day": self.day.isoformat(),
            "clause": self.clause,
            "state": self.state.value if self.state else "",
            "percent": "" if self.percent is None else repr(self.percent),
            "note": self.note,
            "steps": " ".join(self.steps),
        }
        return Form(KIND, values)

    @classmethod
    def of(cls, form: Form | None) -> "Draft | None":
        """Return the draft that a form holds, or None where it holds none."""
        if form is None or form.kind != KIND:
            return None
        values = form.values
        return cls(
            policy=values["policy"],
            day=datetime.date.fromisoformat(values["day"]),
            clause=values["clause"],
            state=State(values["state"]) if values["state"] else None,
            percent=float(values["percent"]) if values["percent"] else None,
            note=values["note"],
            steps=tuple(values["steps"].split()),
        )

    def with_line(self, line: Line) -> "Draft":
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

    def with_state(self, state: State) -> "Draft":
        """Return the draft in that state; one that settles the percent takes that step away."""
        moved = self.with_line(Line(state=state))
        asked = tuple(step for step in moved.steps if step != "percent" or state not in _SETTLED)
        return replace(moved, steps=asked)
