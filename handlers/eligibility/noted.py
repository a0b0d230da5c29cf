"""Noted: what a message told besides the answer, said before the interview goes on."""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import replace

from handlers.eligibility.results.figure import told as shown
from handlers.eligibility.results.result import result_of
from handlers.eligibility.results.retelling import said
from handlers.message import Block, Part
from handlers.texts import calculators as texts
from handlers.texts import interview as asking
from handlers.texts import understood
from knowledge.language.amounts import measures
from knowledge.language.measure import Measure
from knowledge.language.quantity import Quantity
from knowledge.policy.calculators.verdict import Verdict
from knowledge.policy.facts.facts import Asker, Facts
from knowledge.policy.fold import plain
from knowledge.policy.policy import Policy
from knowledge.reading.figures.account import Fate
from knowledge.reading.figures.firms import kinds, of_no_kind
from knowledge.reading.mentions.scan import scanned
from knowledge.reading.reader import read
from knowledge.reading.told import Told

_NOTES = 5  # lines on figures that were not taken; of more it is only said how many
_SEVERAL = 2  # facts of one message, which are said again though the next one is asked for


def anew(before: Facts, after: Facts, policy: Policy) -> list[str]:
    """Return what was told since, in words; what is still to be asked for is left out."""
    new = _new(before, after)
    lines = [one for asker in Asker for one in said(new, policy.facts, asker)]
    return [
        line.removeprefix(understood.YEAR_UNTOLD).replace(understood.AMOUNT_UNTOLD, "")
        for line in lines
    ]


def _new(before: Facts, after: Facts) -> Facts:
    return Facts(
        values={n: v for n, v in after.values.items() if before.values.get(n) != v},
        titles=tuple(title for title in after.titles if title not in before.titles),
        funds=tuple(fund for fund in after.funds if fund not in before.funds),
    )


def taken(before: Facts, after: Facts, policy: Policy, as_of: datetime.date) -> tuple[Block, ...]:
    """Return what of a message was taken, where that was more than a word, and what now fails.

    Who told a figure or three things at once is asked the next one, and would not know what became
    of them: 9亿8 is likely no money that was received.
    """
    told, new = anew(before, after, policy), _new(before, after)
    line = asking.TAKEN.format(told="，".join(told))
    figures = any(isinstance(value, Quantity) for value in new.values.values())
    more = len(told) >= _SEVERAL or figures or new.titles or new.funds
    says = (Block(Part.LEAD, line),) if told and more else ()
    return (*says, *fails(before, after, policy, as_of))


def fails(before: Facts, after: Facts, policy: Policy, as_of: datetime.date) -> tuple[Block, ...]:
    """Return the lines of the criteria that are not met since."""
    known = _failed(before, policy, as_of)
    lines = (line for line in _failed(after, policy, as_of) if line not in known)
    return tuple(Block(Part.LEAD, line) for line in lines)


def _failed(facts: Facts, policy: Policy, as_of: datetime.date) -> list[str]:
    """Return the lines of the criteria that the facts do not meet."""
    result = result_of(policy, facts, as_of)
    if result is None or result.criteria is None:
        return []
    results = zip(result.reasons, result.criteria.results, strict=True)
    return [line for line, one in results if one.verdict is Verdict.FAIL]


def doubts(told: Told, policy: Policy) -> tuple[Block, ...]:
    """Return a line on every figure that was not taken."""
    notes = [understood.UNREAD.format(written=written) for written in told.unread]
    notes += [understood.UNITLESS.format(written=written) for written in told.unitless]
    notes += [understood.SHARE_UNITLESS.format(written=written) for written in told.of_share]
    notes += [
        understood.IN_UNITS.format(written=n.written, money=_in_wan(n)) for n in told.in_units
    ]
    notes += _of_the_fund(told, policy)
    notes += [understood.WRONG_UNIT.format(written=written) for written in told.wrong_unit]
    notes += [understood.NOT_COUNTED[n.why.value].format(written=n.written) for n in told.left_out]
    notes += [texts.CLAIMED.format(written=written) for written in told.claimed]
    notes += [_told_twice(name, told, policy) for name in told.unsure]
    notes = list(dict.fromkeys(notes))
    if len(notes) > _NOTES:
        notes[_NOTES:] = [understood.MORE_NOT_COUNTED.format(count=len(notes) - _NOTES)]
    return tuple(Block(Part.NOTE, note) for note in notes)


def _told_twice(name: str, told: Told, policy: Policy) -> str:
    """Return the word that the fact was told in two ways, with the numbers that it was told in."""
    taken = [n.written for n in told.numbers if n.fact == name and n.became is Fate.TAKEN]
    label, numbers = policy.facts.named(name).label, "、".join(dict.fromkeys(taken))
    return understood.TOLD_TWICE.format(label=label, numbers=numbers)


def _in_wan(number: Measure) -> str:
    """Return the money that a bare number is taken for: 一千八 is 1800 万元."""
    return shown(number.in_wan.quantity, "yuan")


def _of_the_fund(told: Told, policy: Policy) -> list[str]:
    """Return the word that money of a fund without a name is taken as the policy's."""
    fund, word = policy.facts.fund, told.fund_word
    return [understood.FUND_TAKEN.format(written=word, label=fund.label)] if word and fund else []


def besides(
    text: str, before: Facts, after: Facts, policy: Policy, as_of: datetime.date
) -> tuple[Block, ...]:
    """Return a line on every figure that an answer told besides, and that was not taken.

    Of a single one what is asked for says what it is of, unless it is in the unit of another thing.
    """
    firms = kindless(text, after, policy, as_of)
    told = read(plain(text), policy.facts, as_of, talk=after.asker)
    if len(told.numbers) < _SEVERAL:
        new = _new(before, after).values.values()
        taken_ = any(isinstance(value, Quantity) for value in new)
        other = () if taken_ else doubts(Told(Facts(), wrong_unit=told.wrong_unit), policy)
        return (*firms.values(), *other, *_unitless(told, after))
    received = {fund.yuan for fund in after.funds if fund.yuan}
    known = {
        n.written
        for n in measures(plain(text))
        if isinstance(n, Measure) and n.quantity in received
    }
    left_out = tuple(left for left in told.left_out if left.written not in {*firms, *known})
    unsure = tuple(name for name in told.unsure if name not in after.values)
    told = replace(told, left_out=left_out, unsure=unsure, claimed=())
    return (*firms.values(), *doubts(told, policy))


def _unitless(told: Told, after: Facts) -> Iterator[Block]:
    """Yield a word on the number without a unit, where money was received and none is known."""
    if any(fund.yuan is None for fund in after.funds):
        for entry in told.numbers:
            yield Block(Part.NOTE, understood.UNITLESS.format(written=entry.written))


def kindless(text: str, facts: Facts, policy: Policy, as_of: datetime.date) -> Mapping[str, Block]:
    """Return a word on each count of firms that says no kind, where one of the kinds is unknown."""
    of = kinds(policy.facts)
    if facts.asker is not Asker.TOWN or all(fact.name in facts.values for fact in of):
        return {}
    counts = list(of_no_kind(scanned(text, policy.facts, as_of), policy.facts))
    if not counts:
        return {}
    entries = read(text, policy.facts, as_of, asked=True, talk=Asker.TOWN).numbers
    known = {entry.written for entry in entries if entry.became is Fate.TAKEN}
    labels = asking.OR.join(fact.label for fact in of)
    return {
        number.written: Block(Part.NOTE, asking.OF_NO_KIND.format(written=written, labels=labels))
        for number, written in counts
        if number.written not in known
    }
