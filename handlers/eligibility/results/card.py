"""The card of a result: all of it as a picture, to keep and to hand on."""

import datetime
from collections.abc import Iterable, Sequence

from handlers import citation
from handlers.eligibility.results.retelling import retold
from handlers.message import Block, Part, Picture, Reply
from handlers.picture import Card, Row, Tone
from handlers.picture import Part as CardPart
from handlers.texts import calculators as texts
from handlers.topics import recognition
from knowledge.policy.facts.facts import Asker, Facts
from knowledge.policy.policy import Policy

_TONES = {
    texts.MARKS["pass"]: Tone.GOOD,
    texts.MARKS["fail"]: Tone.BAD,
    texts.MARKS["unknown"]: Tone.OPEN,
    texts.MARKS["needs_judgement"]: Tone.OPEN,
}
_MOST = 12  # rows: more are no card


def card(policy: Policy, facts: Facts, asker: Asker, result: Reply, day: datetime.date) -> Picture:
    """Return the card of a result that was reckoned on that day, and what stands under it."""
    drawing = drawn(policy, facts, asker, result, day)
    shown = "\n".join(f"{row.mark} {row.text}" for part in drawing.parts for row in part.rows)
    told = retold(facts, policy.facts, asker)
    body = (Block(Part.BODY, text) for text in (drawing.office, shown, told))
    under = (result.blocks[0], *body, _source(result))
    return Picture(drawing, tuple(block for block in under if block.text))


def drawn(policy: Policy, facts: Facts, asker: Asker, result: Reply, day: datetime.date) -> Card:
    """Return the card alone."""
    lead, lines, *others = result.blocks
    rows = [_row(line) for line in lines.text.splitlines()]
    open_ = [row for row in rows if row.tone is not Tone.GOOD]
    good = [row for row in rows if row.tone is Tone.GOOD]
    office = _office(policy, result)
    notes = [block.text for block in others if block.part is Part.NOTE and block.text != office]
    return Card(
        texts.CARD_TITLES[asker].format(title=policy.name),
        lead.text,
        office,
        tuple(_parts(open_, good)),
        tuple(filter(None, (retold(facts, policy.facts, asker), *notes))),
        (_source(result).text, texts.RECKONED_ON.format(day=day.isoformat())),
    )


def _source(result: Reply) -> Block:
    return next(block for block in result.blocks if block.part is Part.SOURCE)


def _office(policy: Policy, result: Reply) -> str:
    """Return who handles what the result is about."""
    awards = result.awards.results if result.awards else ()
    if awards:
        return citation.handled_by(policy, (one.rule.clause for one in awards))
    return recognition.handled(policy) or citation.handled_by(policy, result.clauses)


def _parts(open_: Sequence[Row], good: Sequence[Row]) -> Iterable[CardPart]:
    """Yield what is missing before what is there: that is what is left to do."""
    room = _MOST
    for heading, rows in ((texts.CARD_OPEN, open_), (texts.CARD_GOOD, good)):
        shown = tuple(rows[:room])
        room -= len(shown)
        if shown:
            yield CardPart(heading, shown)


def _row(line: str) -> Row:
    mark, _, text = line.partition(" ")
    return Row(mark, text, _TONES.get(mark, Tone.OPEN))
