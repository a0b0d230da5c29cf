"""Methods that send: messages, files, chat actions."""

import mimetypes
from typing import Any

from ..chats import Chat, Message, StoredFile
from ..errors import ApiError, bad_request
from ..state import State
from ..text.body import Body, caption_body, text_body
from ..wire import Call

MAX_DOWNLOAD = 20_000_000
_MAX_DOCUMENT = 50_000_000
_MAX_PHOTO = 10_000_000
_IMAGES = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8", b"RIFF")


async def send_message(state: State, call: Call) -> dict[str, Any]:
    """sendMessage."""
    return _send(state, call, text_body(call.params)).as_json()


async def send_document(state: State, call: Call) -> dict[str, Any]:
    """sendDocument."""
    file = _file(state, call, "document", _MAX_DOCUMENT)
    content = {"document": document(file)}
    return _send(state, call, caption_body(call.params), content=content, file=file).as_json()


async def send_photo(state: State, call: Call) -> dict[str, Any]:
    """sendPhoto."""
    file = _file(state, call, "photo", _MAX_PHOTO)
    if not file.content.startswith(_IMAGES):
        raise bad_request("IMAGE_PROCESS_FAILED")
    content = {"photo": photo(file)}
    return _send(state, call, caption_body(call.params), content=content, file=file).as_json()


async def send_chat_action(state: State, call: Call) -> bool:
    """sendChatAction."""
    state.writable_chat(call.params["chat_id"])
    return True


async def get_file(state: State, call: Call) -> dict[str, Any]:
    """getFile; the path leads to the download."""
    file = state.files.get(call.params["file_id"])
    if file is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if len(file.content) > MAX_DOWNLOAD:
        raise bad_request("file is too big")
    return {**file.as_json(), "file_path": f"files/{file.id}/{file.name}"}


def document(file: StoredFile) -> dict[str, Any]:
    """Returns the Document object of a file."""
    kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    return {**file.as_json(), "file_name": file.name, "mime_type": kind}


def photo(file: StoredFile) -> list[dict[str, Any]]:
    """Returns a photo in its one size; nobody measures the picture."""
    return [{**file.as_json(), "width": 800, "height": 600}]


def _file(state: State, call: Call, name: str, most: int) -> StoredFile:
    reference = call.params[name]
    if upload := call.upload(reference):
        if len(upload.content) > most:
            raise ApiError(413, "Request Entity Too Large")
        if not upload.content:
            raise bad_request("file must be non-empty")
        return state.store(upload.name, upload.content)
    if reference not in state.files:
        raise bad_request("wrong file identifier/HTTP URL specified")
    return state.files[reference]


def _send(state: State, call: Call, body: Body, **more: Any) -> Message:
    chat = state.writable_chat(call.params["chat_id"])
    reply_to = _replied(chat, call.params.get("reply_parameters"))
    markup = call.params.get("reply_markup", {})
    more |= {
        "inline_keyboard": markup.get("inline_keyboard", []),
        "reply_interface": {} if "inline_keyboard" in markup else markup,
    }
    marks = topic(call.params.get("message_thread_id"))
    return state.add(chat, state.bot, body, reply_to=reply_to, marks=marks, **more)


def topic(thread: int | None) -> dict[str, Any]:
    """Returns the keys of a message in this topic."""
    return {} if thread is None else {"message_thread_id": thread, "is_topic_message": True}


def _replied(chat: Chat, wanted: dict[str, Any] | None) -> Message | None:
    if wanted is None:
        return None
    message = chat.messages.get(wanted["message_id"])
    if message and not message.deleted:
        return message
    if wanted.get("allow_sending_without_reply"):
        return None
    raise bad_request("message to be replied not found")
