"""Phrasings are written from the policy, not from the questions that measure the bot."""

from bot.evaluating.evaluation import DEVELOPMENT
from bot.evaluating.gold import read_gold
from knowledge.policy.fold import spoken, squeeze
from knowledge.policy.policy import Policy

_LONG = 9  # characters: shorter questions are asked alike by everyone


def test_no_phrasing_copies_an_evaluation_question(policy: Policy) -> None:
    measured = {squeeze(entry["text"]) for file in DEVELOPMENT for entry in read_gold(file)}
    asks = {squeeze(ask) for phrasing in policy.phrasings.clause.values() for ask in phrasing.asks}
    assert [ask for ask in asks & measured if len(ask) >= _LONG] == []


def test_every_phrasing_finds_its_clause(policy: Policy) -> None:
    missed = []
    asks = [(c, ask) for c, phrasing in policy.phrasings.clause.items() for ask in phrasing.asks]
    for clause, ask in asks:
        found = policy.search.find(squeeze(ask), question=spoken(ask)).clauses[:3]
        if clause not in found:
            missed.append((clause, ask, found))
    assert len(missed) <= len(asks) // 100, missed
