"""Doubt: the sum of which a message only wants to know whether it is certain: 那45万稳拿呗."""

from handlers.followups.continuation import Continuation
from knowledge.language.measure import Measure
from knowledge.reading.mentions.token import Token

_OF_SUM = ("certain", "result", "amount", "yearly", "receiver", "wrong")
_LITTLE = "那这就才只是有的了吧呗么吗嘛呢啊,"  # around a sum, and nothing of it


def doubted(going: Continuation) -> Token | None:
    """Return the one sum or share that it doubts, or None where it says anything else of it."""
    number, want = heard(going)
    return number if want == "certain" else None


def heard(going: Continuation, besides: tuple[str, ...] = ()) -> tuple[Token | None, str | None]:
    """Return the one sum or share that it says, and what it wants of that; nothing of any other.

    `besides` is what may be wanted of a sum beyond what always may.
    """
    taken_back = (going.takes_back or going.grows) and going.facts is not None
    if not going.short or len(going.scan.numbers) != 1 or taken_back:
        return None, None
    (number,) = going.scan.numbers
    told = number.value
    if not isinstance(told, Measure) or not (told.unit in ("yuan", "percent") or told.scaled):
        return None, None
    rest = going.text[: number.start] + going.text[number.end :]
    if not rest.strip(_LITTLE):
        return None, None  # 30万吧 says nothing of it
    return number, going.policy.follow_ups.of(rest, (*_OF_SUM, *besides), 0.0)
