"""Forms: what a person is about to do, kept in the conversation until it is confirmed or dropped.

Each kind is one class, which says what it is called, what it is about, what it still lacks and
what is said when it is dropped. All are confirmed, dropped and kept beside other answers alike.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, ClassVar, Self

from handlers.message import Block, Button, Form, Intent, Part, Reply, Request, Topic
from handlers.texts import forms as texts
from handlers.texts.interview import STOPPED
from knowledge.policy.fold import plain, spoken
from knowledge.question.cues import cue_patterns

CANCEL = "cancel"
_KINDS: dict[str, type["Draft"]] = {}


@dataclass(frozen=True)
class Draft:
    """What was told so far; the kind's own class has a field for each thing that is told."""

    form_kind: ClassVar[str]  # its first word is the command that its buttons go on with
    confirms: ClassVar[str] = texts.CONFIRMS  # the label of the button
    dropped: ClassVar[str] = texts.CANCELLED
    at_once: ClassVar[bool] = False  # what can't be taken back: on the very next word, or not

    def __init_subclass__(cls, kind: str) -> None:
        cls.form_kind = kind
        _KINDS[kind] = cls

    @property
    def called(self) -> str:
        """What people call it: 上报, 咨询, 答复."""
        return texts.CALLED[self.form_kind]

    @property
    def about(self) -> str:
        """What names it: one about something else is another one; empty while nothing does."""
        return ""

    @property
    def lacks(self) -> str:
        """What is still asked for; empty where it was read back and can be confirmed."""
        return ""

    @property
    def offered(self) -> bool:
        """Whether it is only offered: nobody has begun it."""
        return False

    @property
    def waits(self) -> bool:
        """Whether it is kept beside other answers."""
        return not self.at_once and not self.offered

    def given_up_for(self, after: Self) -> bool:
        """Return whether what was told is gone with the one of its kind that comes after it."""
        return self.about not in ("", after.about)

    def left(self, topic: Topic) -> Topic:
        """Return what is talked of once it is dropped; it is never empty: that changes nothing."""
        return replace(topic, form=None, wants=topic.wants or Intent.HELP)

    @property
    def values(self) -> Mapping[str, str]:
        """What was told, as a conversation keeps it; `read` reads it again."""
        return dict(vars(self))

    @classmethod
    def read(cls, values: Mapping[str, str]) -> Self:
        """Return what the values of a form of this kind tell."""
        told: dict[str, Any] = {field.name: values.get(field.name, "") for field in fields(cls)}
        return cls(**told)

    @classmethod
    def of(cls, topic: Topic) -> Self | None:
        """Return the one of this kind that a conversation is at, or None."""
        form = topic.form
        return cls.read(form.values) if form and form.kind == cls.form_kind else None

    @property
    def form(self) -> Form:
        """The draft as a conversation keeps it."""
        return Form(self.form_kind, self.values)

    @property
    def token(self) -> str:
        """A mark of just this: a button of what was read back before must not confirm it."""
        return hashlib.sha256(repr(sorted(self.values.items())).encode()).hexdigest()[:8]

    @property
    def yes(self) -> Button:
        """The button that confirms just this."""
        return Button(self.confirms, f"{_command(self.form_kind)} yes {self.token}")

    @property
    def no(self) -> Button:
        """The button that drops it."""
        return Button(texts.NO, f"{_command(self.form_kind)} no")

    def read_back(self, intent: Intent, *told: Block, others: Sequence[Button] = ()) -> Reply:
        """Return what was understood, to be confirmed, changed by the `others`, or dropped."""
        return Reply(
            intent,
            (Block(Part.LEAD, texts.READ_BACK), *told),
            buttons=(self.yes, *others, self.no),
            topic=Topic(form=self.form),
        )


def _command(kind: str) -> str:
    return kind.partition(" ")[0]


def _kind(topic: Topic) -> type[Draft] | None:
    return _KINDS.get(topic.form.kind) if topic.form else None


def current(topic: Topic) -> Draft | None:
    """Return what a conversation is at, of whatever kind, or None."""
    kind = _kind(topic)
    return kind.of(topic) if kind else None


def held(topic: Topic) -> Draft | None:
    """Return what waits to be confirmed or completed; what is only offered does not."""
    draft = current(topic)
    return draft if draft and draft.waits else None


def free(topic: Topic) -> bool:
    """Return whether nothing of any kind waits in the conversation; what is offered may."""
    draft = current(topic)
    return draft.offered if draft else topic.form is None


def agrees(text: str) -> bool:
    """Return whether the message is a word that confirms; one that asks does not."""
    return not plain(text).strip().endswith("?") and _says(text, "yes")


def declines(text: str) -> bool:
    """Return whether the message is a word that drops what waits."""
    return _says(text, "no")


def _says(text: str, word: str) -> bool:
    pattern = cue_patterns()[f"form.{word}"]
    return any(pattern.search(said) for said in (plain(text).strip(), spoken(text)))


def done(reply: Reply, topic: Topic) -> Reply:
    """Return the reply that ends what waits; the rest of the conversation goes on."""
    after = replace(topic, form=None, wants=topic.wants or Intent.HELP)
    return replace(reply, topic=after, settles=True)


def dropped(draft: Draft, topic: Topic) -> Reply:
    """Return the word that nothing came of it; it waits no more."""
    return replace(_said(draft.dropped), topic=draft.left(topic), settles=True)


def cancelled(request: Request) -> Reply | None:
    """Return what the command closes: the interview, or the form behind it.

    None is for everything else: the typed word is answered by what is open.
    """
    if request.action != CANCEL:
        return None
    topic, draft = request.topic, current(request.topic)
    if topic.asking or topic.offered:
        return replace(_said(STOPPED), topic=replace(topic, asking=None, offered=None))
    return dropped(draft, topic) if draft else _said(texts.NOTHING_OPEN)


def passed_over(reply: Reply, request: Request) -> Reply:
    """Return the reply without what is done at once or not at all, if it was about something else.

    That is the question whether to forget: it can't be taken back.
    """
    kind = _kind(request.topic)
    draft = kind.of(request.topic) if kind and kind.at_once else None
    if draft is None or reply.forget or reply.settles or reply.topic != Topic():
        return reply
    return replace(reply, topic=draft.left(request.topic))


def kept(reply: Reply, request: Request) -> Reply:
    """Return the reply with what waits beside it, and the word that it does.

    Where the reply puts something else in its place, it says that the first was dropped.
    """
    reply = passed_over(reply, request)
    draft = held(request.topic)
    if draft is None or reply.settles or reply.forget:
        return reply
    if reply.topic.form:
        after = current(reply.topic)
        gone = not isinstance(after, type(draft)) or draft.given_up_for(after)
        return _with_note(reply, texts.LEFT, draft) if gone else reply
    if reply.topic != Topic():
        reply = replace(reply, topic=replace(reply.topic, form=draft.form))
    if reply.topic.asking:
        return reply
    return _with_note(reply, texts.UNFINISHED if draft.lacks else texts.WAITS, draft)


def _with_note(reply: Reply, text: str, draft: Draft) -> Reply:
    note = Block(Part.NOTE, text.format(what=draft.called))
    return replace(reply, blocks=(*reply.blocks, note))


def _said(text: str) -> Reply:
    return Reply(Intent.HELP, (Block(Part.LEAD, text),))
