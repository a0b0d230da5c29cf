"""Feedback: whether an answer helped, and what did not."""

from dataclasses import dataclass, replace

from handlers.button import old
from handlers.forms import Draft, declines, dropped, free
from handlers.message import Block, Button, Intent, Part, Reply, Request, Topic, Where
from handlers.office.call import Call, sentence
from handlers.texts import lesson as texts
from knowledge.office.asked import Asked

_RECENT = 5  # answers that a verdict can still be given on
_LONGEST = 200  # characters of a reason


@dataclass(frozen=True)
class Reason(Draft, kind="feedback"):
    """Why an answer did not help, still to be typed; who goes on to something else gives none."""

    answer: str

    @property
    def waits(self) -> bool:
        """Whether it is kept beside other answers: never."""
        return False


def offered(reply: Reply, request: Request) -> Reply:
    """Return the reply with its question counted, and a row to say whether it helped."""
    if reply.forget:
        return reply
    asked = _asked(reply, request)
    topic = _unasked(request.topic) if reply.topic == Topic() else reply.topic
    recent = request.topic.recent
    if asked and request.private:
        # The words are needed for a dislike, and are kept no longer than until the next question.
        before = (replace(one, text="") for one in recent if one.id != asked.id)
        recent = (*before, asked)[-_RECENT:]
    shown = asked is not None and request.private and _from_document(reply)
    return replace(
        reply,
        asked=asked,
        verdicts=_verdicts(asked) if asked and shown else (),
        topic=replace(topic, recent=recent),
    )


def _asked(reply: Reply, request: Request) -> Asked | None:
    """Return the question, or None for a button, a step of an interview, and small talk."""
    topics = (request.topic, reply.topic)
    if request.action is not None or any(topic.asking or not free(topic) for topic in topics):
        return None
    if not reply.policy or reply.intent in (Intent.HELP, Intent.OUT_OF_SCOPE):
        return None
    clause = "" if reply.intent is Intent.CLARIFY else "".join(reply.clauses[:1])
    return Asked.of(request.text, reply.policy, clause, reply.intent.value, answered=reply.answered)


def _from_document(reply: Reply) -> bool:
    """Return whether the document was quoted or searched; choices and menus have enough buttons."""
    if reply.intent is Intent.CLARIFY:
        return False
    return bool(reply.clauses) or reply.intent is Intent.NOT_IN_DOCUMENT


def _verdicts(asked: Asked) -> tuple[Button, ...]:
    return (
        Button(texts.USEFUL, f"useful {asked.id}"),
        Button(texts.USELESS, f"useless {asked.id}"),
    )


def _unasked(topic: Topic) -> Topic:
    """Return the topic without our form: whoever goes on to something else gives no reason."""
    return replace(topic, form=None) if Reason.of(topic) else topic


async def useful(call: Call) -> Reply:
    """Note that an answer helped."""
    asked = _recent(call, call.rest)
    if asked is None:
        return old()
    effect = call.office.feedback.useful(call.person, asked)
    return replace(sentence(texts.USEFUL_NOTED), effects=(effect,), where=Where.PASSING)


async def useless(call: Call) -> Reply:
    """Note that an answer did not help, and ask why."""
    asked = _recent(call, call.rest)
    if asked is None:
        return old()
    return Reply(
        Intent.HELP,
        (Block(Part.LEAD, texts.USELESS_WHY),),
        buttons=tuple(
            Button(reason, f"reason {number} {asked.id}")
            for number, reason in enumerate(texts.DISLIKES)
        ),
        effects=(call.office.feedback.useless(call.person, asked),),
    )


async def reason(call: Call) -> Reply:
    """Note why an answer did not help; the last reason is to be typed."""
    number, _, id_ = call.rest.partition(" ")
    reasons = {str(n): words for n, words in enumerate(texts.DISLIKES)}
    asked = _recent(call, id_)
    if asked is None or number not in reasons:
        return old()
    # What else waits for words goes on waiting for them: the bare reason is noted then.
    if reasons[number] == texts.DISLIKES[-1] and free(call.request.topic):
        topic = replace(call.request.topic, form=Reason(id_).form)
        return replace(sentence(texts.REASON_TYPED), topic=topic, where=Where.INSTEAD)
    effect = call.office.feedback.useless(call.person, asked, reasons[number])
    return replace(sentence(texts.REASON_NOTED), effects=(effect,), where=Where.INSTEAD)


async def typed(call: Call) -> Reply:
    """Note why an answer did not help, in the person's own words."""
    draft = Reason.of(call.request.topic)
    if draft and declines(call.rest):
        return dropped(draft, call.request.topic)
    asked = _recent(call, draft.answer) if draft else None
    topic = _unasked(call.request.topic)
    words = " ".join(call.rest.split())[:_LONGEST]
    if asked is None or not words:
        return replace(old(), topic=topic)
    effect = call.office.feedback.useless(call.person, asked, words)
    return replace(sentence(texts.REASON_NOTED), topic=topic, effects=(effect,))


def _recent(call: Call, id_: str) -> Asked | None:
    """Return the question that was answered under this id not long ago."""
    return next((one for one in call.request.topic.recent if one.id == id_), None)
