"""The guide to adding a policy: whoever does what the page says has a policy that answers."""

import asyncio
import json
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest

from handlers.message import Intent, Reply, Request
from handlers.router import answer
from handlers.services import Services
from knowledge.policy.check import problems
from knowledge.policy.folder.folder import text_of
from knowledge.policy.shelf.opening import open_policy
from knowledge.policy.shelf.store import KnowledgeStore
from tests.conftest import DAY

PAGE = (Path(__file__).parents[1] / "docs" / "policies.md").read_text("utf-8")
FILES: Mapping[str, str] = dict(
    re.findall(r"^```\w+ (\S+)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
)
# So few examples as a page has room for.
pytestmark = pytest.mark.filterwarnings("ignore:The number of unique classes")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("policies") / "made-by-the-guide"
    (made / "questions").mkdir(parents=True)
    for name, content in FILES.items():
        (made / name).write_text(content, "utf-8")
    return made


@pytest.fixture(scope="module")
def made(folder: Path) -> Services:
    return Services((open_policy(folder, KnowledgeStore(folder.parent / "knowledge.json")),))


def ask(text: str, services: Services) -> Reply:
    return asyncio.run(answer(Request(text, DAY), services))


def test_the_folder_of_the_page_passes_the_check(folder: Path) -> None:
    assert text_of(folder).name in FILES
    assert list(problems(folder)) == []


def test_its_questions_find_their_clauses(made: Services) -> None:
    for line in FILES["cases.jsonl"].splitlines():
        case = json.loads(line)
        reply = ask(case["text"], made)
        assert reply.answered is bool(case["clauses"]), case
        assert set(case["clauses"]) <= set(reply.clauses[:1])


def test_its_scenarios_come_out_as_written(made: Services) -> None:
    for scenario in tomllib.loads(FILES["scenarios.toml"])["scenario"]:
        reply = ask(scenario["says"], made)
        if "awards" in scenario:
            assert reply.awards
            found = [
                f"{r.rule.name} {r.level or '-'} {r.verdict} {r.amount_yuan or '-'}"
                for r in reply.awards.results
            ]
            assert found == scenario["awards"]
            assert reply.awards.fixed_total_yuan == scenario["total"]
            continue
        assert reply.criteria
        verdicts = {result.rule.clause: result.verdict for result in reply.criteria.results}
        assert verdicts.items() >= scenario["criteria"].items()
        assert reply.criteria.overall == scenario["overall"]


def test_its_awards_departments_and_people_answer(made: Services) -> None:
    amount = ask("省级企业技术中心奖多少", made)
    assert amount.intent is Intent.AWARD
    assert "10 万元" in amount.text
    assert ask("展会这一条谁牵头", made).owners.lead == ("农业农村局",)
    assert "李文海" in ask("组长是谁", made).text
    assert "青政办发〔2024〕8号" in ask("文号是多少", made).text


def test_a_quote_that_is_not_word_for_word_fails_the_check(tmp_path: Path) -> None:
    (tmp_path / "questions").mkdir()
    changed = {"criteria.toml": FILES["criteria.toml"].replace("拉动就业", "带动就业")}
    for name, content in {**FILES, **changed}.items():
        (tmp_path / name).write_text(content, "utf-8")
    (found,) = problems(tmp_path)
    assert found.where == "带动就业500人以上"
