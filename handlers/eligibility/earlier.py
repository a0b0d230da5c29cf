"""Earlier: what was told before, as far as it is of whom the message tells of."""

from dataclasses import replace

from handlers.message import Request
from knowledge.policy.facts.facts import Asker, Facts
from knowledge.policy.policy import Policy
from knowledge.reading.mentions.scan import scanned
from knowledge.reading.mentions.trade import only_of_firms
from knowledge.reading.told import Told


def of_same_trade(
    told: Told, earlier: Facts | None, text: str, request: Request, policy: Policy
) -> Told:
    """Return what is told without a trade of firms alone, where the town's was told before.

    机械厂3家 behind 我们镇种核桃 makes it no town of manufacturing.
    """
    if earlier is None or earlier.asker is not Asker.TOWN:
        return told
    scan = scanned(text, policy.facts, request.as_of)
    kept = {
        name
        for name in policy.facts.of_everyone & told.facts.values.keys() & earlier.values.keys()
        if only_of_firms(scan, policy.facts.named(name))
    }
    values = {name: value for name, value in told.facts.values.items() if name not in kept}
    return replace(told, facts=replace(told.facts, values=values)) if kept else told


def of_the_same(earlier: Facts | None, told: Told) -> Facts | None:
    """Return the facts told before; what was told of one town is not told of the next."""
    if earlier is None or earlier.asker is None or told.another is not earlier.asker:
        return earlier
    return Facts(asker=earlier.asker)


def was_of_town(earlier: Facts | None) -> bool:
    """Return whether a town was spoken of: 记错了，我们是做陶瓷的 still is of that."""
    return earlier is not None and earlier.asker is Asker.TOWN
