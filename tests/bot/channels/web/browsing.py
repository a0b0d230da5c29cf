"""A browser without scripts: it opens pages, fills in their forms and presses their buttons."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin, urlsplit

import aiohttp
from lxml import html


@dataclass
class Page:
    """A page as it came."""

    status: int
    url: str
    headers: Mapping[str, str]
    source: str
    root: Any = field(repr=False)

    @property
    def path(self) -> str:
        return urlsplit(self.url).path

    @property
    def heading(self) -> str:
        [heading] = self.root.xpath("//h1")
        return words(heading)

    @property
    def main(self) -> str:
        return words(self.root.get_element_by_id("main"))

    @property
    def answer(self) -> str:
        """The last answer of a conversation."""
        return words(self.root.xpath("//ol[@id='turns']/li")[-1])

    @property
    def asked(self) -> list[str]:
        """What was said in the conversation, in its order."""
        return [words(one).removeprefix("您问：") for one in self.root.xpath("//h2[@class='said']")]

    @property
    def buttons(self) -> list[str]:
        return [words(one) for one in self.root.xpath("//main//button")]

    def button(self, label: str) -> Any:
        found = [one for one in self.root.xpath("//button") if words(one).startswith(label)]
        assert found, f"no {label} among {self.buttons}"
        return found[-1]

    def links(self, text: str) -> list[str]:
        return [one.get("href") for one in self.root.xpath("//a") if text in words(one)]


def words(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def fields(form: Any) -> dict[str, str]:
    """What a form sends as it stands, without its buttons."""
    found = {one.get("name"): one.get("value", "") for one in form.xpath(".//input[@name]")}
    found |= {one.get("name"): one.text or "" for one in form.xpath(".//textarea[@name]")}
    for one in form.xpath(".//select"):
        chosen = [*one.xpath("./option[@selected]"), *one.xpath("./option")][0]
        found[one.get("name")] = words(chosen)
    return found


class Browser:
    """One person's browser at the page of that address."""

    def __init__(self, url: str, http: aiohttp.ClientSession) -> None:
        self.url = url
        self.http = http

    async def open(self, path: str, **headers: str) -> Page:
        async with self.http.get(urljoin(self.url, path), headers=headers) as response:
            return await self._page(response)

    async def send(self, path: str, given: Mapping[str, str], **headers: str) -> Page:
        headers = {"Origin": self.url, **headers}
        address = urljoin(self.url, path)
        async with self.http.post(address, data=given, headers=headers) as response:
            return await self._page(response)

    async def press(self, page: Page, label: str, **headers: str) -> Page:
        """Presses a button of a page; the page may be an old one."""
        button = page.button(label)
        form = button.getparent()
        while form.tag != "form":
            form = form.getparent()
        given = fields(form)
        if button.get("name"):
            given[button.get("name")] = button.get("value")
        return await self.send(form.get("action"), given, **headers)

    async def type(self, page: Page, text: str, **more: str) -> Page:
        """Types into the box of a page and sends it."""
        [box] = page.root.xpath("//*[@id='text']")
        form = box.getparent()
        while form.tag != "form":
            form = form.getparent()
        return await self.send(form.get("action"), {**fields(form), "text": text, **more})

    async def says(self, text: str) -> Page:
        """Asks in the conversation as it is now."""
        return await self.type(await self.open("/c?all"), text)

    async def _page(self, response: aiohttp.ClientResponse) -> Page:
        source = await response.text()
        root = html.fromstring(source) if source.strip() else None
        return Page(response.status, str(response.url), response.headers, source, root)
