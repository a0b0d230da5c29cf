"""What is asked back: whose the facts are, or which of those told before a number is."""

import datetime
from collections.abc import Sequence
from decimal import Decimal

from handlers.eligibility import option
from handlers.eligibility.results.figure import money
from handlers.eligibility.results.result import not_of_enterprise, say
from handlers.eligibility.statement import nobody_knows
from handlers.message import Block, Intent, Part, Reply, Request, Topic
from handlers.texts import understood
from knowledge.language.measure import Measure
from knowledge.policy.facts.facts import Asker, Facts
from knowledge.policy.policy import Policy
from knowledge.question.question import Question
from knowledge.reading.mentions.scan import scanned
from knowledge.reading.repairs.asked import Asked
from knowledge.reading.repairs.bare import placeless, supposed_unit, unnamed, untold
from knowledge.reading.told import Told


def spoken_of(policy: Policy, facts: Facts) -> set[str]:
    """Return the facts that the message speaks of and that say whose they are."""
    return {*facts.values, *facts.unclear, *facts.unsettled} - policy.facts.of_everyone


def whose_is_unclear(question: Question, told: Told, topic: Topic) -> bool:
    """Return whether an enterprise, or somebody after money, tells only what no award asks for."""
    if not whose_may_be_unclear(question, told) or told.owner is Asker.ENTERPRISE:
        return False
    before = topic.facts.asker if topic.facts else None
    if question.has("facts.enterprise") or before is Asker.ENTERPRISE:
        return True
    after_money = question.has("award.award") and not nobody_knows(question, told)
    return before is None and after_money and told.speakers != {Asker.TOWN}


def whose_may_be_unclear(question: Question, told: Told) -> bool:
    """Return whether only what an enterprise or a town may tell is told, and no town is named."""
    names = spoken_of(question.policy, told.facts)
    either = {fact.name for fact in question.policy.facts.fact if fact.either}
    others = told.facts.titles or told.facts.funds or question.has("facts.town")
    return bool(names) and names <= either and not others


def whose(policy: Policy, facts: Facts, told: Told) -> Reply:
    """Return the question whether the facts are an enterprise's or a town's."""
    names = {fact.name for fact in policy.facts.fact if fact.either}
    clauses = tuple(
        rule.clause
        for rule in policy.criteria.criterion
        if any(condition.fact in names & told.facts.values.keys() for condition in rule.condition)
    )
    return Reply(
        Intent.CLARIFY,
        (
            Block(Part.LEAD, understood.WHOSE),
            Block(
                Part.BODY,
                not_of_enterprise(policy, told),
            ),
        ),
        clauses=clauses,
        buttons=(say(policy, understood.AS_ENTERPRISE), say(policy, understood.AS_TOWN)),
        topic=Topic(clauses=clauses[:1], wants=Intent.CLARIFY, facts=facts),
    )


def which(
    policy: Policy,
    written: str,
    names: Sequence[str],
    topic: Topic,
    *,
    form: str = understood.WHICH,
) -> Reply:
    """Return the question which of the facts the number is, by default of those told before."""
    labels = [option.called(policy, name) for name in names]
    line = form.format(written=written, labels="、".join(labels))
    again = understood.WITH_NAME.format(label=labels[0], written=written)
    figures = [policy.facts.named(name) for name in names if not Asked.of(name).detail]
    named = (understood.NAMED.format(label=f.label, written=written) for f in figures if f.measured)
    return Reply(
        Intent.CLARIFY,
        (Block(Part.LEAD, line), Block(Part.BODY, again)),
        clauses=topic.clauses,
        buttons=tuple(say(policy, said) for said in named),
        topic=topic,
    )


def which_of_level(
    policy: Policy, written: str, level: str, names: Sequence[str], topic: Topic
) -> Reply:
    """Return the question whether the title or the money of a level is meant: 市里那个是前年的."""
    labels = [option.called(policy, name) for name in names]
    line = understood.WHICH.format(written=written, labels="、".join(labels))
    again = understood.WITH_NAME_FOR.format(level=level, label=labels[0])
    blocks = (Block(Part.LEAD, line), Block(Part.BODY, again))
    return Reply(Intent.CLARIFY, blocks, clauses=topic.clauses, topic=topic)


def in_unit(policy: Policy, written: str, name: str, yuan: Decimal, topic: Topic) -> Reply:
    """Return the question whether a bare number supposed of the fact is that amount.

    要是只投1千5呢, after 2300万, hears no old result: 是 1500 万元吗？
    """
    amount = money(yuan)
    line = understood.IS_IT.format(written=written, figure=f" {amount}")
    label = policy.facts.named(name).label
    again = understood.SUPPOSE_AGAIN.format(label=label, figure=amount.replace(" ", ""))
    return Reply(
        Intent.CLARIFY,
        (Block(Part.LEAD, line),),
        clauses=topic.clauses,
        buttons=(say(policy, again),),
        topic=topic,
    )


def first_number(text: str, policy: Policy, as_of: datetime.date) -> tuple[str, Measure | None]:
    """Return the first number of the text as it is written, and as it is read, where it can be."""
    scan = scanned(text, policy.facts, as_of)
    number = scan.numbers[0]
    return scan.written(number), number.value if isinstance(number.value, Measure) else None


def of_number(
    policy: Policy, text: str, told: Told, earlier: Facts | None, request: Request
) -> Reply | None:
    """Return the question of which fact, or in which unit, a number is; None where that is said."""
    if earlier is None:
        return None
    names = unnamed(text, earlier, policy.facts, request.as_of)
    if names:
        written, _ = first_number(text, policy, request.as_of)
        return which(policy, written, names, request.topic)
    supposed = supposed_unit(text, told, earlier, policy.facts, request.as_of)
    return in_unit(policy, told.unitless[0], *supposed, request.topic) if supposed else None


def of_no_fact(
    question: Question, text: str, earlier: Facts | None, request: Request
) -> Reply | None:
    """Return the question of which fact a number is that is told behind a result, or None."""
    shown = request.topic.wants in (Intent.AWARD, Intent.CRITERIA) and not request.topic.asking
    if earlier is None or not shown or question.asks:
        return None
    by = (earlier, question.policy.facts, request.as_of)
    told = placeless(text, *by)
    names = told or untold(text, *by)
    if not names:
        return None
    written, _ = first_number(text, question.policy, request.as_of)
    form = understood.WHICH if told else understood.WHICH_UNTOLD
    return which(question.policy, written, names, request.topic, form=form)
