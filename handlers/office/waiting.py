"""What waits in a conversation: kept beside other answers, or said to be dropped; never lost."""

from dataclasses import replace

from handlers.message import Block, Form, Part, Reply, Request, Topic
from handlers.office import draft, forgetting
from handlers.texts import forms as texts
from handlers.texts.enquiry import DOINGS, KINDS
from knowledge.office.enquiry import Act

_ENTRIES = {"report": "clause", "pool": "name", "post": "name"}  # and the field that names each
_LACKING = {"pool": ("name", "sector", "stage"), "post": ("policy",)}  # while one is empty


def held(topic: Topic) -> Form | None:
    """Return what waits to be confirmed or completed; an enquiry that is only offered does not."""
    form = topic.form
    if form is None or not (form.kind in _ENTRIES or draft.busy(topic)):
        return None
    return form


def kept(reply: Reply, request: Request) -> Reply:
    """Return the reply with what waits beside it, and the word that it does.

    Where the reply puts something else in its place, it says that the first was dropped.
    """
    reply = forgetting.passed_over(reply, request)
    form = held(request.topic)
    if form is None or reply.settles or reply.forget:
        return reply
    if reply.topic.form:
        return _with_note(reply, texts.LEFT, form) if _lost(form, reply.topic.form) else reply
    if reply.topic != Topic():
        reply = replace(reply, topic=replace(reply.topic, form=form))
    if reply.topic.asking:
        return reply
    return _with_note(reply, texts.WAITS if _complete(form) else texts.UNFINISHED, form)


def _with_note(reply: Reply, text: str, form: Form) -> Reply:
    note = Block(Part.NOTE, text.format(what=_called(form)))
    return replace(reply, blocks=(*reply.blocks, note))


def _called(form: Form) -> str:
    """Return what the form is called: 上报, 咨询, 答复."""
    if form.kind in _ENTRIES:
        return texts.ENTRIES[form.kind]
    doing = draft.draft_of(Topic(form=form))
    return KINDS[doing.kind] if doing else DOINGS[form.values["act"] or Act.ANSWER]


def _complete(form: Form) -> bool:
    """Return whether it was read back, and nothing of it is asked for any more."""
    if form.kind == "report":
        return not form.values["steps"]
    if form.kind in _LACKING:
        return all(form.values.get(field) for field in _LACKING[form.kind])
    return form.values["step"] == "ready"


def _lost(before: Form, after: Form) -> bool:
    """Return whether the form after it is about something else, so that what was told is gone."""
    if before.kind != after.kind:
        return True
    if before.kind in _ENTRIES:
        field = _ENTRIES[before.kind]
        renamed = before.kind == "report" and "task" in before.values["steps"].split()
        return not renamed and before.values.get(field, "") not in ("", after.values.get(field))
    doing, case = draft.draft_of(Topic(form=before)), draft.case_of(Topic(form=after))
    if doing:
        return bool(doing.text) and doing.text != after.values["text"]
    noted = bool(before.values["note"]) and not after.values["note"]
    return case is None or case.number != before.values["number"] or noted
