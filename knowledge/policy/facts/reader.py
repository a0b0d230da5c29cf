"""Reading facts from a message: numbers to their facts, titles, years, claims and denials."""

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from knowledge.policy.facts.attribution import Cue, attribute
from knowledge.policy.facts.facts import Facts, Level, Title, Value
from knowledge.policy.facts.funds import fund_cues, fund_without_amount, funds
from knowledge.policy.facts.measure import Measure, Unreadable, measures
from knowledge.policy.facts.quantity import Manner, Quantity
from knowledge.policy.facts.titles import LEVEL, level_of, read_titles
from knowledge.policy.facts.vocabulary import Fact, FactsFile, pattern
from knowledge.policy.facts.year import years

_CORRECTED = re.compile(r"不对|错了|不是[，,]|更正|口误|应该是|改成|哦不|噢不|啊不|不不")
_UNCLEAR = re.compile(
    r"^[^，,。；;？?！!]{0,6}?(?:不清楚|不知道|没数过|没统计|不记得|记不|不好说|说不准|没算过|不晓得|不详|没底)"
)
_DENIED = re.compile(
    r"^[^，,。；;？?！!]{0,8}?(?:一个都没|一个也没|都没有|也没有|还没|没有|没建|没出|没搞|没什么|没啥|全无|为零|谈不上|不行|不完善|没参与)"
)
_DENIED_BEFORE = re.compile(
    r"(?:没有?|无|缺乏?|不具备|没什么|没啥|谈不上)(?:任何|什么|啥|一个)?(?:(?:像样|良好|好|完善|成熟|专门)的)?$"
)
_NOT_HELD = re.compile(r"(?:不是|没评上|没有评上|没当上|不算|不属于)[^，,。；;]*$")


@dataclass(frozen=True)
class Told:
    """What a message tells: the facts, and what of it could not be taken for sure."""

    facts: Facts
    unread: tuple[str, ...] = ()  # numbers that say nothing certain, as written
    wrong_unit: tuple[str, ...] = ()  # numbers with a unit that no fact has, as written
    unsure: tuple[str, ...] = ()  # names of facts that were told in two ways

    @property
    def any(self) -> bool:
        """Whether any fact was told."""
        facts = self.facts
        return bool(facts.values or facts.titles or facts.funds or facts.unclear)


def read(text: str, vocabulary: FactsFile, as_of: datetime.date) -> Told:
    """Return what the plain text tells: NFKC, simplified, lower case, punctuation in place."""
    all_numbers = _corrected(text, measures(text))
    numbers = [n for n in all_numbers if isinstance(n, Measure) and n.unit != "wrong"]
    told_years = years(text, as_of)
    cues = [cue for fact in vocabulary.fact for cue in _cues(text, fact)]
    all_cues = [*cues, *fund_cues(text, vocabulary)]
    chosen = attribute(text, numbers, sorted(all_cues, key=lambda c: (c.start, -c.end)))
    values, unsure = _values(text, vocabulary, numbers, chosen)
    money = tuple(funds(text, numbers, chosen, told_years)) or fund_without_amount(
        text, vocabulary, told_years
    )
    titles: tuple[Title, ...] = tuple(
        title
        for f in vocabulary.fact
        if f.kind == "titles"
        for title in read_titles(text, f, told_years)
    )
    doubtful = len(all_numbers) > len(numbers)
    unclear = {
        cue.name
        for cue in cues
        if cue.name not in values and (doubtful or _UNCLEAR.match(text[cue.end :]))
    }
    return Told(
        Facts(
            values={name: value for name, value in values.items() if name not in unsure},
            titles=titles,
            funds=money,
            unclear=frozenset(unclear),
        ),
        unread=tuple(n.written for n in all_numbers if isinstance(n, Unreadable)),
        wrong_unit=tuple(
            n.written for n in all_numbers if isinstance(n, Measure) and n.unit == "wrong"
        ),
        unsure=unsure,
    )


