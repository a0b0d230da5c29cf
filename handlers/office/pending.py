"""What waits to be confirmed: its buttons, and the words that confirm or drop it."""

import hashlib
from dataclasses import replace

from handlers.message import Button, Form, Intent, Reply, Topic
from handlers.office.call import sentence
from handlers.texts import forms as texts
from knowledge.policy.fold import plain
from knowledge.question.cues import cue_patterns


def token(form: Form) -> str:
    """Return a mark of just this form: a button of another one must not confirm it."""
    return hashlib.sha256(repr(sorted(form.values.items())).encode()).hexdigest()[:8]


def buttons(form: Form) -> tuple[Button, ...]:
    """Return the buttons that confirm the form and drop it."""
    kind = form.kind
    return (Button(texts.CONFIRMS, f"{kind} yes {token(form)}"), Button(texts.NO, f"{kind} no"))


def confirms(text: str) -> bool:
    """Return whether the message is a word that confirms."""
    return cue_patterns()["report.yes"].search(plain(text)) is not None


def cancels(text: str) -> bool:
    """Return whether the message is a word that drops what waits."""
    return cue_patterns()["report.no"].search(plain(text)) is not None


def cancelled(*clauses: str) -> Reply:
    """Return the word that nothing was kept; nothing waits any more."""
    topic = Topic(clauses=clauses, wants=Intent.STATUS)
    return replace(sentence(texts.CANCELLED), topic=topic, settles=True)
