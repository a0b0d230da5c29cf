"""Outside: whether who said to be outside loses an award: 那过十亿的奖也没份了."""

from collections.abc import Sequence

from handlers import citation
from handlers.followups.continuation import Continuation
from handlers.message import Block, Intent, Part, Reply, Topic
from handlers.texts import calculators as texts
from knowledge.language.measure import Measure
from knowledge.policy.calculators.award import Award
from knowledge.policy.calculators.verdict import Reason
from knowledge.policy.facts.facts import Asker


def answer(going: Continuation) -> Reply | None:
    """Return whether the text gives the awards named to those outside, or None where that is moot.

    What is told stays as it is.
    """
    policy, facts = going.policy, going.request.topic.reckoned
    if facts is None or facts.asker is not Asker.ENTERPRISE or not going.short:
        return None
    named = policy.award_words.named(going.question.text) or _by_figure(going)
    if not named or not going.question.has("award.forgone"):
        return None
    if facts.values.get(policy.awards.within) is not False:
        return None
    subject, lines = policy.file.subject, []
    for award in named:
        reason = Reason.OUTSIDE if award.only_within else Reason.OUTSIDE_NOT_SETTLED
        why = texts.REASONS[reason.value].format(subject=subject)
        lines.append(texts.OF_AWARD.format(award=award.label, why=why))
    clauses = tuple(dict.fromkeys(award.clause for award in named))
    return Reply(
        Intent.AWARD,
        (
            Block(Part.LEAD, "\n".join(lines)),
            *citation.few_quotes(policy, tuple((award.clause, award.quote) for award in named)),
            citation.source(policy, clauses),
        ),
        clauses=clauses,
        buttons=citation.clause_buttons(policy, clauses),
        topic=Topic(
            clauses=clauses[:1],
            wants=Intent.AWARD,
            facts=going.request.topic.facts,
            supposed=going.request.topic.supposed,
            award=named[0].name,
        ),
    )


def _by_figure(going: Continuation) -> Sequence[Award]:
    """Return the awards with the figure that the text names: 那过十亿的奖还有份吗."""
    numbers = (token.value for token in going.scan.numbers)
    said = {number.quantity.low for number in numbers if isinstance(number, Measure)}
    awards = going.policy.awards.of_enterprise()
    return [award for award in awards if any(figure.value in said for figure in award.figures)]
