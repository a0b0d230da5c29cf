"""A report that is not confirmed yet, as the conversation keeps it."""

import datetime
from dataclasses import dataclass, replace

from handlers.message import Form
from handlers.office.line import Line, completed
from knowledge.office.progress import State

KIND = "report"
_SETTLED = {State.NOT_STARTED: 0.0, State.DONE: 100.0}  # states that leave no doubt of the percent
"""A draft: what a person is about to send to a department, until it is confirmed."""

import hashlib
from dataclasses import dataclass, replace

from handlers.message import Form, Intent, Topic
from handlers.question import cue_patterns
from knowledge.office.enquiry import Act, Kind
from knowledge.policy.fold import spoken

_DRAFT, _CASE = "enquiry", "enquiry act"
_BETWEEN = "、"
_LONGEST_WORD = 10  # characters of a word such as 提交; a longer message is none


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
    """A new enquiry; `department` is empty for the office, `leads` are those to choose from."""

    kind: Kind
    step: str  # offered, text, department, ready
    text: str = ""
    department: str = ""
    leads: tuple[str, ...] = ()

    @property
    def form(self) -> Form:
        """The draft as a conversation keeps it."""
        return Form(_DRAFT, {**vars(self), "leads": _BETWEEN.join(self.leads)})

    @property
    def tag(self) -> str:
        """What a button carries, so that it confirms nothing but what was read back."""
        return _tag(self.kind, self.text, self.department)


@dataclass(frozen=True)
class Case:
    """An act on an enquiry; `to` is the department it is passed on to, empty for the office.

    Without an act yet, the button that confirms it says which one it is.
    """

    number: str
    act: Act | None
    step: str  # department, note, ready
    note: str = ""
    to: str = ""

    @property
    def form(self) -> Form:
        """The act as a conversation keeps it."""
        return Form(_CASE, {**vars(self), "act": self.act or ""})

    @property
    def tag(self) -> str:
        """What a button carries, so that it confirms nothing but what was read back."""
        return _tag(self.number, self.act or "", self.note, self.to)


def draft_of(topic: Topic) -> Draft | None:
    """Return the draft that a conversation is at, or None."""
    if topic.form is None or topic.form.kind != _DRAFT:
        return None
    values = topic.form.values
    leads = tuple(filter(None, values["leads"].split(_BETWEEN)))
    return Draft(Kind(values["kind"]), values["step"], values["text"], values["department"], leads)


def case_of(topic: Topic) -> Case | None:
    """Return the act that a conversation is at, or None."""
    if topic.form is None or topic.form.kind != _CASE:
        return None
    values = topic.form.values
    act = Act(values["act"]) if values["act"] else None
    return Case(values["number"], act, values["step"], values["note"], values["to"])


def at(topic: Topic, doing: Draft | Case) -> Topic:
    """Return the topic of a conversation that is at it; an interview waits."""
    return replace(topic, form=doing.form, asking=None)


def done(topic: Topic) -> Topic:
    """Return the topic after it; it is never the empty one, which would leave all as it was."""
    return replace(topic, form=None, wants=topic.wants or Intent.HELP)


def settled(topic: Topic, number: str) -> Topic:
    """Return the topic after an act on that enquiry; what waits for another one still does."""
    case = case_of(topic)
    other = draft_of(topic) is not None or (case is not None and case.number != number)
    return topic if other else done(topic)


def waiting(topic: Topic) -> Form | None:
    """Return what was read back and waits for a word, or None."""
    doing = draft_of(topic) or case_of(topic)
    return topic.form if doing and doing.step == "ready" else None


def says(text: str, word: str) -> bool:
    """Return whether the whole text is such a word: send, drop, other, mine."""
    short = len(text) <= _LONGEST_WORD
    return short and cue_patterns()[f"enquiry.{word}"].search(spoken(text)) is not None


def _tag(*values: str) -> str:
    return hashlib.sha256("\n".join(values).encode()).hexdigest()[:8]
