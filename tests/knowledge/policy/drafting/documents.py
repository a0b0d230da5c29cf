"""The documents that are drafted from, and their clauses."""

from pathlib import Path

from knowledge.policy.clause import Clause
from knowledge.policy.splitting.source import read_source
from knowledge.policy.splitting.splitter import split

ROOT = Path(__file__).parents[4]
PUXIAN = ROOT / "knowledge" / "policies" / "puxian-2023-1"
DOCUMENTS = Path(__file__).parents[1] / "splitting" / "documents"
LUCHENG = ROOT / "tests" / "policies" / "lucheng-industry-2019"
GANJINGZI = ROOT / "tests" / "policies" / "ganjingzi-economic-awards-2017"


def clauses(text: str) -> tuple[Clause, ...]:
    return split(text).clauses


def records(file: Path) -> tuple[Clause, ...]:
    return clauses(read_source(file))
