"""Fitting: what policies give for facts that are written down, each policy held against them."""

import datetime
from collections.abc import Mapping, Sequence

from handlers.eligibility.results.award import award_reply
from handlers.eligibility.results.together import is_elsewhere
from handlers.topics import validity
from knowledge.office.wish import Held
from knowledge.policy.calculators.verdict import Claim
from knowledge.policy.fold import plain
from knowledge.policy.policy import Policy
from knowledge.reading.reader import read


def held(
    policies: Sequence[Policy], facts: str, place: str, as_of: datetime.date
) -> Mapping[str, Held]:
    """Return by key what each policy gives for the facts, of an enterprise of that place.

    Another place's gives nothing; where none was told, it is left to the enterprise to see.
    """
    return {
        one.file.key: Held(one.terms, _given(one, facts, place, as_of) if one.awards.award else ())
        for one in policies
    }


def _given(policy: Policy, facts: str, place: str, as_of: datetime.date) -> tuple[str, ...]:
    """Return the awards that the facts are enough for, in words."""
    if policy.file.place and place not in ("", policy.file.place):
        return ()
    told = read(plain(facts), policy.facts, as_of).facts
    reply = award_reply(policy, told, as_of)
    if reply is None or reply.awards is None or is_elsewhere(policy, told):
        return ()
    if validity.gone(policy, as_of):
        return ()
    lines = zip(reply.awards.results, reply.reasons, strict=True)
    return tuple(words for result, words in lines if result.verdict is Claim.ELIGIBLE)
