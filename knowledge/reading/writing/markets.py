"""Markets: the shares of both markets, told one behind the other.

国省分别是33和57 and 32和61，先国后省 are of both.
"""

import re
from collections.abc import Sequence
from functools import cache, partial

from knowledge.language.lists import any_word
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.lists import any_of

_of = partial(any_of, file="writing/markets")
_SHARE = (
    r"(?:百分之[0-9一二两三四五六七八九十]+|[一二两三四五六七八九]成[一二两三四五六七八九半]?"
    r"|[0-9]{1,2}(?:\.[0-9])?%?)"
)
# The shares of both markets, told one behind the other.
_LEVELS = re.compile(
    rf"{_of('both_levels')}(?P<words>{_of('of_market')}*){_of('in_order')}"
    rf"(?P<first>{_SHARE})[和、，,跟与](?P<second>{_SHARE})(?P<end>$|[^0-9万亿千百元人家个年])"
)
_GAP = "[，,、;；和\\s]*"
_BOTH = 2


def of_markets(text: str, vocabulary: FactsFile) -> str:
    """Return the plain text with each of two shares behind the name of its market."""
    markets = [fact for fact in vocabulary.fact if fact.short]
    if len(markets) != _BOTH:
        return text
    text = _LEVELS.sub(partial(_of_both, markets), text)
    names = tuple(name for fact in markets for name in (*fact.names, *fact.short))
    return _ordered(names).sub(partial(_in_order, markets), text)


@cache
def _ordered(names: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds two shares behind which it is told which market each is of."""
    market = f"({any_word(names)})的?"  # twice in each way, and no other group
    ways = (
        f"{_of('former')}{market}{_GAP}{_of('latter')}{market}",
        f"{_of('in_order')}{market}[和跟与、，,]{market}",
        f"{market}{_of('is_first')}{_GAP}{market}{_of('is_second')}",
    )
    return re.compile(
        rf"({_SHARE})(?:[和、，,跟与/\s]|还有)+({_SHARE})[，,；;：:。\s]*(?:{'|'.join(ways)})"
    )


def _of_both(markets: Sequence[Fact], match: re.Match[str]) -> str:
    first, second = (fact.label for fact in markets)
    return f"{first}{match['first']},{second}{match['second']}{match['end']}"


def _in_order(markets: Sequence[Fact], match: re.Match[str]) -> str:
    """Return each of two shares behind its market, where both are named."""
    one, two, *said = filter(None, match.groups())
    first, second = (next(f for f in markets if word in (*f.names, *f.short)) for word in said)
    before = match.string[max(0, match.start() - 1) : match.start()]
    longer = before.isdecimal() or before == "."  # a number that ends in 32 is no share
    return match[0] if longer or first is second else f"{first.label}{one},{second.label}{two}"
