"""A draft: what a person is about to send to a department, until it is confirmed."""

import hashlib
from dataclasses import dataclass, replace

from handlers.message import Form, Intent, Reply, Topic
from knowledge.office.enquiry import Act, Kind
from knowledge.policy.fold import spoken
from knowledge.question.cues import cue_patterns

_DRAFT, _CASE = "enquiry", "enquiry act"
_BETWEEN = "、"
_LONGEST_WORD = 10  # characters of a word such as 提交; a longer message is none


@dataclass(frozen=True)
class Draft:
    """A new enquiry; `leads` are the departments to choose from."""

    kind: Kind
    step: str  # offered, text, department, ready
    text: str = ""
    department: str = ""  # several are joined; empty for the office
    leads: tuple[str, ...] = ()

    @property
    def form(self) -> Form:
        """The draft as a conversation keeps it."""
        return Form(_DRAFT, {**vars(self), "leads": _BETWEEN.join(self.leads)})

    @property
    def tag(self) -> str:
        """What a button carries, so that it confirms nothing but what was read back."""
        return _tag(self.kind, self.text, self.department)

    @property
    def departments(self) -> tuple[str, ...]:
        """Those that get one each; none for the office."""
        return tuple(filter(None, self.department.split(_BETWEEN)))

    def to(self, *departments: str) -> "Draft":
        """Return the draft as it is ready for these departments; none for the office."""
        return replace(self, step="ready", department=_BETWEEN.join(departments))


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


def done(reply: Reply, topic: Topic) -> Reply:
    """Return the reply that ends it; its topic is never empty, which would leave all as it was."""
    after = replace(topic, form=None, wants=topic.wants or Intent.HELP)
    return replace(reply, topic=after, settles=True)


def settled(reply: Reply, topic: Topic, number: str) -> Reply:
    """Return the reply to an act on that enquiry; what waits for another one still does."""
    case = case_of(topic)
    return done(reply, topic) if case and case.number == number else reply


def busy(topic: Topic) -> bool:
    """Return whether the conversation is at an enquiry; a draft that is only offered is none."""
    doing = draft_of(topic) or case_of(topic)
    return doing is not None and doing.step != "offered"


def free(topic: Topic) -> bool:
    """Return whether no form of any kind waits in the conversation; one that is offered may."""
    return topic.form is None or (topic.form.kind == _DRAFT and not busy(topic))


def says(text: str, word: str) -> bool:
    """Return whether the whole text is such a word: send, drop, other, mine."""
    short = len(text) <= _LONGEST_WORD
    return short and cue_patterns()[f"enquiry.{word}"].search(spoken(text)) is not None


def _tag(*values: str) -> str:
    return hashlib.sha256("\n".join(values).encode()).hexdigest()[:8]
