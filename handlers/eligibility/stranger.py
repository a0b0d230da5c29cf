"""Stranger: what somebody else has or gets, beside what the asker told of themselves.

老王能拿多少 is never answered with the asker's own result, nor does 他家是前年评的 change it.
"""

from dataclasses import replace

from handlers.eligibility.results.result import result_of
from handlers.message import Block, Intent, Part, Reply, Request, Topic
from handlers.texts import understood
from knowledge.policy.facts.facts import Asker, Facts, Standing, merged
from knowledge.policy.fold import fold, plain
from knowledge.policy.policy import Policy
from knowledge.question.question import Question
from knowledge.reading.mentions.scan import scanned
from knowledge.reading.mentions.token import Role
from knowledge.reading.reader import read
from knowledge.reading.repairs.answer import WHAT_IF
from knowledge.reading.repairs.repair import repaired
from knowledge.reading.whose.alone import alone
from knowledge.reading.whose.stranger import Stranger, at_last, stranger

_AROUND = " ?？!！。.~，,"
_BACK = ("他", "她")  # goes back to whom the pieces before tell of: 我老东家去年52亿，他们能有啥奖
_VALUES = (Role.NUMBER, Role.LEVEL, Role.YEAR)
_OF_GETTING = ("award.money", "award.award", "pool.become", "facts.judged")


def answer(request: Request, policy: Policy) -> Reply | None:
    """Return what is answered of somebody else, or None where the message speaks of nobody else."""
    topic = request.topic
    if request.action is not None or topic.asking is not None:
        return None
    text = _without_start(plain(request.text).strip(_AROUND), request, policy)
    own = topic.adopted().facts
    if (own is None or not _tells_own(own)) and (only := alone(text)):
        return _alone(only, request, policy)
    one = stranger(text)
    if one is None:
        return _both(text, own, request, policy) or _at_last(text, own, request, policy)
    if own is None or not _tells_own(own):
        asked = one.is_alone and not one.of_family
        return _alone(one, request, policy) if asked else None
    anew = _told(one.rest, own, request, policy)
    if anew:
        return _of_another(one, anew, own, request, policy)
    unread = _tells(one.rest, request, policy) or _asks(one.rest, policy)
    return _unknown(one, own, request) if unread else None


def _both(text: str, own: Facts | None, request: Request, policy: Policy) -> Reply | None:
    """Return how to tell of two firms, where both together are asked of and one is known.

    Who told of two of their own gets the result of both.
    """
    question = Question.read(fold(text), policy)
    if not question.has("firms.both") or not question.has("firms.together"):
        return None
    if own is None or own.asker is not Asker.ENTERPRISE or question.asks_owner:
        return None
    if own.several:
        return result_of(policy, own, request.as_of)
    lead = Block(Part.LEAD, understood.EACH_BY_ITSELF)
    return Reply(Intent.CLARIFY, (lead,), topic=Topic(facts=own, wants=Intent.AWARD))


def _without_start(text: str, request: Request, policy: Policy) -> str:
    """Return the text without what leads in to it: 对了，隔壁厂是市级的."""
    recalled = scanned(text, policy.facts, request.as_of).between(0, len(text), Role.RECALL)
    starts = recalled and recalled[0].start == 0
    return text[recalled[0].end :].lstrip(_AROUND) if starts else text


def _alone(one: Stranger, request: Request, policy: Policy) -> Reply | None:
    """Return the result of whom alone the message tells and asks: 我表哥的厂是省级的，能拿多少."""
    told = read(one.rest, policy.facts, request.as_of).facts
    question = Question.read(fold(one.rest), policy)
    asks = question.has(*_OF_GETTING, "facts.backed") or question.asks_amount
    if not asks or question.asks_owner or not _tells_own(told):
        return None
    reply = result_of(policy, told, request.as_of)
    if reply is None:
        return None
    lead = Block(Part.LEAD, understood.OF_ANOTHER_ALONE.format(who=one.who))
    results = reply.awards.results if reply.awards else ()
    award = results[0].rule.name if len(results) == 1 else None
    topic = replace(reply.topic, facts=None, award=award)  # what the asker tells next is their own
    return replace(reply, blocks=(lead, *reply.blocks), topic=topic, buttons=())


