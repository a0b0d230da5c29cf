"""Suppositions: what a short message tells or supposes besides, of the result that was shown."""

from dataclasses import replace

from handlers.eligibility.asked_back import which_of_level
from handlers.eligibility.doubted import unplaced
from handlers.eligibility.results.result import result_of, with_steps
from handlers.followups.continuation import Continuation
from handlers.followups.supposing import granted
from handlers.followups.supposing.supposed import as_told, same, with_supposed
from handlers.heading import headed, not_understood
from handlers.message import Block, Part, Reply
from handlers.texts import interview as asking
from handlers.texts import understood
from knowledge.language.year import ToldYear, year_before
from knowledge.policy.facts.facts import Facts, Standing
from knowledge.policy.fold import fold
from knowledge.policy.lacking import lacking
from knowledge.question.question import Question
from knowledge.reading.mentions.lists import listed
from knowledge.reading.mentions.token import Role
from knowledge.reading.repairs.answer import WHAT_IF
from knowledge.reading.repairs.of_titles.got import now_got, once_got
from knowledge.reading.repairs.of_titles.of_level import of_either
from knowledge.reading.repairs.repaired import Repaired

_SAID = (Role.LEVEL, Role.YEAR, Role.NUMBER, Role.NOT)  # what a supposition may say again
_WHETHER = listed("whether_at_end")  # it asks for what would be, and tells none

_OF_MONEY = -1.6  # the margin over which it may ask how much is given, beside a word for money


def asked_back(going: Continuation) -> Reply | None:
    """Return the question whether the title or the money of a level is meant, or None."""
    facts = going.request.topic.adopted().facts
    if facts is None or not (going.short and going.may_put_right):
        return None
    found = of_either(going.text, facts, going.policy.facts, going.request.as_of)
    return which_of_level(going.policy, going.text, *found, going.request.topic) if found else None


def answer(going: Continuation) -> Reply | None:
    """Return the result with what the message tells or supposes besides, or None.

    What is only supposed is not kept: what follows is of the facts told before, but for what goes
    on about this very result.
    """
    earlier = going.request.topic.adopted().facts
    if earlier is None and going.short:
        return _of_award(going)
    if earlier is None or not (going.short and going.may_put_right) or going.grows:
        return None
    right = granted.put_right(going, earlier)
    at_once = _next_year(going, earlier)
    at_once = at_once or (_put_right(going, earlier, right) if right else _once_got(going, earlier))
    if right or at_once:
        return at_once
    if not going.tells_more:
        return None
    if going.of_result and granted.is_open(going, earlier):
        reply = shown(going, earlier)
        return reply and headed(reply, understood.MONEY_OPEN.format(written=going.text))
    if _takes_back(going):
        return shown(going, earlier)
    received = granted.answered(going, earlier) or granted.received(going, earlier)
    received = received or granted.denied_untold(going, earlier)
    if received:
        return shown(going, received)
    supposes = bool(going.scan.between(0, len(going.text), Role.SUPPOSE))
    facts = with_supposed(going, earlier, supposes=supposes)
    if facts is None:
        return None
    told = going.want == "told" or _tells_title(facts, earlier)
    told = told or _tells_of_oneself(going, facts, earlier)
    if supposes or not told or going.text.endswith((WHAT_IF, *_WHETHER)):
        return shown(going, earlier, facts)
    return shown(going, facts) if facts != earlier else _not_taken(going, earlier)


def _next_year(going: Continuation, facts: Facts) -> Reply | None:
    """Return what the firm's facts come to a year from now, where that is asked: 明年能拿多少."""
    told = [token.value for token in going.values]
    year = going.request.as_of.year + 1
    only = len(told) == 1 and isinstance(told[0], ToldYear) and told[0].sure == year
    gets = going.scan.between(0, len(going.text), Role.GETS)
    money = going.question.has("award.money") or bool(gets)
    if not (only and money and (facts.titles or facts.funds)):
        return None
    then = going.request.as_of.replace(year=year, day=1)  # 29 February has no day a year on
    reply = result_of(going.policy, facts, then)
    line = understood.OF_NEXT_YEAR.format(year=year, before=year_before(then))
    return reply and headed(replace(reply, topic=going.request.topic), line)


def _put_right(going: Continuation, facts: Facts, right: Repaired) -> Reply | None:
    if right.facts == facts:
        return _not_taken(going, facts)
    reply = shown(going, *((facts, right.facts) if right.supposed else (right.facts,)))
    return reply and _in_units(reply, right)


