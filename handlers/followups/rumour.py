"""Rumour: a sum that was heard of the award told of, or asked about behind it: 我听说是100万."""

from collections.abc import Iterator

from handlers import citation
from handlers.eligibility.results.figure import money
from handlers.followups.continuation import Continuation
from handlers.followups.doubt import heard
from handlers.message import Block, Intent, Part, Reply
from handlers.texts import answers as texts
from handlers.topics.awards.grant import grant_line
from knowledge.language.measure import Measure
from knowledge.policy.calculators.award import Award
from knowledge.policy.facts.facts import Level
from knowledge.reading.figures.attribution import fits

_WANTS = ("wrong", "paid_for")


def answer(going: Continuation) -> Reply | None:
    """Return what the document has for the award told of, and what it has the sum for; or None."""
    award, policy = going.award, going.policy
    number, want = heard(going, _WANTS)
    if award is None or number is None or want not in _WANTS or going.facts is not None:
        return None
    told = number.value
    if not isinstance(told, Measure) or not fits(told, "yuan") or told.bare:
        return None
    yuan = told.quantity.low
    paid = tuple(_paying(going, int(yuan)))
    level = tuple(one for one in award.at_levels if one == going.request.topic.level)
    others = [grant_line(policy, one, levels) for one, levels in paid]
    shown = texts.AWARD_IS.format(says=grant_line(policy, award, level))
    of_sum = texts.SUM_IS_OF.format(sum=money(yuan), says="；".join(others))
    lines = [of_sum if others else texts.SUM_OF_NONE.format(sum=money(yuan))]
    lines = [shown, *lines] if want == "wrong" else lines
    quoted = dict.fromkeys((one.clause, one.quote) for one in (award, *(one for one, _ in paid)))
    first, *more = lines
    clauses = tuple(dict.fromkeys(clause for clause, _ in quoted))
    return Reply(
        Intent.AWARD,
        (
            Block(Part.LEAD, first),
            *(Block(Part.BODY, line) for line in more),
            *citation.few_quotes(policy, tuple(quoted)),
            citation.source(policy, clauses),
        ),
        clauses=clauses,
        buttons=citation.next_steps(policy, clauses[0]),
        topic=going.request.topic,
    )


def _paying(going: Continuation, yuan: int) -> Iterator[tuple[Award, tuple[Level, ...]]]:
    """Yield the awards that have the sum in their figures, each with the levels it is for."""
    vocabulary = going.policy.facts
    for award in going.policy.awards.award:
        alike = [f for f in award.figures if f.value == yuan and f.unit(vocabulary) == "yuan"]
        if alike:
            yield award, tuple(figure.level for figure in alike if figure.level)
