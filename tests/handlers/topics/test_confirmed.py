"""Awards that a clerk confirmed are found by their names, and no sum is told as not written."""

import asyncio
from pathlib import Path

import pytest

from handlers.message import Intent, Reply, Request
from handlers.router import answer
from handlers.services import Services
from knowledge.policy.check import problems
from knowledge.policy.policy import Policy
from knowledge.policy.shelf.opening import open_policy
from knowledge.policy.shelf.store import Unkept
from tests.conftest import DAY

# So few examples as a drafted folder has.
pytestmark = pytest.mark.filterwarnings("ignore:The number of unique classes")

TEXT = """青石区奖励政策

一、科技奖励

(一)对新获批认定的高新技术企业,在市级奖励的基础上,区级财政给予20万元奖励。对通过复审的实验室,给予5万元奖励。

(二)对在新三板挂牌的企业,给予50万元一次性补贴。

二、旅游奖励

(一)新建民宿每间补助5000元

民宿应当符合消防要求，并登记备案。

(二)支持民宿办展。

办展由文旅局统筹安排。
"""
AWARD = """[[award]]
name = "a1"
label = "高企奖励"
kind = "pays"
clause = "1.1"
certainty = "fixed"
quote = "对新获批认定的高新技术企业,在市级奖励的基础上,区级财政给予20万元奖励"
amount = {{ kind = "flat", yuan = {yuan} }}
requires = [{{ kind = "is", fact = "a1_case" }}]
"""
FACT = """[[fact]]
name = "a1_case"
asker = "enterprise"
label = "认定情况"
kind = "yes_no"
yes = ["高新技术企业"]
"""


def made(folder: Path, yuan: str = "200_000") -> Path:
    (folder / "policy.txt").write_text(TEXT, "utf-8")
    (folder / "awards.toml").write_text(AWARD.format(yuan=yuan), "utf-8")
    (folder / "facts.toml").write_text(FACT, "utf-8")
    return folder


@pytest.fixture(scope="module")
def policy(tmp_path_factory: pytest.TempPathFactory) -> Policy:
    return open_policy(made(tmp_path_factory.mktemp("qingshi")), Unkept())


def ask(text: str, policy: Policy) -> Reply:
    return asyncio.run(answer(Request(text, DAY), Services((policy,))))


@pytest.mark.parametrize("text", ["高新技术企业奖多少", "高企奖励给多少"])
def test_a_confirmed_award_is_found_by_its_own_names(policy: Policy, text: str) -> None:
    reply = ask(text, policy)
    assert reply.intent is Intent.AWARD
    assert "20万元" in reply.blocks[0].text.replace(" ", "")


@pytest.mark.parametrize(
    ("text", "sum_"), [("通过复审的实验室奖多少", "5万元"), ("民宿新建15间补多少", "5000元")]
)
def test_no_sum_that_is_written_is_told_as_not_written(
    policy: Policy, text: str, sum_: str
) -> None:
    words = "\n".join(block.text for block in ask(text, policy).blocks)
    assert "没有写" not in words
    assert sum_ in words.replace(" ", "")


@pytest.mark.parametrize("yuan", ["9_990_000", "-200_000", "20", "0"])
def test_a_sum_that_its_quote_does_not_have_is_found(tmp_path: Path, yuan: str) -> None:
    found = [problem.kind for problem in problems(made(tmp_path, yuan))]
    assert found == ["no_number"]


def test_a_sum_that_its_quote_has_is_well(tmp_path: Path) -> None:
    assert list(problems(made(tmp_path))) == []
