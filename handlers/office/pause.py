"""The pause: one sentence instead of answers, for everybody but the office."""

from dataclasses import replace

from handlers.message import Reply
from handlers.office.call import Call
from handlers.office.right import refused, sentence
from handlers.texts import office as texts
from knowledge.office.role import Rank
from knowledge.office.switch import Pause

_LONGEST = 100  # characters of a reason


def told(pause: Pause) -> Reply:
    """Return the sentence that everybody gets meanwhile."""
    return sentence(texts.PAUSED_TOLD.format(reason=pause.reason))


async def pause(call: Call) -> Reply:
    """Pause the channel that this is said in, for a reason that everybody is told."""
    no = await refused(call, Rank.OFFICE)
    if no:
        return no
    reason = " ".join(call.rest.split()).rstrip("。！!.")
    if not reason:
        return sentence(texts.PAUSE_HOW)
    if len(reason) > _LONGEST:
        return sentence(texts.PAUSE_LONG.format(most=_LONGEST))
    effect = call.office.switchboard.pause(call.person, call.request.channel, reason)
    return replace(sentence(texts.PAUSED.format(reason=reason)), effects=(effect,))


async def resume(call: Call) -> Reply:
    """End the pause of the channel that this is said in."""
    no = await refused(call, Rank.OFFICE)
    if no:
        return no
    state = await call.office.switchboard.state()
    if call.request.channel not in state.pauses:
        return sentence(texts.NOT_PAUSED)
    effect = call.office.switchboard.resume(call.person, call.request.channel)
    return replace(sentence(texts.RESUMED), effects=(effect,))
