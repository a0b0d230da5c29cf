"""Which policy an entry is for, and which department: by the names people use, or asked for."""

from collections.abc import Iterable, Sequence

from handlers.forms import Draft
from handlers.message import Block, Button, Intent, Part, Reply, Topic
from handlers.signature import office_of
from handlers.texts import entry as texts
from handlers.texts.enquiry import OFFICE_AT
from handlers.texts.people import OFFICE, OFFICE_OF
from knowledge.policy.fold import fold, plain, squeeze
from knowledge.policy.policy import Policy
from knowledge.question.question import Question

_SHORT = "办"  # the office, as people call it for short
SHOWN = 20  # characters of a name that is none


def policy_named(policies: Sequence[Policy], words: str) -> tuple[Policy | None, str]:
    """Return the policy whose key, number or title a plain line begins with, and the rest."""
    for policy in policies:
        for name in map(plain, (policy.file.key, policy.cited, policy.name)):
            if words.startswith(name):
                return policy, words.removeprefix(name).strip()
    return None, words


def with_key(policies: Sequence[Policy], key: str) -> Policy | None:
    """Return the policy of that key, or None where it is served no more."""
    return next((policy for policy in policies if policy.file.key == key), None)


def asked(policies: Sequence[Policy], command: str, draft: Draft | None = None) -> Reply:
    """Return the question which of these it is, each with a button of that command.

    `draft` is what waits for it.
    """
    lines = "\n".join(
        texts.WHICH_LINE.format(number=policy.cited, title=policy.name) for policy in policies
    )
    buttons = [Button(p.cited, f"{command} {p.file.key}") for p in policies]
    if draft:
        buttons.append(draft.no)
    return Reply(
        Intent.CLARIFY,
        (Block(Part.LEAD, texts.WHICH_POLICY), Block(Part.BODY, lines)),
        buttons=tuple(buttons),
        topic=Topic(form=draft.form) if draft else Topic(),
    )


def line(policies: Sequence[Policy], key: str) -> str:
    """Return the line that names the policy where an entry is read back; empty for the only one."""
    policy = with_key(policies, key)
    if policy is None or len(policies) == 1:
        return ""
    return texts.WHICH_FIELD.format(title=policy.name)


def department_named(policies: Sequence[Policy], name: str) -> str | None:
    """Return the department that goes by this name, as the measures write it, or None."""
    for policy in policies:
        found = policy.directory.department(name) or next(
            (mention.department for mention in policy.directory.mentions(squeeze(name))), None
        )
        if found:
            return found.name
    return None


def called(policies: Sequence[Policy], department: str | None) -> str:
    """Return what a department is called; None is the office, which sits in one."""
    office = next((policy.file.office for policy in policies if policy.file.office), None)
    name = office_of(policies)
    return department or (OFFICE_AT.format(office=name, department=office.text) if office else name)


def names_office(policies: Sequence[Policy], name: str) -> bool:
    """Return whether the office goes by this name."""
    whole = (OFFICE_OF.format(group=policy.group) for policy in policies)
    return name in (OFFICE, _SHORT, *whole)


def leads(policy: Policy, clauses: Iterable[str]) -> tuple[str, ...]:
    """Return the departments that lead these clauses, the first clause's first."""
    written = [name for clause in clauses for name in policy.clauses[clause].lead]
    known = [(name, policy.directory.department(name)) for name in written]
    return tuple(dict.fromkeys(found.name if found else name for name, found in known))


def nearest(policies: Sequence[Policy], text: str) -> tuple[str, ...]:
    """Return the departments that the text names, then those that lead the nearest clause."""
    for policy in policies:
        question = Question.read(fold(text), policy)
        own = [mention.department.name for mention in question.mentions]
        near = question.found.clauses[:1] if question.found.near else ()
        found = tuple(dict.fromkeys([*own, *leads(policy, near)]))
        if found:
            return found
    return ()
