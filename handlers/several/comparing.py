"""Comparing: what several policies have in the same matter, side by side, and which gives more."""

from collections.abc import Hashable, Sequence
from decimal import Decimal

from handlers import citation
from handlers.eligibility.results.figure import money
from handlers.message import Block, Button, Intent, Part, Reply, Topic
from handlers.several import naming
from handlers.several.asked import Asked
from handlers.texts import several as texts
from handlers.topics.awards.grant import grant_line
from knowledge.policy.calculators.award import Award
from knowledge.policy.calculators.figure import Use
from knowledge.policy.facts.facts import Level
from knowledge.policy.facts.level import levels_named
from knowledge.policy.policy import Policy

_COMPARED = 4
_LIMITS = (Use.CAP, Use.CAP_SHARE, Use.LEAST, Use.MORE)

Found = Sequence[tuple[Policy, Award]]


async def answer(asked: Asked) -> Reply | None:
    """Return what each policy gives for the award that is named; else what each answers, or None.

    Which gives more is said only where one does in all that all of them give alike.
    """
    text = asked.with_names("")
    levels = levels_named(text)
    found = [(p, award) for p in asked.policies for award in p.award_words.named(text)[:1]][
        :_COMPARED
    ]
    if len(found) < 2:
        return await _side_by_side(asked)
    policies = [policy for policy, _ in found]
    lines = [grant_line(policy, award, levels) for policy, award in found]
    sources = [
        naming.of_policy(citation.source(policy, (award.clause,)), policy)
        for policy, award in found
    ]
    return _shown(asked, Intent.AWARD, _highest(found, levels), policies, lines, sources)


async def _side_by_side(asked: Asked) -> Reply | None:
    """Return the first line of each policy that has an answer, or None of fewer than two."""
    offers = [offer for offer in await asked.offers(asked.request) if offer.reply.answered]
    if len(offers) < 2:
        return None
    offers = offers[:_COMPARED]
    lines = [naming.first_line(offer.reply) for offer in offers]
    policies = [offer.policy for offer in offers]
    return _shown(asked, Intent.CLAUSE, texts.COMPARED, policies, lines, ())


def _shown(
    asked: Asked,
    intent: Intent,
    lead: str,
    policies: Sequence[Policy],
    lines: Sequence[str],
    sources: Sequence[Block],
) -> Reply:
    labels = [naming.label(policy, policies) for policy in policies]
    body = "\n".join(
        texts.ANSWER_LINE.format(label=label, line=line)
        for label, line in zip(labels, lines, strict=True)
    )
    return Reply(
        intent,
        (Block(Part.LEAD, lead), Block(Part.BODY, body), *sources),
        buttons=tuple(
            Button(citation.short(label), naming.switch(policy))
            for policy, label in zip(policies, labels, strict=True)
        ),
        topic=Topic(wants=Intent.HELP, question=asked.request.text),
    )


def _highest(found: Found, levels: Sequence[Level]) -> str:
    """Return the line that says whose amounts are the highest, or that they differ."""
    rows = [_amounts(award, levels) for _, award in found]
    shared = set(rows[0]).intersection(*rows[1:])
    limits = {_limits(award) for _, award in found}
    for number, row in enumerate(rows):
        others = rows[:number] + rows[number + 1 :]
        more = all(row[what] > other[what] for what in shared for other in others)
        if shared and more and len(limits) == 1:
            policies = [policy for policy, _ in found]
            label = naming.label(policies[number], policies)
            amount = money(max(row[what] for what in shared))
            return texts.GIVES_MORE.format(label=label, amount=amount)
    return texts.COMPARED


def _amounts(award: Award, levels: Sequence[Level]) -> dict[Hashable, Decimal]:
    """Return the award's amounts in yuan by what each is for, at the levels that are asked for.

    So much a square metre is for another thing than a sum, and a sum a year than one given once.
    What has two amounts has none that could be compared.
    """
    amounts: dict[Hashable, set[Decimal]] = {}
    for one in award.figures:
        if one.use is Use.AMOUNT and (not levels or one.level in levels):
            by = award.spoken if one.fact else ""
            what = (one.level, one.only, one.since, one.per, one.fact, by, award.a_year)
            amounts.setdefault(what, set()).add(one.value)
    return {what: min(sums) for what, sums in amounts.items() if len(sums) == 1}


def _limits(award: Award) -> frozenset[tuple[Use, Decimal]]:
    """Return what else its sum hangs on: who gives more a unit may give less in all."""
    return frozenset((one.use, one.value) for one in award.figures if one.use in _LIMITS)
