"""The documents on the page: each clause has its place, words are found, and the text is kept."""

import pytest

from handlers.services import Services

from .browsing import Browser
from .conftest import Served

pytestmark = pytest.mark.asyncio


async def test_every_clause_stands_word_for_word_at_a_place_of_its_own(
    services: Services, browser: Browser
) -> None:
    [policy] = services.policies
    page = await browser.open("/wenjian")
    assert page.path == f"/wenjian/{policy.file.key}"
    shown = {one.get("id"): "".join(one.itertext()) for one in page.root.xpath("//section")}
    for record in policy.records:
        assert record.text in shown[f"c{record.id}"]
    for link in page.root.xpath("//details//a/@href"):
        assert link.removeprefix("#") in shown


async def test_words_are_found_and_stand_in_no_address(browser: Browser) -> None:
    page = await browser.open("/wenjian")
    [form] = page.root.xpath("//form[@role='search']")
    assert form.get("method") == "post"
    found = await browser.send(form.get("action"), {"words": "固定资产投资"})
    assert "固定资产投资" not in found.url
    marked = found.root.xpath("//mark")
    assert marked
    assert {one.text for one in marked} == {"固定资产投资"}
    nothing = await browser.send(form.get("action"), {"words": "<养老金>"})
    assert "没有找到“<养老金>”" in nothing.main
    assert "<养老金>" not in nothing.source


async def test_the_whole_text_can_be_kept(services: Services, browser: Browser) -> None:
    [policy] = services.policies
    page = await browser.open(f"/wenjian/{policy.file.key}.txt")
    assert page.headers["Content-Disposition"].startswith("attachment")
    for record in policy.records:
        assert record.text in page.source


@pytest.mark.parametrize(
    "path", ["/wenjian/other", "/wenjian/other.txt", "/jieguo/1", "/s/f1", "/x"]
)
async def test_what_is_not_there_is_said_kindly(served: Served, path: str) -> None:
    page = await (await served.browser()).open(path)
    assert page.status == 404
    assert page.heading == "没有这一页"
