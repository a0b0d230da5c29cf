"""How calls reach Telegram: over aiohttp, which takes a quarter of the time of the default."""

import json
from http import HTTPStatus
from typing import Annotated

import aiohttp
from pydantic import BaseModel, Field, ValidationError
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

_CONNECT = 5.0
_READ = 10.0
_LONGEST_WAIT = 86_400.0
_CHAT = {"id": 0, "type": "private"}
_FORM = {"Content-Type": "application/x-www-form-urlencoded"}


class _Parameters(BaseModel):
    """What may help with an error: where a group has moved to, or when to try again."""

    migrate_to_chat_id: int | None = None
    retry_after: Annotated[float, Field(gt=0, le=_LONGEST_WAIT)] | None = None


class _Refused(BaseModel):
    """What Telegram says of a call that it refuses."""

    description: str = ""
    parameters: _Parameters | None = None


class AiohttpRequest(BaseRequest):
    """Sends python-telegram-bot's calls; `connections` at once, through `proxy` if there is one.

    No error tells the address that was called, since the token is a part of it.
    """

    def __init__(self, connections: int, proxy: str | None = None) -> None:
        super().__init__()
        self._connections = connections
        self._proxy = proxy
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """Return the seconds that an answer may take."""
        return _READ

    async def initialize(self) -> None:
        """Open the connection pool."""
        connector = aiohttp.TCPConnector(limit=self._connections)
        self._session = aiohttp.ClientSession(connector=connector)

    async def shutdown(self) -> None:
        """Close every connection."""
        if self._session:
            await self._session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = None,
        write_timeout: object = None,
        connect_timeout: object = None,
        pool_timeout: object = None,
    ) -> tuple[int, bytes]:
        """Return the status and the body of the answer; raises NetworkError and TimedOut.

        A good answer's body is what `answered` makes of it.
        """
        del write_timeout, connect_timeout, pool_timeout  # nobody sets them
        if self._session is None:
            raise RuntimeError("not initialized")
        read = read_timeout if isinstance(read_timeout, int | float) else _READ
        timeout = aiohttp.ClientTimeout(total=_CONNECT + read, connect=_CONNECT)
        files = request_data.multipart_data if request_data else None
        try:
            async with self._session.request(
                method,
                url,
                data=_form(request_data) if request_data else None,
                headers=None if files else _FORM,
                timeout=timeout,
                proxy=self._proxy,
            ) as answer:
                status, body = answer.status, await answer.read()
        except TimeoutError:
            raise TimedOut("no answer in time") from None
        except aiohttp.ClientError as error:
            raise NetworkError(type(error).__name__) from None
        if url.endswith(("/sendMessage", "/editMessageText", "/editMessageReplyMarkup")):
            body = _brief(body)
        return status, await self.answered(body) if status == HTTPStatus.OK else _refused(body)

    async def answered(self, body: bytes) -> bytes:
        """Return what python-telegram-bot is to see of a good answer."""
        return body


def _brief(body: bytes) -> bytes:
    """Return that a message was sent, with nothing but its number of what Telegram repeats.

    Python-telegram-bot would make objects of its text and buttons, which nobody looks at.
    """
    try:
        answer = json.loads(body)
        number = answer["result"]["message_id"] if answer["ok"] is True else None
    except (ValueError, LookupError, TypeError):
        return body
    if not isinstance(number, int):
        return body
    sent = {"message_id": number, "date": 0, "chat": _CHAT}
    return json.dumps({"ok": True, "result": sent}).encode()


def _refused(body: bytes) -> bytes:
    """Return an error without what Telegram would never say, on which python-telegram-bot breaks.

    What kind of error it is says the status.
    """
    try:
        error = _Refused.model_validate_json(body)
    except ValidationError:  # a page of some proxy on the way
        return b"{}"
    return error.model_dump_json(exclude_none=True).encode()


def _form(request: RequestData) -> bytes | aiohttp.FormData:
    """Return the parameters, and the files where there are any."""
    files = request.multipart_data
    if not files:
        return request.url_encoded_parameters().encode()
    # Unquoted: Telegram takes a file's name as it stands and would show %E4%BB%BB.
    form = aiohttp.FormData(request.json_parameters, quote_fields=False)
    for field, (name, content, kind) in files.items():
        form.add_field(field, content, filename=name, content_type=kind)
    return form
