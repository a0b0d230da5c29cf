"""Doubt: the sum of which a message only wants to know whether it is certain: 那45万稳拿呗."""

from handlers.followups.continuation import Continuation
from knowledge.language.measure import Measure
from knowledge.reading.mentions.token import Token

_OF_SUM = ("certain", "result", "amount", "yearly", "receiver", "wrong")
_LITTLE = "那这就才只是有的了吧呗么吗嘛呢啊,"  # around a sum, and nothing of it


def doubted(going: Continuation) -> Token | None:
    """Return the one sum or share that it doubts, or None where it says anything else of it."""
    if not going.short or len(going.scan.numbers) != 1 or going.takes_back:
        return None
    (number,) = going.scan.numbers
    told = number.value
    if not isinstance(told, Measure) or not (told.unit in ("yuan", "percent") or told.scaled):
        return None
    rest = going.text[: number.start] + going.text[number.end :]
    if not rest.strip(_LITTLE):
        return None  # 30万吧 says nothing of it
    want = going.policy.follow_ups.of(rest, _OF_SUM, 0.0)
    return number if want == "certain" else None
