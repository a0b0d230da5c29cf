"""The server: Telegram's Bot API over HTTP on a free loopback port."""

import itertools
import logging
import time
from collections.abc import Iterable
from email.utils import formatdate
from typing import Any, Self

from aiohttp import web

from . import life
from .chats import Chat, User
from .errors import ApiError, Refusal, bad_request
from .faults import Fault, Faults, pause
from .methods.methods import supported
from .methods.profile import Menu, Profile
from .person import Person
from .schema import rules, schema
from .state import State
from .wire import Call, read_call

TOKEN = "7654321:AAE-stand-in-for-the-tests_01234567"
_MAX_REQUEST = 64_000_000
_SHOWN_COMPLAINTS = 5
_LOG = logging.getLogger(__name__)
_BAD_GATEWAY = "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>"


class TelegramApi:
    """Use as `async with TelegramApi() as api`; give the bot `api.token` and `api.url`.

    With `check_schema=False`, for benchmarks, requests are not compared with the documentation.
    With `privacy=False` the bot sees every message in groups.
    """

    def __init__(
        self,
        token: str = TOKEN,
        *,
        username: str = "policy_test_bot",
        check_schema: bool = True,
        privacy: bool = True,
    ) -> None:
        self.token = token
        self.url = ""
        self.bot = User(int(token.split(":")[0]), "政策助手", is_bot=True, username=username)
        self.state = State(self.bot, privacy)
        self.profile = Profile()
        self.faults = Faults()
        self.refusals: list[Refusal] = []
        self.history: list[Call] = []
        self.clock_ahead = 0.0  # seconds that its clock is before this machine's
        self._check_schema = check_schema
        self._expected: list[str] = []
        self._methods = supported(self.profile)
        # Real user ids have outgrown 32 bits, and so do these.
        self._user_ids = itertools.count(7_000_000_001)
        self._group_ids = itertools.count(-1_002_000_000_001, -1)
        self._runner: web.AppRunner | None = None

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=_MAX_REQUEST)
        app.router.add_route("*", "/bot{token:[^/]+}/{method}", self._answer)
        app.router.add_get("/file/bot{token:[^/]+}/files/{file_id}/{name}", self._download)
        # A poll has to end when its client is gone.
        self._runner = web.AppRunner(
            app, handler_cancellation=True, access_log=None, shutdown_timeout=0.1
        )
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.url = self.state.url = f"http://{host}:{port}"
        return self

    async def __aexit__(self, *exception: object) -> None:
        await self.state.webhook.stop()
        if self._runner:
            await self._runner.cleanup()

    def person(
        self,
        name: str,
        *,
        username: str | None = None,
        language_code: str = "zh-hans",
        started: bool = False,
    ) -> Person:
        """Returns a new person. The bot may write first only to one who has `started` it."""
        user = User(next(self._user_ids), name, username=username, language_code=language_code)
        person = Person(self.state, self.profile, user)
        person.chat.open = started
        return person

    def group(
        self, title: str, people: Iterable[Person], administrators: Iterable[Person] = ()
    ) -> Chat:
        """Returns a new supergroup of these people and the bot, which is no administrator there."""
        chat = Chat(next(self._group_ids), "supergroup", title, open=True)
        chat.members = [self.bot, *(person.user for person in people)]
        chat.administrators = {person.id for person in administrators}
        self.state.chats[chat.id] = chat
        return chat

    def calls(self, method: str | None = None) -> list[Call]:
        """Returns the bot's calls so far, of one method or of all."""
        return [call for call in self.history if method in (None, call.method)]

    def commands(self, scope: str = "default", language: str = "", **more: int) -> Menu:
        """Returns the menu set for a scope; `more` is chat_id or user_id, where it has them."""
        return self.profile.menu({"type": scope, **more}, language)

    def expect(self, *reasons: str) -> None:
        """Announces refusals by a part of their text, e.g. "message is not modified"."""
        self._expected += reasons

    def assert_clean(self) -> None:
        """Raises AssertionError if a call was refused that no test had announced."""
        surprises = [
            str(one)
            for one in self.refusals
            if not any(reason in str(one) for reason in self._expected)
        ]
        assert not surprises, "the bot made calls that Telegram refuses:\n" + "\n".join(surprises)

    def begin_anew(self) -> None:
        """Forgets the calls, what was expected of them and what was to go wrong; chats stay."""
        self.refusals.clear()
        self.history.clear()
        self._expected.clear()
        self.faults.clear()

    def again(self, person: Person) -> Person:
        """Returns the same person with a new client, which shows nothing of what was said."""
        said = self.state.chat(person.chat.id).messages  # Telegram has them, and the bot edits them
        new = Person(self.state, self.profile, person.user)
        new.chat.open = person.chat.open
        new.chat.messages |= said
        return new

    async def settled(self) -> None:
        """Returns when the bots have nothing more to answer or to send."""
        unfetched = self.state.updates.unfetched
        await life.settled(life.watches(self.url), unfetched, "it does not settle")

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        name = request.match_info["method"]
        call = await read_call(request, name, schema.methods().get(name))
        self.history.append(call)
        if request.match_info["token"] != self.token:
            return self._refused(call, ApiError(401, "Unauthorized"))
        fault = self.faults.take(name, call.params)
        await pause(fault, effective=False)
        if fault and fault.drop and not fault.effective:
            return _dropped(request)
        response = await self._outcome(call, fault)
        response.headers["Date"] = formatdate(time.time() + self.clock_ahead, usegmt=True)
        await pause(fault, effective=True)
        return _dropped(request) if fault and fault.drop else response

    async def _outcome(self, call: Call, fault: Fault | None) -> web.StreamResponse:
        if fault and fault.error:
            call.status = fault.error.status
            if call.status == 502:
                return web.Response(status=502, text=_BAD_GATEWAY, content_type="text/html")
            return web.json_response(fault.error.as_json(), status=call.status)
        try:
            result = await self._carry_out(call)
        except ApiError as error:
            return self._refused(call, error)
        except Exception as error:
            _LOG.exception("the stand-in broke at %s", call)
            return self._refused(call, ApiError(500, f"the stand-in broke: {error!r}"))
        call.status = 200
        return web.json_response({"ok": True, "result": result})

    async def _carry_out(self, call: Call) -> Any:
        if call.method not in self._methods:
            # Telegram would say 404, which python-telegram-bot takes for a wrong token.
            raise ApiError(501, "Not Implemented: the stand-in lacks this method")
        if self._check_schema:
            found = schema.complaints(call.method, call.params)
            found = found or rules.complaints(call.method, call.params)
            if found:
                raise bad_request("; ".join(found[:_SHOWN_COMPLAINTS]))
        return await self._methods[call.method](self.state, call)

    def _refused(self, call: Call, error: ApiError) -> web.Response:
        call.status = error.status
        if not error.by_person:
            self.refusals.append(Refusal(call.method, error, call.params))
        return web.json_response(error.as_json(), status=error.status)

    async def _download(self, request: web.Request) -> web.Response:
        file = self.state.files.get(request.match_info["file_id"])
        if request.match_info["token"] != self.token or file is None:
            raise web.HTTPNotFound
        return web.Response(body=file.content, content_type="application/octet-stream")


def _dropped(request: web.Request) -> web.Response:
    if request.transport:
        request.transport.abort()
    return web.Response()
