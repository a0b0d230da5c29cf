"""The methods that the stand-in supports, by name."""

from collections.abc import Awaitable, Callable
from typing import Any

from ..state import State
from ..wire import Call
from . import editing, sending
from .profile import Profile

Method = Callable[[State, Call], Awaitable[Any]]

_LONGEST_POLL = 50
_TEXTS = {
    "setMyName": "name",
    "setMyDescription": "description",
    "setMyShortDescription": "short_description",
}


def supported(profile: Profile) -> dict[str, Method]:
    """Returns the methods; those about the bot itself work on `profile`."""
    methods: dict[str, Method] = {
        "getMe": get_me,
        "getChat": get_chat,
        "getChatMember": get_chat_member,
        "getUpdates": get_updates,
        "setWebhook": set_webhook,
        "deleteWebhook": delete_webhook,
        "getWebhookInfo": get_webhook_info,
        "sendMessage": sending.send_message,
        "sendDocument": sending.send_document,
        "sendPhoto": sending.send_photo,
        "sendChatAction": sending.send_chat_action,
        "answerInlineQuery": editing.answer_inline_query,
        "getFile": sending.get_file,
        "editMessageText": editing.edit_text,
        "editMessageCaption": editing.edit_caption,
        "editMessageReplyMarkup": editing.edit_reply_markup,
        "deleteMessage": editing.delete_message,
        "answerCallbackQuery": editing.answer_callback_query,
    }
    return methods | _menus(profile) | _texts(profile)


async def get_me(state: State, _call: Call) -> dict[str, Any]:
    """getMe."""
    return {
        **state.bot.as_json(),
        "can_join_groups": True,
        "can_read_all_group_messages": not state.privacy,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


async def get_chat(state: State, call: Call) -> dict[str, Any]:
    """getChat; python-telegram-bot raises without the three further keys."""
    chat = state.chat(call.params["chat_id"])
    gifts = dict.fromkeys(
        (
            "unlimited_gifts",
            "limited_gifts",
            "unique_gifts",
            "premium_subscription",
            "gifts_from_channels",
        ),
        False,
    )
    return {
        **chat.as_json(),
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": gifts,
    }


async def get_chat_member(state: State, call: Call) -> dict[str, Any]:
    """getChatMember: an administrator without special rights, a member, or one who is not there."""
    chat = state.chat(call.params["chat_id"])
    number = call.params["user_id"]
    user = next((one for one in [state.bot, *chat.members] if one.id == number), None)
    if user is None:
        return {"status": "left", "user": {"id": number, "is_bot": False, "first_name": "?"}}
    if number not in chat.administrators:
        return {"status": "member", "user": user.as_json()}
    return {"status": "creator", "user": user.as_json(), "is_anonymous": False}


async def get_updates(state: State, call: Call) -> list[dict[str, Any]]:
    """getUpdates."""
    if "allowed_updates" in call.params:
        state.updates.allowed = call.params["allowed_updates"]
    timeout = min(call.params.get("timeout", 0), _LONGEST_POLL)
    return await state.updates.poll(
        call.params.get("offset", 0), call.params.get("limit", 100), timeout
    )


async def set_webhook(state: State, call: Call) -> bool:
    """setWebhook; plain HTTP and any port are fine, as with a local Bot API server."""
    params = call.params
    if params.get("drop_pending_updates"):
        state.updates.drop()
    if not params["url"]:
        await state.webhook.stop()
        return True
    if "allowed_updates" in params:
        state.updates.allowed = params["allowed_updates"]
    most = params.get("max_connections", 40)
    await state.webhook.start(params["url"], params.get("secret_token", ""), most)
    return True


async def delete_webhook(state: State, call: Call) -> bool:
    """deleteWebhook."""
    if call.params.get("drop_pending_updates"):
        state.updates.drop()
    await state.webhook.stop()
    return True


async def get_webhook_info(state: State, _call: Call) -> dict[str, Any]:
    """getWebhookInfo."""
    return state.webhook.as_json()


def _menus(profile: Profile) -> dict[str, Method]:
    async def set_commands(state: State, call: Call) -> bool:
        scope, language = _scope(state, call)
        profile.set_menu(scope, language, call.params.get("commands", []))
        return True

    async def get_commands(state: State, call: Call) -> list[dict[str, str]]:
        return profile.menu(*_scope(state, call))

    async def set_button(_state: State, call: Call) -> bool:
        button = call.params.get("menu_button", {"type": "default"})
        profile.menu_buttons[call.params.get("chat_id", 0)] = button
        return True

    return {
        "setMyCommands": set_commands,
        "deleteMyCommands": set_commands,
        "getMyCommands": get_commands,
        "setChatMenuButton": set_button,
    }


def _scope(state: State, call: Call) -> tuple[dict[str, Any], str]:
    scope = call.params.get("scope", {"type": "default"})
    if "chat_id" in scope:
        scope = {**scope, "chat_id": state.chat(scope["chat_id"]).id}
    return scope, call.params.get("language_code", "")


def _texts(profile: Profile) -> dict[str, Method]:
    methods: dict[str, Method] = {}
    for setter, kind in _TEXTS.items():
        methods[setter] = _setter(profile, kind)
        methods[setter.replace("set", "get", 1)] = _getter(profile, kind)
    return methods


def _setter(profile: Profile, kind: str) -> Method:
    async def set_text(_state: State, call: Call) -> bool:
        language = call.params.get("language_code", "")
        profile.texts[kind, language] = call.params.get(kind, "")
        return True

    return set_text


def _getter(profile: Profile, kind: str) -> Method:
    async def get_text(_state: State, call: Call) -> dict[str, str]:
        language = call.params.get("language_code", "")
        return {kind: profile.texts.get((kind, language), "")}

    return get_text
