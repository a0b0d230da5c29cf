"""Trade: which words of a text name what a town lives by.

A piece may have little else: 食品制造13亿. Several are told one by one: 苹果8000万，养猪9000万.
"""

from collections.abc import Mapping

from knowledge.language.measure import Measure
from knowledge.language.pieces import pieces
from knowledge.policy.facts.fact import Choice, Fact
from knowledge.policy.facts.facts import Asker, Value
from knowledge.policy.facts.mention import Mention
from knowledge.reading.mentions.lists import listed
from knowledge.reading.mentions.pieces import rest
from knowledge.reading.mentions.scan import Scan

_FIRMS = "enterprises"
_SPARE = 2  # characters beside the words for a trade
_TRADE_TOO = listed("trade_too")
_VERBS = "".join(listed("trade_verbs"))


def only_names_trade(scan: Scan, start: int, end: int) -> bool:
    """Return whether the text between the places names a trade, and hardly anything else."""
    left = rest(scan, start, end)
    of = (f for f in scan.vocabulary.fact if f.kind == "choice" and f.asker is Asker.TOWN)
    trades = [m.word for fact in of for m in fact.pointed_to(scan.text) if m.word in left]
    for word in trades:
        left = left.replace(word, "")
    return bool(trades) and len(left) <= _SPARE


def kinds(scan: Scan, start: int, end: int) -> list[tuple[Mention, Choice]]:
    """Return the words for trades between the places, in order, each with the kind it is of."""
    found = [
        (mention, choice)
        for fact in scan.vocabulary.fact
        if fact.kind == "choice" and fact.asker is Asker.TOWN
        for choice in fact.choice
        for mention in fact.said(scan.text, (*choice.plain, *choice.words))
        if start <= mention.start < end
    ]
    return sorted(found, key=lambda one: one[0].span)


def trades(scan: Scan, start: int, end: int) -> set[str]:
    """Return the trades that the text between the places names; those of one kind are one."""
    named = kinds(scan, start, end)
    return {choice.label if choice.one_trade else mention.word for mention, choice in named}


def counted_in(scan: Scan) -> set[str]:
    """Return the trades that the text would count with what was told: 旅游也算上呢."""
    asks = any(word in scan.text for word in _TRADE_TOO)
    return trades(scan, 0, len(scan.text)) if asks else set()


def only_of_firms(scan: Scan, fact: Fact) -> bool:
    """Return whether the text names a kind of trade only as that of firms it counts: 机械厂3家."""
    named = [mention.start for mention in fact.pointed_to(scan.text)]
    plain = [word for choice in fact.choice for word in choice.plain]
    counts = [
        token.start
        for token in scan.numbers
        if isinstance(token.value, Measure) and token.value.unit == _FIRMS
    ]
    if not named or any(True for _ in fact.said(scan.text, plain)):
        return False
    return all(any(_is_by(scan.text, name, count) for count in counts) for name in named)


def _is_by(text: str, name: int, count: int) -> bool:
    """Return whether no mark parts the two places."""
    between = text[min(name, count) : max(name, count)]
    return len(pieces(between, blanks=False)) == 1


def of_another_kind(scan: Scan, values: Mapping[str, Value]) -> bool:
    """Return whether the text names a kind of trade that the town of these values is not of."""
    for fact in scan.vocabulary.fact:
        told = values.get(fact.name)
        if fact.kind != "choice" or fact.asker is not Asker.TOWN or not isinstance(told, str):
            continue
        others = (choice for choice in fact.choice if choice.value != told)
        words = tuple(word for choice in others for word in (*choice.plain, *choice.words))
        if words and any(True for _ in fact.said(scan.text, words)):
            return True
    return False


def same_trade(some: set[str], others: set[str]) -> bool:
    """Return whether two parts may be of one trade: 核桃 and 核桃油, not 养牛 and 养羊."""
    signs = set("".join(others)) - set(_VERBS)
    return any(sign in signs for word in some for sign in word)
