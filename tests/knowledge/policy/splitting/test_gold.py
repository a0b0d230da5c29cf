"""Every document beside a gold file splits exactly as a person split it by hand.

To add a document, put `name.txt` and `name.gold.json` into `documents/`.
"""

import datetime
import json
from pathlib import Path
from typing import Any

import pytest

from knowledge.policy.clause import Document
from knowledge.policy.splitting.source import read_source
from knowledge.policy.splitting.splitter import split

from .document import DOCUMENTS, assert_nothing_is_lost, squeezed
from .gold import OWNERS, owned, paths

GOLD = sorted(DOCUMENTS.glob("*.gold.json"))


@pytest.fixture(params=GOLD, ids=lambda path: path.name.removesuffix(".gold.json"), scope="module")
def gold(request: pytest.FixtureRequest) -> dict[str, Any]:
    path: Path = request.param
    table: dict[str, Any] = json.loads(path.read_text("utf-8"))
    table["document"] = split(read_source(path.with_name(path.name.replace(".gold.json", ".txt"))))
    return table


def test_the_sections_are_those_of_the_gold_file(gold: dict[str, Any]) -> None:
    found = {path: clause.heading for path, clause in paths(gold["document"]).items()}
    assert found == {section["path"]: section["heading"] for section in gold["sections"]}


def test_the_owners_are_those_of_the_gold_file(gold: dict[str, Any]) -> None:
    wanted = {entry["path"]: {key: entry[key] for key in OWNERS} for entry in gold["owners"]}
    assert owned(gold["document"]) == wanted
    for entry in gold["owners"]:
        assert entry.get("raw", "") in paths(gold["document"])[entry["path"]].text


def test_the_people_are_those_of_the_gold_file(gold: dict[str, Any]) -> None:
    people = [
        person for clause in gold["document"].clauses for person in clause.to_json()["people"]
    ]
    assert people == gold["roster"]


def test_number_title_issuer_and_date_are_those_of_the_gold_file(gold: dict[str, Any]) -> None:
    document: Document = gold["document"]
    assert (document.number, document.title) == (gold["doc_number"], gold["title"])
    assert document.issuer == gold["issuer"]
    date = datetime.date.fromisoformat(gold["date"]) if gold["date"] else None
    assert document.date == date


def test_the_amounts_stand_in_their_clauses(gold: dict[str, Any]) -> None:
    for amount in (*gold.get("amounts", ()), *gold.get("percents", ())):
        clause = paths(gold["document"])[amount["path"]]
        assert squeezed(amount["text"]) in squeezed(clause.heading + clause.text)


def test_nothing_of_the_document_is_lost(gold: dict[str, Any]) -> None:
    assert_nothing_is_lost(gold["document"])
