"""Terms: what the document says of an award beside its sum: how firm it is, of when, how often."""

import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence

from handlers import citation
from handlers.message import Block, Intent, Part, Reply, Topic
from handlers.texts import answers, calculators
from handlers.texts import awards as texts
from knowledge.language.year import year_before
from knowledge.policy.calculators.award import Award
from knowledge.policy.policy import Policy

CERTAIN = "certain"
OF_YEAR = "of_year"
HAD = "had"
NEXT = "next"
_HOW = ("procedure", "own_materials", "deadline")  # the aspects of how to apply


def reply(
    policy: Policy, awards: Sequence[Award], want: str | None, as_of: datetime.date
) -> Reply | None:
    """Return what is wanted of the awards, with the words it rests on, or None for other wants."""
    lines = list(told(policy, awards, want, as_of))
    if not lines:
        return None
    first, *more = lines
    clauses = tuple(dict.fromkeys(award.clause for award in awards))
    quotes = tuple(dict.fromkeys((award.clause, award.quote) for award in awards))
    return Reply(
        intent=Intent.AWARD,
        blocks=(
            Block(Part.LEAD, first),
            *(Block(Part.BODY, line) for line in more),
            *citation.few_quotes(policy, quotes),
            *(() if want == NEXT else (Block(Part.NOTE, citation.handled_by(policy, clauses)),)),
            citation.source(policy, clauses),
        ),
        clauses=clauses,
        buttons=citation.next_steps(policy, clauses[0]),
        topic=Topic(clauses=clauses[:1], wants=Intent.AWARD, award=awards[0].name),
    )


def told(
    policy: Policy, awards: Sequence[Award], want: str | None, as_of: datetime.date
) -> Iterator[str]:
    """Yield a line for each of the awards on what is wanted, nothing where no term is."""
    says = _WANTS.get(want or "")
    lines = (says(policy, award, as_of) for award in awards) if says else ()
    yield from dict.fromkeys(filter(None, lines))


def _certain(_policy: Policy, award: Award, _as_of: datetime.date) -> str:
    return answers.FIRMNESS[award.certainty].format(label=award.label)


def _of_year(_policy: Policy, award: Award, as_of: datetime.date) -> str:
    if not award.of_year_before:
        return texts.OF_ANY_YEAR.format(label=award.label)
    return texts.OF_YEAR_BEFORE.format(label=award.label, before=year_before(as_of))


def _yearly(policy: Policy, award: Award, _as_of: datetime.date) -> str:
    if award.once:
        return calculators.HAD_ONCE.format(lead=citation.whom(policy, (award.clause,)))
    if award.for_years:
        return texts.GIVEN_YEARS.format(label=award.label, years=award.for_years)
    form = texts.GIVEN_YEARLY if award.a_year else texts.HOW_OFTEN_NOT_SAID
    return form.format(label=award.label)


def _receiver(_policy: Policy, award: Award, _as_of: datetime.date) -> str:
    others = texts.RECEIVERS.get(award.receiver, "").rstrip("，")
    if others:
        return texts.TO_OTHERS.format(label=award.label, receiver=others)
    form = texts.TO_FIRM if texts.FIRM in award.quote else texts.RECEIVER_NOT_SAID
    return form.format(label=award.label)


def _had(policy: Policy, award: Award, _as_of: datetime.date) -> str:
    """Return whether who had money may have it: other money that shuts out, or the same again."""
    if award.shut_out_by:
        why = calculators.REASONS["other_funds"]
        return texts.SHUT_OUT.format(label=award.label, why=why)
    lead = citation.whom(policy, (award.clause,))
    return (calculators.HAD_ONCE if award.once else calculators.HAD).format(lead=lead)


def _next(policy: Policy, award: Award, _as_of: datetime.date) -> str | None:
    """Return what of how to apply is not written, and who leads it; None where all is."""
    aspects = "、".join(policy.wants.lacks(*_HOW))
    lead = citation.whom(policy, (award.clause,))
    line = texts.HOW_NOT_SAID.format(label=award.label, aspects=aspects, lead=lead)
    return line if aspects else None


_WANTS: Mapping[str, Callable[[Policy, Award, datetime.date], str | None]] = {
    CERTAIN: _certain,
    OF_YEAR: _of_year,
    "yearly": _yearly,
    "receiver": _receiver,
    HAD: _had,
    NEXT: _next,
}
