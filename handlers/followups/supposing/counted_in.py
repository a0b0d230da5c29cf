"""Counted in: another trade that is to count as well, behind a town's result: 旅游也算上呢."""

from handlers.eligibility.results.result import result_of
from handlers.followups.continuation import Continuation
from handlers.followups.supposing.supposition import shown
from handlers.heading import headed
from handlers.message import Reply
from handlers.texts import understood
from knowledge.policy.facts.facts import Asker
from knowledge.reading.mentions.trade import counted_in, of_another_kind


def answer(going: Continuation) -> Reply | None:
    """Return the result as it was, and that the other trade is not counted in it; or None.

    To take the other trade for the town's own would hold its figure against another threshold, and
    a figure of another kind of trade is not added to it, either.
    """
    told = going.request.topic.adopted().facts
    if told is None or told.asker is not Asker.TOWN or not (going.short and going.tells_more):
        return None
    trades, figures = counted_in(going.scan), bool(going.scan.numbers)
    if figures and not of_another_kind(going.scan, told.values):
        return None
    if not trades or result_of(going.policy, told, going.request.as_of) is None:
        return None
    reply = shown(going, told)
    line = understood.OTHER_TRADE if figures else understood.TRADE_NOT_COUNTED
    return reply and headed(reply, line.format(trade="、".join(sorted(trades))))
