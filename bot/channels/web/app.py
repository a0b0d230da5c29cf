"""The application: every route of the page, with what holds for all of them."""

import logging

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from bot.channels.web.pages.desk import Desk
from bot.channels.web.pages.documents import Documents
from bot.channels.web.pages.enquiries import Enquiries
from bot.channels.web.pages.more import More
from bot.channels.web.pages.progress import Progress
from bot.channels.web.pages.sheet import Sheet
from bot.channels.web.site.headers import Headers
from bot.channels.web.site.site import Page, RefusedError, Site
from bot.channels.web.talk.joining import Joining
from bot.channels.web.talk.opening import Opening
from bot.channels.web.talk.start import Start
from bot.channels.web.talk.talk import Talk
from bot.channels.web.visitors.address import caller, own
from bot.errors.failure import place
from knowledge.errors import ConflictError, LedgerAwayError

logger = logging.getLogger(__name__)


def application(site: Site) -> ASGIApp:
    """Return the page as an application."""
    start, talk, sheet, documents = Start(site), Talk(site), Sheet(site), Documents(site)
    progress, enquiries = Progress(site), Enquiries(site)
    more, opening = More(site), Opening(site, talk)
    joining, desk = Joining(site, talk), Desk(site, talk)
    reads: dict[str, Page] = {
        "/": start.show,
        "/dui": start.all,
        "/c": talk.show,
        "/jieguo/{number:int}": sheet.show,
        "/jieguo/{number:int}.docx": sheet.word,
        "/jieguo/{number:int}.png": sheet.picture,
        "/s/{code}": sheet.shared,
        "/wenjian": documents.list,
        "/wenjian/{key}.txt": documents.text,
        "/wenjian/{key}": documents.show,
        "/jindu": progress.show,
        "/zixun": enquiries.show,
        "/shuoming": more.help,
        "/wuzhangai": more.access,
        "/tg": opening.show,
        "/j/{code}": joining.show,
        "/bangong": desk.show,
        "/bangong/taizhang.xlsx": desk.tables,
        "/yanse/{code}.css": opening.style,
    }
    writes: dict[str, Page] = {
        "/c": talk.say,
        "/wenjian/{key}": documents.search,
        "/size": more.size,
        "/tg": opening.enter,
        "/j/{code}": joining.join,
        "/bangong": desk.press,
    }
    routes = [Route(path, _reading(site, page)) for path, page in reads.items()]
    routes += [Route(path, _writing(site, page), methods=["POST"]) for path, page in writes.items()]
    routes += [
        Route("/static/{digest}/{name}", site.view.file),
        Route("/healthz", more.alive),
        Route("/readyz", more.ready),
    ]

    async def unknown(request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 500
        return site.view.error(request, status)

    frame = site.launcher.frame if site.launcher else "'none'"
    app = Starlette(routes=routes, exception_handlers={HTTPException: unknown})
    app.router.redirect_slashes = False
    return Headers(GZipMiddleware(app, minimum_size=600), site.url, frame)


def _reading(site: Site, page: Page) -> Page:
    async def read(request: Request) -> Response:
        if not await site.limits.read(caller(request)):
            return site.view.error(request, 429)
        return await _answered(site, page, request, marked=True)

    return read


def _writing(site: Site, page: Page) -> Page:
    async def write(request: Request) -> Response:
        if not own(request, site.url):
            return site.view.error(request, 403)
        if not await site.limits.written(caller(request)):
            return site.view.error(request, 429)
        return await _answered(site, page, request)

    return write


async def _answered(site: Site, page: Page, request: Request, *, marked: bool = False) -> Response:
    """Return the page, or the one that says why there is none; no error goes further.

    `marked`, its head tells an official what waits.
    """
    try:
        request.state.mark = await site.mark(request) if marked else ""
        return await page(request)
    except RefusedError as refused:
        return site.view.error(request, refused.status)
    except (LedgerAwayError, ConflictError) as error:
        logger.warning("a page is not served: %s", type(error).__name__)
        return site.view.error(request, 503)
    except Exception as error:
        # What the error says may quote somebody.
        logger.error("a page failed: %s, %s", type(error).__name__, place(error))
        return site.view.error(request, 500)
