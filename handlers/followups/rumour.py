"""Rumour: a sum that was heard of the award told of, or asked about behind it: 我听说是100万.

So is what somebody expected of a result instead of what it comes to: 怎么才50 不是100吗.
"""

from collections.abc import Iterator

from handlers import citation
from handlers.eligibility.results.figure import money
from handlers.followups.continuation import Continuation
from handlers.followups.doubt import heard
from handlers.followups.supposing import supposition
from handlers.heading import headed
from handlers.message import Block, Intent, Part, Reply
from handlers.texts import answers as texts
from handlers.texts import understood
from handlers.topics.awards.grant import grant_line
from knowledge.language.measure import Measure
from knowledge.policy.calculators.award import Award
from knowledge.policy.facts.facts import Asker, Level
from knowledge.reading.figures.attribution import fits

_WANTS = ("wrong", "paid_for")
_TWO = 2  # sums: the one that was shown, and the one that was expected


def answer(going: Continuation) -> Reply | None:
    """Return what the document has for the award told of, and what it has the sum for; or None."""
    yuan, want = _heard(going)
    if yuan is None or want not in _WANTS:
        return None
    if going.of_result:
        return _of_result(going, yuan) if want == "wrong" else None
    award = going.award
    return _of_award(going, award, yuan, want) if award and going.facts is None else None


def _heard(going: Continuation) -> tuple[int | None, str | None]:
    """Return the sum in yuan that was heard or expected, and what is wanted of it."""
    told = [number.value for number in going.scan.numbers]
    sums = [m for m in told if isinstance(m, Measure) and (fits(m, "yuan") or not m.unit)]
    if len(sums) != len(told) or not sums:
        return None, None
    yuan = int((sums[-1].in_wan if sums[-1].bare else sums[-1]).quantity.low)
    if len(sums) == 1:
        _, want = heard(going, _WANTS)
        return yuan, want
    if len(sums) > _TWO or not (going.short and going.question.asks):
        return None, None
    return yuan, going.policy.follow_ups.of(_without_numbers(going), _WANTS, 0.0)


def _without_numbers(going: Continuation) -> str:
    rest = going.text
    for number in reversed(going.scan.numbers):
        rest = rest[: number.start] + rest[number.end :]
    return rest


def _of_result(going: Continuation, yuan: int) -> Reply | None:
    """Return the result again, and what the document has the sum for that was expected of it.

    Where figures or money were told, a sum alone may be one of them.
    """
    facts = going.facts
    if facts is None or facts.asker is not Asker.ENTERPRISE:
        return None
    told = bool(facts.values or facts.funds)
    if told and len(going.scan.numbers) < _TWO:
        return None
    shown = supposition.shown(going, facts)
    if told:
        return shown and headed(shown, understood.DOUBTED_RESULT)
    return shown and headed(shown, _what_for(going, yuan, tuple(_paying(going, yuan))))


def _what_for(
    going: Continuation, yuan: int, paid: tuple[tuple[Award, tuple[Level, ...]], ...]
) -> str:
    """Return the line that says what the document has the sum for, or that it has none."""
    if not paid:
        return texts.SUM_OF_NONE.format(sum=money(yuan))
    others = [grant_line(going.policy, one, levels) for one, levels in paid]
    return texts.SUM_IS_OF.format(sum=money(yuan), says="；".join(others))


def _of_award(going: Continuation, award: Award, yuan: int, want: str | None) -> Reply:
    """Return what the award gives, and what the document has the sum for."""
    policy, paid = going.policy, tuple(_paying(going, yuan))
    level = tuple(one for one in award.at_levels if one == going.request.topic.level)
    shown = texts.AWARD_IS.format(says=grant_line(policy, award, level))
    lines = [_what_for(going, yuan, paid)]
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
