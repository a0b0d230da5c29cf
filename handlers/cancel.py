"""Cancelling: one word closes what is being filled in, whatever it is, in every channel."""

from dataclasses import replace

from handlers.calculator_texts import STOPPED
from handlers.message import Block, Intent, Part, Reply, Request
from handlers.office.texts.enquiry import DROPPED
from handlers.office.texts.pending import CANCELLED, NOTHING_OPEN
from handlers.question import cue_patterns
from knowledge.policy.fold import spoken

COMMAND = "cancel"
_SENT = ("enquiry", "enquiry act")  # forms that would have been sent; others would have been kept


def answer(request: Request) -> Reply | None:
    """Return what the command closes, or that nothing is open where the word was typed.

    Whoever has something open is asked by its own topic; None leaves the word to it.
    """
    if request.action == COMMAND:
        return _closed(request)
    typed = request.action is None and cue_patterns()["talk.cancel"].search(spoken(request.text))
    idle = request.topic.form is None and request.topic.asking is None
    return _said(NOTHING_OPEN) if typed and idle else None


def _closed(request: Request) -> Reply:
    """Return the word that it is closed: the interview, or the form behind it."""
    topic, form = request.topic, request.topic.form
    if topic.asking:
        return replace(_said(STOPPED), topic=replace(topic, asking=None))
    if form is None:
        return _said(NOTHING_OPEN)
    after = replace(topic, form=None, wants=topic.wants or Intent.HELP)
    word = DROPPED if form.kind in _SENT else CANCELLED
    return replace(_said(word), topic=after, settles=True)


def _said(text: str) -> Reply:
    return Reply(Intent.HELP, (Block(Part.LEAD, text),))
