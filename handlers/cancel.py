"""Cancelling: one command closes what is being filled in, whatever it is, in every channel."""

from dataclasses import replace

from handlers.message import Block, Intent, Part, Reply, Request
from handlers.office import forgetting
from handlers.texts.calculators import STOPPED
from handlers.texts.enquiry import DROPPED
from handlers.texts.forms import CANCELLED, NOTHING_OPEN
from handlers.texts.people import FORGET_DROPPED

COMMAND = "cancel"
# Forms that would have been kept have the common word.
_WORDS = {"enquiry": DROPPED, "enquiry act": DROPPED, forgetting.FORM: FORGET_DROPPED}


def answer(request: Request) -> Reply | None:
    """Return what the command closes: the interview, or the form behind it.

    None is for everything else: the typed word is answered by what is open.
    """
    if request.action != COMMAND:
        return None
    topic, form = request.topic, request.topic.form
    if topic.asking or topic.offered:
        return replace(_said(STOPPED), topic=replace(topic, asking=None, offered=None))
    if form is None:
        return _said(NOTHING_OPEN)
    after = replace(topic, form=None, wants=topic.wants or Intent.HELP)
    word = _WORDS.get(form.kind, CANCELLED)
    return replace(_said(word), topic=after, settles=True)


def _said(text: str) -> Reply:
    return Reply(Intent.HELP, (Block(Part.LEAD, text),))
