"""Several policies on one page: people are asked which is meant, and find each document."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from handlers.services import Services
from handlers.texts import wish
from knowledge.policy.shelf.opening import open_policy
from knowledge.policy.shelf.store import Unkept

from .browsing import Browser, words
from .conftest import Served, serving

pytestmark = [
    pytest.mark.asyncio,
    pytest.mark.filterwarnings("ignore:The number of unique classes"),
]

ANOTHER = Path(__file__).parents[3] / "policies" / "lucheng-industry-2019"


@pytest_asyncio.fixture
async def browser(tmp_path: Path, services: Services) -> AsyncIterator[Browser]:
    both = Services((*services.policies, open_policy(ANOTHER, Unkept())))
    async with serving(tmp_path, both) as served:
        assert isinstance(served, Served)
        yield await served.browser()


async def test_each_document_is_listed_and_its_clauses_are_cited(browser: Browser) -> None:
    page = await browser.open("/wenjian")
    links = page.root.xpath("//main//ul//a/@href")
    assert len(links) == 2
    for link in links:
        assert (await browser.open(link)).status == 200
    page = await browser.says("蒲县的招商引资谁牵头")
    [source] = page.links("依据：")
    assert source.startswith("/wenjian/puxian-2023-1#c")


async def test_one_telling_is_held_against_all_of_them(browser: Browser) -> None:
    start = await browser.open("/")
    [path] = start.links("全部对一遍")
    page = await browser.type(
        await browser.open(path),
        "规上工业企业，去年评上省级企业技术中心，新三板挂牌，技改投了3000万",
    )
    groups = [words(one) for one in page.root.xpath("//li[@class='turn']//h3")]
    assert groups == ["您符合的：", "要问清的："]
    given, asked = page.root.xpath("//li[@class='turn']//ul[@class='lines']")
    assert "50 万元" in words(given)
    assert "工信局" in words(given)
    assert "还要看" in words(asked)
    await browser.press(page, wish.WISH)
    assert "技改投了3000万。按您说过的这些对的。" in (await browser.open("/zixun")).main


async def test_who_begins_an_interview_is_asked_for_which(browser: Browser) -> None:
    start = await browser.open("/")
    assert start.heading == "政策问答"
    page = await browser.press(start, "算奖励")
    while not page.root.xpath("//h1[@id='asked']"):
        [form] = page.root.xpath("//form[@class='steps']")
        assert len(form.xpath(".//button")) >= 2
        page = await browser.press(page, form.xpath(".//button")[0].text.strip())
    assert "第 1 问" in page.main
