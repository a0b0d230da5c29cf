"""Comparing: what several policies have in the same matter, side by side, and which gives more."""

from collections.abc import Sequence

from handlers import citation
from handlers.eligibility.figure import money
from handlers.message import Block, Button, Intent, Part, Reply, Topic
from handlers.several import naming
from handlers.several.asked import Asked
from handlers.texts import several as texts
from handlers.topics.grant import grant_line
from knowledge.policy.calculators.award import Award
from knowledge.policy.calculators.figure import Use
from knowledge.policy.facts.facts import Level
from knowledge.policy.facts.level import levels_named
from knowledge.policy.policy import Policy

_COMPARED = 4

Found = Sequence[tuple[Policy, Award]]


async def answer(asked: Asked) -> Reply | None:
    """Return what each policy gives for the award that is named; else what each answers, or None.

    Which gives more is said only where one does at every level that all of them have.
    """
    text = asked.with_names("")
    levels = levels_named(text)
    found = [(p, award) for p in asked.policies for award in p.awards_named(text)[:1]][:_COMPARED]
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
    for number, row in enumerate(rows):
        others = rows[:number] + rows[number + 1 :]
        if shared and all(row[level] > other[level] for level in shared for other in others):
            policies = [policy for policy, _ in found]
            label = naming.label(policies[number], policies)
            return texts.GIVES_MORE.format(label=label, amount=money(max(row.values())))
    return texts.COMPARED


def _amounts(award: Award, levels: Sequence[Level]) -> dict[Level | None, int]:
    """Return the award's amounts in yuan by level, of those asked for where any are."""
    return {
        figure.level: int(figure.value)
        for figure in award.figures
        if figure.use is Use.AMOUNT and (not levels or figure.level in levels)
    }
