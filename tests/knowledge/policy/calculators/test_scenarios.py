"""The scenarios of every policy folder, told as a message and answered by the calculators."""

import datetime
import tomllib
from typing import Any

import pytest

from bot.library import folders
from tests.conftest import Ask

SCENARIOS = [
    (table["as_of"], scenario)
    for folder in folders()
    for table in [tomllib.loads((folder / "scenarios.toml").read_text("utf-8"))]
    for scenario in table["scenario"]
]


@pytest.mark.parametrize(
    ("as_of", "scenario"), SCENARIOS, ids=[scenario["says"] for _, scenario in SCENARIOS]
)
def test_what_is_said_comes_out_as_written(
    ask: Ask, as_of: datetime.date, scenario: dict[str, Any]
) -> None:
    reply = ask(scenario["says"], as_of=as_of)
    if "criteria" in scenario:
        assert reply.criteria
        verdicts = {r.rule.clause: r.verdict.value for r in reply.criteria.results}
        told = {c: v for c, v in verdicts.items() if v != "unknown" or c in scenario["criteria"]}
        assert told == scenario["criteria"]
        assert reply.criteria.overall.value == scenario["overall"]
    if "awards" in scenario:
        assert reply.awards
        lines = [
            f"{r.rule.name} {r.level or '-'} {r.verdict} {r.amount_yuan or '-'}"
            for r in reply.awards.results
        ]
        assert sorted(lines) == sorted(scenario["awards"])
        assert reply.awards.fixed_total_yuan == scenario.get("total")


def test_there_are_scenarios_enough_to_trust() -> None:
    assert len(SCENARIOS) >= 40
