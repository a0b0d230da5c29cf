"""How much of one sender is taken, how fast, and whose address is believed."""

import asyncio
import time
from pathlib import Path

import pytest

from handlers.services import Services

from .browsing import Browser
from .conftest import Served, serving

pytestmark = pytest.mark.asyncio


async def test_a_form_that_is_too_big_or_none_is_refused(served: Served, browser: Browser) -> None:
    page = await browser.send("/c", {"text": "长" * 6000})
    assert (page.status, page.heading) == (413, "内容太长")
    longer = await browser.says("长" * 1200)
    assert "最多" in longer.answer or "太长" in longer.answer
    many = await browser.send("/c", {f"f{n}": "1" for n in range(50)})
    assert many.status == 400
    url, headers = f"{browser.url}/c", {"Origin": browser.url}
    async with browser.http.post(url, json={"text": "文号"}, headers=headers) as response:
        assert response.status == 400
    assert len(served.file.rows("SELECT * FROM turns")) == 1


async def test_so_many_sessions_begin_at_an_address_and_no_more(served: Served) -> None:
    statuses = []
    for _ in range(12):
        browser = await served.browser()
        statuses.append((await browser.send("/c", {"text": "文号"})).status)
    assert statuses == [200] * 10 + [429] * 2


async def test_so_many_forms_are_taken_of_an_address(browser: Browser) -> None:
    path = "/wenjian/puxian-2023-1"
    statuses = [(await browser.send(path, {"words": "招商"})).status for _ in range(122)]
    assert statuses == [200] * 120 + [429] * 2


@pytest.mark.parametrize(("proxies", "last"), [((), 429), (("127.0.0.1/32",), 200)])
async def test_an_address_is_believed_of_trusted_proxies_alone(
    tmp_path: Path, services: Services, proxies: tuple[str, ...], last: int
) -> None:
    async with serving(tmp_path, services, proxies=proxies) as served:
        for number in range(11):
            told = {"X-Forwarded-For": f"6.6.6.6, 10.0.0.{number}"}
            page = await (await served.browser()).send("/c", {"text": "文号"}, **told)
    assert page.status == last


async def test_a_form_that_is_slow_to_arrive_is_cut_off(served: Served) -> None:
    host, port = served.url.removeprefix("http://").split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(b"POST /c HTTP/1.1\r\nHost: x\r\nOrigin: http://x\r\nContent-Length: 100\r\n")
    writer.write(b"Content-Type: application/x-www-form-urlencoded\r\n\r\ntext=")
    began = time.monotonic()
    assert await reader.read() == b""
    assert 5 < time.monotonic() - began < 20
    writer.close()
