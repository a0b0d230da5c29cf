"""Posts: the page is killed while a form is on its way, and the form is sent again.

The process that serves is forked from one that has loaded what it knows, so that a thousand take
minutes. `python -m tests.chaos.posts FOLDER COUNT SEED` prints what was found as JSON.
"""

import asyncio
import gc
import json
import os
import random
import re
import signal
import sys
import time
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import NoReturn

import aiohttp

from bot.channels.web.service import Service, site_over
from bot.configuration.settings import Settings
from bot.conversation.conversation import Conversations
from bot.library import Library, opened
from handlers.services import Services
from knowledge.ledger.delivery.pace import Limits as Pace
from knowledge.ledger.ledger import Ledger
from tests.bot.channels.web.browsing import Browser, Page
from tests.bot.running.ledger_file import LedgerFile
from tests.port import free_port

_LATEST = 0.04  # seconds after which a form is surely answered on a quiet machine
_STEP = 1.1  # by which that changes, so that half of the kills come before the effect
_TEXT = "我们镇想申报专业镇，材料交到哪里？"
_SEEN = re.compile(r"编号 (\S+?)。")


@dataclass
class Killed:
    """What came of the kills; `kept` counts the forms whose effect was there before the second."""

    count: int
    kept: int = 0
    answered: int = 0  # of them those whose answer arrived, too
    wrong: list[str] = field(default_factory=list)
    seconds: float = 0.0


def killed(folder: Path, count: int, seed: int) -> Killed:
    """Kill the page so often, each time while an enquiry is being sent, and send that again."""
    began, found = time.monotonic(), Killed(count)
    settings = Settings(
        _env_file=None,
        data_dir=folder,
        web_listen=f"127.0.0.1:{free_port()}",
        send_rate_chat=0,
        log_level="ERROR",
    )
    library = opened(folder, None)
    asyncio.run(_warm(library, settings))
    file, chance = LedgerFile(folder), random.Random(seed)  # noqa: S311
    cookies: dict[str, str] = {}
    latest = _LATEST
    gc.freeze()  # a fork shares what it leaves alone
    cut_off: Page | None = None
    for number in range(count + 1):
        child = os.fork()
        if child == 0:
            _serve(settings, library)
        try:
            moment, kept = chance.uniform(0, latest) if number < count else None, found.kept
            cut_off = asyncio.run(
                _round(
                    f"http://{settings.web_listen}",
                    cookies,
                    child,
                    cut_off,
                    moment,
                    file,
                    found,
                )
            )
        finally:
            with suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
        latest *= 1 / _STEP if found.kept > kept else _STEP
    if file.rows("SELECT count(*) FROM enquiry_moves") != [(count,)]:
        found.wrong.append("moves were lost or made twice")
    found.seconds = time.monotonic() - began
    return found


async def in_a_process(folder: Path, count: int, seed: int) -> Killed:
    """Return what `killed` does of a process that has no loop and no threads to fork."""
    command = (sys.executable, "-m", __name__, str(folder), str(count), str(seed))
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    told, _ = await process.communicate()
    return Killed(**json.loads(told))


async def _warm(library: Library, settings: Settings) -> None:
    """Load and build what each fork would have to."""
    async with Ledger.open(None, settings.data_dir, Pace.of(0, 0)) as ledger:
        await site_over(ledger, settings, Services(library.policies))
    for text in ("招商引资谁牵头", _TEXT):
        await Conversations(Services(library.policies)).reply("kills", text)


def _serve(settings: Settings, library: Library) -> NoReturn:
    with suppress(BaseException):
        asyncio.run(Service(settings, library).run())
    os._exit(0)


async def _round(
    url: str,
    cookies: dict[str, str],
    child: int,
    cut_off: Page | None,
    moment: float | None,
    file: LedgerFile,
    found: Killed,
) -> Page | None:
    """Send the form of the round before again, then another person's, cut off at the moment."""
    await _ready(url)
    if cut_off:
        async with aiohttp.ClientSession(cookies=cookies) as http:
            await _again(Browser(url, http), cut_off, file, found)
    if moment is None:
        return None
    jar = aiohttp.CookieJar(unsafe=True)
    async with aiohttp.ClientSession(cookie_jar=jar) as http:
        browser = Browser(url, http)
        page = await browser.press(await browser.open("/zixun"), "写一条咨询")
        page = await browser.type(page, _TEXT)
        cookies |= {one.key: one.value for one in jar}
        sending = asyncio.create_task(browser.press(page, "提交"))
        await asyncio.sleep(moment)
        os.kill(child, signal.SIGKILL)
        with suppress(aiohttp.ClientError):
            found.answered += (await sending).status == 200
        return page


async def _again(browser: Browser, cut_off: Page, file: LedgerFile, found: Killed) -> None:
    before = file.rows("SELECT count(*) FROM enquiries")[0][0]
    page = await browser.press(cut_off, "提交")
    after = [number for (number,) in file.rows("SELECT number FROM enquiries")]
    receipt = _SEEN.search(page.main)
    found.kept += before == len(after)
    if receipt is None or receipt[1] not in after:
        found.wrong.append(f"no receipt: {page.status} {page.main[:80]}")
    elif len(after) - before not in (0, 1):
        found.wrong.append(f"{len(after) - before} enquiries of one form")


async def _ready(url: str) -> None:
    async with asyncio.timeout(60), aiohttp.ClientSession() as http:
        while True:
            with suppress(aiohttp.ClientError):
                async with http.get(f"{url}/readyz") as response:
                    if response.status == 200:
                        return
            await asyncio.sleep(0.01)


if __name__ == "__main__":
    print(json.dumps(asdict(killed(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])))))
