"""Documents of other shapes than the one that is served: their folders check, reckon and answer."""

import asyncio
import datetime
import json
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from handlers.eligibility.results.figure import money
from handlers.eligibility.results.retelling import retold
from handlers.message import Part, Reply, Request
from handlers.office.which import called, names_office
from handlers.router import answer
from handlers.services import Services
from handlers.signature import named_author
from handlers.topics import privacy
from handlers.topics.awards.grant import grant_line
from knowledge.office.author import Author
from knowledge.policy.calculators.verdict import Claim
from knowledge.policy.check import problems
from knowledge.policy.facts.code import decode, encode
from knowledge.policy.facts.facts import Asker
from knowledge.policy.fold import plain
from knowledge.policy.shelf.opening import open_policy
from knowledge.policy.shelf.store import Unkept
from knowledge.reading.reader import read

HOME = Path(__file__).parent
FOLDERS = sorted(path for path in HOME.iterdir() if (path / "policy.txt").is_file())
GANJINGZI, LUCHENG = FOLDERS
_RIGHT = 0.9  # of the told sums; a wrong one is none of the rest, which ask back

# So few examples as these folders have.
pytestmark = pytest.mark.filterwarnings("ignore:The number of unique classes")


def lines(folder: Path) -> list[dict[str, Any]]:
    written = (folder / "sums.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in written]


def table(folder: Path) -> dict[str, Any]:
    return tomllib.loads((folder / "scenarios.toml").read_text("utf-8"))


SCENARIOS = [(f, one) for f in FOLDERS for one in table(f)["scenario"]]


@pytest.fixture(scope="module")
def served() -> dict[Path, Services]:
    return {folder: Services((open_policy(folder, Unkept()),)) for folder in FOLDERS}


def ask(text: str, folder: Path, served: dict[Path, Services]) -> Reply:
    as_of: datetime.date = table(folder)["as_of"]
    return asyncio.run(answer(Request(text, as_of), served[folder]))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_where_the_document_sets_up_no_office_it_is_called_plainly(
    folder: Path, served: dict[Path, Services]
) -> None:
    policies = served[folder].policies
    assert called(policies, None) == "办公室"
    assert named_author(Author(None, 3), policies) == "办公室 #3"
    assert names_office(policies, "办公室")
    assert "留给办公室改进回答" in privacy.told(served[folder]).text
    assert "领导小组" not in ask("帮助", folder, served).text


def lead(reply: Reply) -> str:
    return next(block.text for block in reply.blocks if block.part is Part.LEAD)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_rule_rests_on_words_of_its_clause(folder: Path) -> None:
    assert list(problems(folder)) == []


@pytest.mark.parametrize(("folder", "scenario"), SCENARIOS, ids=[s["says"] for _, s in SCENARIOS])
def test_what_is_said_comes_out_as_written(
    folder: Path, scenario: dict[str, Any], served: dict[Path, Services]
) -> None:
    reply = ask(scenario["says"], folder, served)
    assert reply.awards
    found = [
        f"{r.rule.name} {r.level or '-'} {r.verdict} {r.amount_yuan or '-'}"
        for r in reply.awards.results
    ]
    assert sorted(found) == sorted(scenario["awards"])
    assert reply.awards.fixed_total_yuan == scenario.get("total")


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_told_sums_are_right_or_asked_back_and_never_wrong(
    folder: Path, served: dict[Path, Services]
) -> None:
    right, wrong = 0, []
    for case in lines(folder):
        reply = ask(case["text"], folder, served)
        due = reply.awards.fixed_total_yuan if reply.awards else None
        said = lead(reply)
        asks_back = due is None and not any(
            result.verdict is Claim.ELIGIBLE
            for result in (reply.awards.results if reply.awards else ())
        )
        told = case["amount_yuan"] in (None, 0) or money(case["amount_yuan"]) in said
        if due == case["amount_yuan"] and told:
            right += 1
        elif not asks_back:
            wrong.append((case["text"], due, said))
    assert wrong == []
    assert right >= _RIGHT * len(lines(folder))


@pytest.mark.parametrize(("folder", "scenario"), SCENARIOS, ids=[s["says"] for _, s in SCENARIOS])
def test_what_was_understood_can_be_told_and_linked_again(
    folder: Path, scenario: dict[str, Any], served: dict[Path, Services]
) -> None:
    policy = served[folder].policies[0]
    facts = ask(scenario["says"], folder, served).topic.facts
    assert facts is not None
    code = encode(facts, policy.facts, policy.file.key)
    assert code is None or decode(code, policy.facts, policy.file.key) == replace(
        facts, unsettled=frozenset()
    )
    line = plain(retold(facts, policy.facts, Asker.ENTERPRISE))
    again = read(line, policy.facts, table(folder)["as_of"]).facts
    assert facts.values.items() <= again.values.items()


# --- whose an award is --------------------------------------------------------------------------
def test_an_enterprise_is_not_shown_what_streets_get(served: dict[Path, Services]) -> None:
    shown = ask("企业有什么奖励", GANJINGZI, served).text
    assert "街道" not in shown
    assert "技术改造" in shown


def test_who_asks_for_streets_is_shown_theirs(served: dict[Path, Services]) -> None:
    shown = ask("街道能拿什么奖励", GANJINGZI, served).text
    assert "城市街道投资奖励" in shown
    assert "高新技术企业" not in shown


# --- how documents differ ---------------------------------------------------------------------
def test_one_document_gives_at_most_one_and_says_so(served: dict[Path, Services]) -> None:
    reply = ask("今年评上省级企业技术中心，也评上了国家驰名商标，一共能拿多少", GANJINGZI, served)
    assert "最多得其中一项" in lead(reply)
    assert "7.1" in reply.clauses


def test_another_adds_up_across_projects(served: dict[Path, Services]) -> None:
    reply = ask("我们今年技改260万，又评上高新技术企业，一共拿多少", LUCHENG, served)
    assert "合计 28.2 万元" in lead(reply)
    assert "不同项目的几项可以相加" in reply.text


# --- how a sum is told --------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("text", "folder", "says"),
    [
        ("技改固投2500万，新设备3000万", GANJINGZI, "3000 万元 × 2% 是 60 万元，最高 50 万元"),
        ("物流企业去年4A，今年升5A了", GANJINGZI, "50 万元 减去低一级已给的 40 万元"),
        ("今年刚升规，租了5000平米厂房", LUCHENG, "5000 平方米 × 2 元 × 12"),
        ("省级技术中心，技改设备投了120万", LUCHENG, "8%（6% 加 2 个百分点）"),
        ("省级技术中心，技改设备投了120万", LUCHENG, "没有另说技改实际投资额"),
        ("去年产值正好10亿，首次", GANJINGZI, "要超过 10 亿元"),
        ("我们实用新型专利授权了2件", LUCHENG, "授权公告之日起一年内"),
    ],
)
def test_how_it_was_reckoned_is_said(
    text: str, folder: Path, says: str, served: dict[Path, Services]
) -> None:
    assert says in ask(text, folder, served).text


def test_what_is_lacking_is_asked_for(served: dict[Path, Services]) -> None:
    reply = ask("我们技改固投2600万，能给多少", GANJINGZI, served)
    assert "技改新设备购置费用" in lead(reply)
    assert "万元" not in lead(reply)


def test_of_many_awards_nobody_is_asked_one_by_one(served: dict[Path, Services]) -> None:
    assert "请直接说您的情况" in ask("算奖励", LUCHENG, served).text


@pytest.mark.parametrize(
    ("award", "says"),
    [
        ("国内发明专利资助", "发明专利是2019年4月30日前授权的 1 万元"),
        ("规上企业租房补助", "规上企业 亩均税收满 100 万元的 3 元"),
    ],
)
def test_each_sum_says_for_whom_it_is(award: str, says: str, served: dict[Path, Services]) -> None:
    (policy,) = served[LUCHENG].policies
    (rule,) = (one for one in policy.awards.award if one.label == award)
    assert says in grant_line(policy, rule)
