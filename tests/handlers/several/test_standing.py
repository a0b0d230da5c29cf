"""How much evidence a policy's answer needs beside those of documents of other kinds."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

import tests.policies
from handlers.message import Intent, Reply, Request, Topic
from handlers.router import answer
from handlers.services import Services
from handlers.several import asking
from handlers.several.standing import Offer
from knowledge.policy.policy import Policy
from knowledge.policy.shelf.opening import open_policy
from knowledge.policy.shelf.store import Unkept
from tests.conftest import DAY

Ask = Callable[[str], Reply]
OURS, ALIKE = "puxian-2023-1", "qingshi-2024-8"
AWARDS, INDUSTRY = "ganjingzi-awards-2017", "lucheng-industry-2019"

# So few examples as these folders have.
pytestmark = pytest.mark.filterwarnings("ignore:The number of unique classes")


@pytest.fixture(scope="module")
def ask_unlike(counties: Services) -> Ask:
    """Asks ours, one like it, and two districts' documents of other kinds."""
    home = Path(tests.policies.__file__).parent
    folders = sorted(path for path in home.iterdir() if (path / "policy.txt").is_file())
    more = [open_policy(folder, Unkept()) for folder in folders]
    alike = [one for one in counties.policies if one.file.key in (OURS, ALIKE)]
    served = Services((*alike, *more))
    return lambda text: asyncio.run(answer(Request(text, DAY, Topic()), served))


@pytest.mark.parametrize(
    ("message", "policy"),
    [
        # Too little is known of these by any but the one that is asked.
        ("我们新评的国家级双创平台", AWARDS),
        ("创新券怎么用", INDUSTRY),
        ("我们的孵化器去年是省级，今年升国家级了", AWARDS),
        # So little that a clause is only hinted at, and still more than a denial.
        ("首台套省市都给过了，区里还配多少", INDUSTRY),
        # Examples of ours are like it, and its own words know it.
        ("我们老总是十大创新带头人", AWARDS),
    ],
)
def test_the_document_that_has_it_answers(ask_unlike: Ask, message: str, policy: str) -> None:
    assert ask_unlike(message).policy == policy


def test_a_faint_answer_is_held_against_the_others(ask_unlike: Ask) -> None:
    reply = ask_unlike("建筑业升特级奖多少")
    assert reply.policy in ("", INDUSTRY), "ours has no grades of builders"


def test_what_is_hardly_known_is_denied(ask_unlike: Ask) -> None:
    assert ask_unlike("院士来了给多少钱").intent is Intent.NOT_IN_DOCUMENT


@pytest.mark.parametrize(
    "message",
    [
        "怎么让龙头企业拉着上下游小厂一块儿干",
        "让龙头企业领着小厂一起干有啥办法",
        "想要一千五百万，是不是还得市政府点头",
    ],
)
def test_examples_say_that_documents_of_one_kind_have_it_alike(
    ask_unlike: Ask, message: str
) -> None:
    reply = ask_unlike(message)
    assert {button.label for button in reply.buttons} == {"蒲县", "青石县"}


def test_a_sure_answer_asks_no_document_that_knows_less(
    ask_unlike: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    own = asking.offer

    async def noted(request: Request, policy: Policy, services: Services, share: float) -> Offer:
        asked.append(policy.file.key)
        return await own(request, policy, services, share)

    monkeypatch.setattr(asking, "offer", noted)
    assert ask_unlike("怎么让手艺传下去").intent is Intent.CLARIFY
    assert asked == [OURS, ALIKE]
