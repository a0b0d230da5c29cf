"""Buttons: the next steps under an answer, by the action that comes back."""

import datetime
from collections.abc import Callable

from handlers import citation
from handlers.message import Block, Button, Intent, Part, Reply, Topic, Where
from handlers.texts import answers as texts
from handlers.topics import document
from handlers.topics.clause import clause_reply
from handlers.topics.owner import owner_reply
from handlers.topics.section import section_reply
from knowledge.policy.policy import Policy
from knowledge.question.question import Question

LATE = Where.ALERT  # where the word is shown that a press came too late


def pressed(action: str, policy: Policy, as_of: datetime.date) -> Reply:
    """Return what the pressed button opens; a button of no use any more says so kindly.

    Callback data comes from the client: whatever is not a known verb on a known clause is
    answered as an old button.
    """
    verb, _, clause = action.partition(" ")
    if clause not in policy.clauses:
        return old()
    if verb in ("clause", "brief"):
        return _clause(policy, clause, as_of)
    open_ = _VERBS.get(verb)
    return open_(policy, clause) if open_ else old()


def old() -> Reply:
    """Return the kind word for a button that leads nowhere any more."""
    return late(texts.OLD_BUTTON)


def late(text: str) -> Reply:
    """Return the word for a press that came too late; nothing has come of it."""
    return Reply(Intent.HELP, (Block(Part.LEAD, text),), where=Where.ALERT)


def of_menu(policy: Policy, label: str) -> Button:
    """Return a button of the start menu."""
    return Button(label, citation.action(policy, "menu", label))


def menu_question(label: str, policy: Policy) -> str | None:
    """Return the question that a button of the start menu stands for."""
    question = dict(texts.MENU.values()).get(label)
    return question.format(subject=policy.file.subject) if question else None


def _full(policy: Policy, clause: str) -> Reply:
    """Return the whole clause, word for word, with the way back to what it says in short."""
    record = policy.clauses[clause]
    brief = Button(texts.BUTTON_BRIEF, citation.action(policy, "brief", clause))
    _, *steps = citation.next_steps(policy, clause)
    place = policy.headings.place(clause) or texts.DOCUMENT_HEAD
    return Reply(
        intent=Intent.CLAUSE,
        blocks=(
            Block(Part.LEAD, f"{place}{record.heading}"),
            *(citation.quote(policy, clause, record.text) if record.text else ()),
            citation.source(policy, (clause,)),
        ),
        clauses=(clause,),
        buttons=(brief, *steps),
        topic=Topic(clauses=(clause,), wants=Intent.CLAUSE),
    )


def _owner(policy: Policy, clause: str) -> Reply:
    if policy.has_owner(clause):
        return owner_reply(policy, clause)
    line = texts.NO_OWNER.format(
        place=policy.headings.place(clause), title=policy.headings.title(clause)
    )
    return Reply(Intent.OWNER, (Block(Part.LEAD, line),), clauses=(clause,))


def _related(policy: Policy, clause: str) -> Reply:
    """Return the clauses beside this one."""
    parent = policy.clauses[clause].parent
    return (
        section_reply(policy, parent)
        if parent in policy.headings.sections
        else _full(policy, clause)
    )


def _clause(policy: Policy, clause: str, as_of: datetime.date) -> Reply:
    if clause in policy.headings.sections:
        return section_reply(policy, clause)
    return clause_reply(Question.read(policy.clauses[clause].heading, policy), clause, as_of)


_VERBS: dict[str, Callable[[Policy, str], Reply]] = {
    "full": _full,
    "owner": _owner,
    "related": _related,
    "file": lambda policy, _clause: document.issued(policy),
}
