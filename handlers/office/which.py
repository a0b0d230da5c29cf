"""Which of several policies an entry is for: named in its line, plain from it, or asked for."""

from collections.abc import Sequence

from handlers.message import Block, Button, Form, Intent, Part, Reply, Topic
from handlers.texts import entry as texts
from handlers.texts.forms import NO
from knowledge.policy.fold import plain
from knowledge.policy.policy import Policy


def named(policies: Sequence[Policy], words: str) -> tuple[Policy | None, str]:
    """Return the policy whose key, number or title a plain line begins with, and the rest."""
    for policy in policies:
        file = policy.file
        for name in map(plain, (file.key, file.number.text, file.title.text)):
            if words.startswith(name):
                return policy, words.removeprefix(name).strip()
    return None, words


def with_key(policies: Sequence[Policy], key: str) -> Policy | None:
    """Return the policy of that key, or None where it is served no more."""
    return next((policy for policy in policies if policy.file.key == key), None)


def asked(policies: Sequence[Policy], command: str, form: Form | None = None) -> Reply:
    """Return the question which of these it is, each with a button of that command.

    `form` is what waits for it.
    """
    lines = "\n".join(
        texts.WHICH_LINE.format(number=policy.file.number.text, title=policy.file.title.text)
        for policy in policies
    )
    buttons = [Button(p.file.number.text, f"{command} {p.file.key}") for p in policies]
    if form:
        buttons.append(Button(NO, f"{form.kind} no"))
    return Reply(
        Intent.CLARIFY,
        (Block(Part.LEAD, texts.WHICH_POLICY), Block(Part.BODY, lines)),
        buttons=tuple(buttons),
        topic=Topic(form=form) if form else Topic(),
    )


def line(policies: Sequence[Policy], key: str) -> str:
    """Return the line that names the policy where an entry is read back; empty for the only one."""
    policy = with_key(policies, key)
    if policy is None or len(policies) == 1:
        return ""
    return texts.WHICH_FIELD.format(title=policy.file.title.text)