def _values(
    text: str, vocabulary: FactsFile, numbers: Sequence[Measure], chosen: dict[int, Cue]
) -> tuple[dict[str, Value], tuple[str, ...]]:
    """Return the value of each fact that is told, and the names of those told in two ways."""
    values: dict[str, Value] = {}
    unsure: list[str] = []
    for number, cue in chosen.items():
        if cue.name.startswith("funds"):
            continue
        quantity = _in_unit(numbers[number].quantity, cue.kind)
        if values.setdefault(cue.name, quantity) != quantity:
            unsure.append(cue.name)
    for fact in vocabulary.fact:
        value = _said(text, fact)
        if value is not None and (fact.name not in values or value == Quantity.of(0)):
            values[fact.name] = value
    return values, tuple(unsure)


def _corrected(text: str, numbers: Sequence[Measure | Unreadable]) -> list[Measure | Unreadable]:
    """Return the numbers without those that the asker took back: 12亿，不对，8亿."""
    kept = list(numbers)
    for marker in _CORRECTED.finditer(text):
        before = [n for n in kept if n.end <= marker.start()]
        after = [n for n in kept if n.start >= marker.end()]
        if before and after and _same_kind(before[-1], after[0]):
            kept.remove(before[-1])
    return kept


def _same_kind(first: Measure | Unreadable, second: Measure | Unreadable) -> bool:
    if isinstance(first, Unreadable) or isinstance(second, Unreadable):
        return False
    return first.unit == second.unit or "" in (first.unit, second.unit)


def _in_unit(quantity: Quantity, kind: str) -> Quantity:
    """Return the quantity; a share told as a fraction of one is made percent."""
    if kind == "percent" and quantity.high <= 1:
        return Quantity(quantity.low * 100, quantity.high * 100, quantity.manner)
    return quantity


def _cues(text: str, fact: Fact) -> Iterator[Cue]:
    """Yield the places where the text names a measured fact."""
    if not fact.measured or (fact.of_fact and not pattern(fact.of_fact).search(text)):
        return
    for match in pattern(fact.cues).finditer(text):
        yield Cue(fact.name, fact.kind, match.start(), match.end())


def _said(text: str, fact: Fact) -> Value | None:
    """Return what the text says of a fact without a number, or None."""
    if fact.kind == "choice":
        return _choice(text, fact)
    if fact.kind == "level":
        return _level(text, fact)
    if fact.kind == "claim":
        return _claim(text, fact)
    if fact.measured:
        if pattern(fact.none).search(text):
            return Quantity.of(0)
        return Quantity.of(1, Manner.OVER) if pattern(fact.some).search(text) else None
    if fact.of_fact and not pattern(fact.of_fact).search(text):
        return None
    if pattern(fact.no).search(text):
        return False
    return True if pattern(fact.yes).search(text) else None


def _choice(text: str, fact: Fact) -> str | None:
    """Return the one choice that is named, or else the one that is pointed to."""
    for words in (
        [(c.value, c.plain) for c in fact.choice],
        [(c.value, c.words) for c in fact.choice],
    ):
        named = [value for value, cues in words if pattern(cues).search(text)]
        if named:
            return named[0] if len(named) == 1 else None
    return None


def _level(text: str, fact: Fact) -> str | None:
    """Return the level told just before the words for the fact."""
    for match in pattern(fact.cues).finditer(text):
        before = text[max(0, match.start() - 6) : match.start()]
        if _NOT_HELD.search(text[max(0, match.start() - 12) : match.start()]):
            continue
        levels = list(LEVEL.finditer(before))
        if levels:
            return level_of(levels[-1]).value
        if pattern(fact.national).search(match[0]):
            return Level.NATIONAL.value
    return None


def _claim(text: str, fact: Fact) -> bool | None:
    """Return whether the fact is claimed or denied; what is not spoken of is None."""
    said: bool | None = None
    for match in pattern(fact.yes).finditer(text):
        if _DENIED.match(text[match.end() :]) or _DENIED_BEFORE.search(text[: match.start()]):
            return False
        said = True
    return said
