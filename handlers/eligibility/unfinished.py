"""Unfinished: what breaks off, or names neither what it is of nor what is asked: 我们厂去年那个."""

from handlers.message import Block, Intent, Part, Reply, Request
from handlers.texts import interview as asking
from handlers.texts import understood
from knowledge.policy.facts.facts import Standing
from knowledge.policy.fold import plain
from knowledge.policy.policy import Policy
from knowledge.question.question import Question
from knowledge.reading.mentions.scan import scanned
from knowledge.reading.mentions.token import Role
from knowledge.reading.whose.standing import Statements

_BEHIND = " ?？!！。.…~，,呢啊吧"
_SHORT = 10  # characters in which a supposition names nothing
_KNOWN = (Role.TITLE, Role.FUND, Role.NAME, Role.MONEY)
_CLOSES = "的话"  # ends what is supposed, 是国家级的话


def answer(request: Request, question: Question, policy: Policy) -> Reply | None:
    """Return the question what is meant, where the message leaves that out; else None."""
    alone = not (request.topic.facts or request.topic.clauses)
    if (alone and question.has("facts.half")) or _breaks_off(request, policy):
        return _half_said()
    return _not_got(policy) if alone and _lacks_what(request, policy) else None


def _half_said() -> Reply:
    """Return the question what was meant, where only whose and when is said: 我们厂去年那个."""
    return Reply(Intent.CLARIFY, (Block(Part.LEAD, understood.HALF_SAID),))


def _breaks_off(request: Request, policy: Policy) -> bool:
    """Return whether the message ends where it begins to suppose: 那个省级的要是."""
    text = plain(request.text).rstrip(_BEHIND)
    supposes = scanned(text, policy.facts, request.as_of).between(0, len(text), Role.SUPPOSE)
    return bool(supposes) and supposes[-1].end == len(text) and not text.endswith(_CLOSES)


def _lacks_what(request: Request, policy: Policy) -> bool:
    """Return whether all it supposes is that something was not got: 要是没评上呢."""
    text = plain(request.text)
    scan = scanned(text, policy.facts, request.as_of)
    known = (*_KNOWN, Role.NUMBER, Role.LEVEL, Role.YEAR)
    if len(text) > _SHORT or scan.between(0, len(text), *known) or policy.file.subject in text:
        return False
    supposes = scan.between(0, len(text), Role.SUPPOSE)
    start = supposes[-1].end if supposes else 0
    return start > 0 and Statements(text).standing(start, start, len(text)) is Standing.LACKED


def _not_got(policy: Policy) -> Reply:
    """Return the question what was not got, of what the document has."""
    titles = policy.facts.title.label if policy.facts.title else ""
    things = asking.OR.join(filter(None, (policy.file.subject, titles)))
    line = understood.NOT_GOT.format(things=things) if things else understood.HALF_SAID
    return Reply(Intent.CLARIFY, (Block(Part.LEAD, line),))