def _at_last(text: str, own: Facts | None, request: Request, policy: Policy) -> Reply | None:
    """Return what the last pieces ask of somebody else, where those before tell of the asker."""
    before, others = at_last(text)
    if not others or not _asks(others[-1].rest, policy):
        return None
    if others[0].who.startswith(_BACK):
        return None
    told = read(before, policy.facts, request.as_of)
    if len(told.speakers) != 1 or not _tells_own(told.facts):
        return None
    (asker,) = told.speakers
    facts = replace(told.facts, asker=asker)
    facts = merged(own, facts) if own and own.asker is asker else facts
    rest = ",".join(one.rest for one in others)
    anew = _told(rest, facts, request, policy)
    if anew:
        return _of_another(others[0], anew, facts, request, policy)
    return _unknown(others[-1], facts, request)


def _tells_own(facts: Facts) -> bool:
    """Return whether anything of the asker's own was told, and of whom."""
    held = any(title.standing is not Standing.FOREIGN for title in facts.titles)
    return bool(facts.values or facts.funds or held)


def _asks(rest: str, policy: Policy) -> bool:
    """Return whether it asks what they get, or whether they qualify: 能拿多少, 够不够, 呢."""
    if not rest.strip(f"{_AROUND}{WHAT_IF}"):
        return True
    question = Question.read(fold(rest), policy)
    return question.has(*_OF_GETTING) and not question.mentions


def _tells(rest: str, request: Request, policy: Policy) -> bool:
    """Return whether it tells a number, a level or a year, and asks for nothing in the document."""
    told = scanned(rest, policy.facts, request.as_of).between(0, len(rest), *_VALUES)
    return bool(told) and not Question.read(fold(rest), policy).mentions


def _told(rest: str, own: Facts, request: Request, policy: Policy) -> Facts | None:
    """Return what is told of somebody else, of what the asker told of themselves: 是前年评的."""
    vocabulary, as_of = policy.facts, request.as_of
    told = read(rest, vocabulary, as_of).facts
    if told.values or told.funds or any(title.level for title in told.titles):
        return told
    names = {title.name for title in own.titles}
    if len(names) == 1:
        label = vocabulary.label(names.pop())
        titles = read(f"{label}:{rest.rstrip(WHAT_IF)}", vocabulary, as_of).facts.titles
        return Facts(titles=titles) if any(t.level or t.year for t in titles) else None
    pieces = [piece for piece in rest.replace("，", ",").split(",") if piece]
    found = next(filter(None, (repaired(p, own, vocabulary, as_of) for p in pieces)), None)
    return Facts(values=found.anew.values) if found and found.anew.values else None


def _of_another(
    one: Stranger, anew: Facts, own: Facts, request: Request, policy: Policy
) -> Reply | None:
    """Return the result of what is told of somebody else; what the asker told stays."""
    facts = replace(anew, asker=own.asker)
    reply = result_of(policy, facts, request.as_of)
    if reply is None:
        return None
    lead = Block(Part.LEAD, understood.OF_ANOTHER.format(who=one.who))
    topic = replace(reply.topic, facts=own, supposed=None)
    return replace(reply, blocks=(lead, *reply.blocks), topic=topic, buttons=())


def _unknown(one: Stranger, own: Facts, request: Request) -> Reply:
    """Return that nothing is known of somebody else, and how to tell it."""
    line = understood.ANOTHER_UNKNOWN.format(who=one.who)
    topic = replace(request.topic.adopted(), facts=own, supposed=None)
    return Reply(Intent.CLARIFY, (Block(Part.LEAD, line),), topic=topic)
