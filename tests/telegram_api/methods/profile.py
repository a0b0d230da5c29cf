"""The bot's profile: command menus by scope and language, names and descriptions."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from ..chats import Chat, User

Menu = list[dict[str, str]]


@dataclass
class Profile:
    """What the bot has set about itself; `texts` is keyed by kind ("description") and language."""

    menus: dict[tuple[str, str], Menu] = field(default_factory=dict)
    texts: dict[tuple[str, str], str] = field(default_factory=dict)
    menu_buttons: dict[int, dict[str, Any]] = field(default_factory=dict)

    def set_menu(self, scope: dict[str, Any], language: str, menu: Menu) -> None:
        """Stores a menu; an empty one deletes it."""
        if menu:
            self.menus[_key(scope), language] = menu
        else:
            self.menus.pop((_key(scope), language), None)

    def menu(self, scope: dict[str, Any], language: str = "") -> Menu:
        """Returns the menu of exactly this scope and language, empty if there is none."""
        return self.menus.get((_key(scope), language), [])

    def seen_by(self, user: User, chat: Chat) -> Menu:
        """Returns the menu that a person sees in a chat: the narrowest scope that has one."""
        for scope in _scopes(user, chat):
            for language in ((user.language_code or "")[:2], ""):
                if menu := self.menu(scope, language):
                    return menu
        return []


def _scopes(user: User, chat: Chat) -> Iterator[dict[str, Any]]:
    """Yields the scopes that fit, narrowest first, in the documented order."""
    here = {"chat_id": chat.id}
    administrator = user.id in chat.administrators
    if not chat.private:
        yield {"type": "chat_member", **here, "user_id": user.id}
        if administrator:
            yield {"type": "chat_administrators", **here}
    yield {"type": "chat", **here}
    if administrator:
        yield {"type": "all_chat_administrators"}
    yield {"type": "all_private_chats" if chat.private else "all_group_chats"}
    yield {"type": "default"}


def _key(scope: dict[str, Any]) -> str:
    return json.dumps(scope, sort_keys=True)
