"""Whom something is for: departments by the names people use, and the office."""

from collections.abc import Iterable, Sequence

from handlers.texts import enquiry as texts
from knowledge.policy.fold import fold, squeeze
from knowledge.policy.policy import Policy
from knowledge.question.question import Question

OFFICE_NAMES = ("办公室", "领导小组办公室", "办")
SHOWN = 20  # characters of a name that is none


def named(policies: Sequence[Policy], name: str) -> str | None:
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
    return department or texts.OFFICE_AT.format(department=policies[0].file.office.text)


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