def _not_taken(going: Continuation, facts: Facts) -> Reply | None:
    """Return the result as it was; what it puts right is open where nobody knows how it is.

    那一百万是国家给的 不是省里给的 must not leave the old result for the new one.
    """
    reply = shown(going, facts)
    if reply is None or not going.scan.between(0, len(going.text), Role.REPAIR, Role.DENY):
        return reply
    return unplaced(going.request, going.policy, facts) or reply


def _once_got(going: Continuation, facts: Facts) -> Reply | None:
    """Return what a title not had yet comes to once it is got: 批下来了, 批了能拿多少."""
    asked = Question.read(fold(as_told(going)), going.policy)  # without 要是 and 明年
    as_of = going.request.as_of
    if not going.supposes and not going.question.asks:
        now = now_got(going.text, facts, going.policy.facts, as_of)
        if now:
            return shown(going, now)
    money = asked.has("award.money") and going.policy.wants.amount(asked.asked) > _OF_MONEY
    if not (going.tells_more and (money or going.text.endswith(WHAT_IF))):
        return None
    got = once_got(going.text, facts, going.policy.facts, as_of)
    reply = shown(going, facts, got) if got else None
    return reply and headed(reply, understood.SUPPOSED_YEAR.format(before=year_before(as_of)))


def _of_award(going: Continuation) -> Reply | None:
    """Return what the award told of comes to by what is supposed; nothing of it is kept."""
    facts = granted.of_award(going)
    reply = shown(going, facts) if facts else None
    if reply is None:
        return None
    if not going.scan.between(0, len(going.text), Role.YEAR):
        reply = headed(
            reply, understood.SUPPOSED_YEAR.format(before=year_before(going.request.as_of))
        )
    return replace(reply, topic=replace(reply.topic, facts=None, supposed=facts))


def _takes_back(going: Continuation) -> bool:
    """Return whether it supposes that what was supposed is not so: 要是没招成呢."""
    scan, topic = going.scan, going.request.topic
    other = (*_SAID[:-1], Role.NAME, Role.TITLE, Role.FUND, Role.MONEY)
    behind = topic.supposed is not None and topic.facts is not None
    denies = scan.between(0, len(going.text), Role.NOT)
    return (
        behind and going.supposes and bool(denies) and not scan.between(0, len(going.text), *other)
    )


def _in_units(reply: Reply, right: Repaired) -> Reply:
    """Return the result with the unit in which a bare number was taken: 又给了20."""
    if not right.in_units:
        return reply
    money = f"{right.in_units} 万元"
    note = Block(Part.NOTE, understood.IN_UNITS.format(written=right.in_units, money=money))
    return replace(reply, blocks=(reply.blocks[0], note, *reply.blocks[1:]))


def _tells_title(facts: Facts, earlier: Facts) -> bool:
    """Return whether another title is told as held and of when: 再加一个省级的也是去年评上的."""
    held = {(title.name, title.level) for title in earlier.titles}
    others = [title for title in facts.titles if (title.name, title.level) not in held]
    return bool(others) and all(t.standing is Standing.HELD and t.year for t in others)


def _tells_of_oneself(going: Continuation, facts: Facts, earlier: Facts) -> bool:
    """Return whether all it tells is where the asker is, and it asks nothing: 我们不在专业镇里."""
    new = {name for name, value in facts.values.items() if earlier.values.get(name) != value}
    alone = bool(new) and new <= going.policy.facts.of_everyone
    titles = facts.titles == earlier.titles and facts.funds == earlier.funds
    return alone and titles and not going.question.asks


def shown(going: Continuation, told: Facts, supposed: Facts | None = None) -> Reply | None:
    """Return the result of the facts told, or of those supposed in their place."""
    policy, as_of = going.policy, going.request.as_of
    facts = supposed or told
    reply = result_of(policy, facts, as_of)
    if reply is None:
        return None
    before = result_of(policy, told, as_of) if supposed else None
    if supposed and same(supposed, told) and not going.scan.between(0, len(going.text), *_SAID):
        reply = unread(going, reply)  # 要是技术中心算国家的呢 was not understood
    elif before and before.text == reply.text:  # it is no answer to what was said before
        reply = headed(reply, understood.SUPPOSED_SAME)
    more = (asking.GO_ON,) if lacking(policy, facts, as_of) else ()
    asker = reply.topic.facts.asker if reply.topic.facts else None
    topic = replace(reply.topic, facts=replace(told, asker=asker), supposed=supposed)
    return replace(with_steps(policy, reply, *more), topic=topic)


def unread(going: Continuation, reply: Reply) -> Reply:
    """Return the result that is shown again, and what of the message changed nothing of it.

    Who supposes something must not take the old result for the new one.
    """
    if not going.supposes:
        return reply
    return not_understood(reply, going.text)
