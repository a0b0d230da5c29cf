"""The forms of enquiries: one that is about to be sent, and an act on one that was."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Self

from handlers.forms import Draft, done
from handlers.message import Reply, Topic
from handlers.texts import enquiry as texts
from knowledge.office.enquiry import Act, Kind
from knowledge.policy.fold import spoken
from knowledge.question.cues import cue_patterns

_BETWEEN = "、"
_LONGEST_WORD = 10  # characters of a word such as 换部门; a longer message is none


@dataclass(frozen=True)
class EnquiryDraft(Draft, kind="enquiry"):
    """A new enquiry; `leads` are the departments to choose from."""

    confirms = texts.SEND
    dropped = texts.DROPPED

    kind: Kind
    step: str  # offered, text, department, ready
    text: str = ""
    department: str = ""  # several are joined; empty for the office
    leads: tuple[str, ...] = ()

    @property
    def called(self) -> str:
        """The name of its kind: 咨询, 申报意向."""
        return texts.KINDS[self.kind]

    @property
    def about(self) -> str:
        """Its text."""
        return self.text

    @property
    def lacks(self) -> str:
        """The text or the department."""
        return "" if self.step == "ready" else self.step

    @property
    def offered(self) -> bool:
        """Whether it stands on a button only, under what the document does not say."""
        return self.step == "offered"

    @property
    def values(self) -> Mapping[str, str]:
        """The fields, with the departments joined."""
        return {**vars(self), "leads": _BETWEEN.join(self.leads)}

    @classmethod
    def read(cls, values: Mapping[str, str]) -> Self:
        """Return the draft that the values tell."""
        leads = tuple(filter(None, values["leads"].split(_BETWEEN)))
        kind = Kind(values["kind"])
        return cls(kind, values["step"], values["text"], values["department"], leads)

    @property
    def departments(self) -> tuple[str, ...]:
        """Those that get one each; none for the office."""
        return tuple(filter(None, self.department.split(_BETWEEN)))

    def to(self, *departments: str) -> Self:
        """Return the draft as it is ready for these departments; none for the office."""
        return replace(self, step="ready", department=_BETWEEN.join(departments))


@dataclass(frozen=True)
class ActDraft(Draft, kind="enquiry act"):
    """An act on an enquiry; `to` is the department it is passed on to, empty for the office.

    Without an act yet, the button that confirms it says which one it is.
    """

    dropped = texts.DROPPED

    number: str
    act: Act | None
    step: str  # department, note, ready
    note: str = ""
    to: str = ""

    @property
    def called(self) -> str:
        """The name of the act; what is not decided yet is an answer."""
        return texts.DOINGS[self.act or Act.ANSWER]

    @property
    def about(self) -> str:
        """The number of the enquiry."""
        return self.number

    @property
    def lacks(self) -> str:
        """The department or the note."""
        return "" if self.step == "ready" else self.step

    def given_up_for(self, after: Self) -> bool:
        """Return whether it is about another enquiry, or the note that was written is gone."""
        return super().given_up_for(after) or (bool(self.note) and not after.note)

    @property
    def values(self) -> Mapping[str, str]:
        """The fields; an act that is not decided yet is empty."""
        return {**vars(self), "act": self.act or ""}

    @classmethod
    def read(cls, values: Mapping[str, str]) -> Self:
        """Return the act that the values tell."""
        act = Act(values["act"]) if values["act"] else None
        return cls(values["number"], act, values["step"], values["note"], values["to"])


def at(topic: Topic, draft: EnquiryDraft | ActDraft) -> Topic:
    """Return the topic of a conversation that is at it; an interview waits."""
    return replace(topic, form=draft.form, asking=None)


def settled(reply: Reply, topic: Topic, number: str) -> Reply:
    """Return the reply to an act on that enquiry; what waits for another one still does."""
    case = ActDraft.of(topic)
    return done(reply, topic) if case and case.number == number else reply


def says(text: str, word: str) -> bool:
    """Return whether the whole text is such a word: other, mine, take_back, apply."""
    short = len(text) <= _LONGEST_WORD
    return short and cue_patterns()[f"enquiry.{word}"].search(spoken(text)) is not None
