"""Strange updates: nearly valid messages and presses, and wild ones from all over the schema.

@given(updates(chat_ids=[alice.id]))             # for Hypothesis, which makes failures small
for update in many(10_000, seed=1, chat_ids=[alice.id]):  # quick, and the same every time

Each is an Update object as Telegram would send it, but for its update_id.
"""

import copy
import datetime
import random
import typing
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from aiogram.types import CallbackQuery, Chat, Message, MessageEntity, Update, User
from hypothesis import strategies as st
from pydantic import BaseModel

from ..schema.limits import utf16_length
from ..schema.schema import fields
from .attributes import names, readings
from .odd import COMMANDS, DATA, ODD, PIECES, QUESTIONS, STRANGERS, WORDS

Json = dict[str, Any]
_Choice = TypeVar("_Choice")

KINDS = [name for name in fields(Update) if name != "update_id"]
_LIKELY = ["message"] * 6 + ["callback_query"] * 5 + ["edited_message"] * 2 + ["channel_post"]
_UNHEARD_OF = "telepathic_message"
_DEEPEST = 4
_NOW = 1_760_000_000


def updates(chat_ids: Sequence[int] = ()) -> st.SearchStrategy[Json]:
    """Returns a strategy of updates; many of them come from these chats."""
    return st.randoms(use_true_random=False).map(lambda chance: _Author(chance, chat_ids).update())


def many(count: int, seed: int, chat_ids: Sequence[int] = ()) -> list[Json]:
    """Returns `count` updates, the same ones for the same seed."""
    author = _Author(random.Random(seed), chat_ids)  # noqa: S311
    return [author.update() for _ in range(count)]


class _Author:
    """Makes up updates. What is plain comes first in each choice: Hypothesis shrinks towards it."""

    def __init__(self, chance: random.Random, chat_ids: Sequence[int]) -> None:
        self._chance = chance
        self._known = list(chat_ids) or [STRANGERS[0]]
        self._people = [one for one in self._known if one > 0] or STRANGERS[:1]

    def update(self) -> Json:
        if self._rarely(0.45):
            return self._wild()
        kind = self._one(_LIKELY)
        update = {kind: self._press() if kind == "callback_query" else self._message()}
        return self._spoiled(update) if self._rarely(0.15) else update

    def _wild(self) -> Json:
        kind = self._one([*KINDS, _UNHEARD_OF])
        annotation = fields(Update)["message" if kind == _UNHEARD_OF else kind].annotation
        update = {kind: self._value(annotation, Update, kind, 0)}
        for _ in range(self._one([1, 2, 3, 8, 0])):
            update = self._spoiled(update)
        return update

    def _message(self) -> Json:
        message: Json = {"message_id": self._number(), "date": _NOW, "chat": self._chat()}
        if not self._rarely(0.1):
            message["from"] = self._user(message["chat"]["id"])
        if self._rarely(0.1):
            answered = {"message_id": 1, "date": _NOW - 9, "chat": message["chat"], "text": "答"}
            me = {"id": 1, "is_bot": True, "first_name": "政策", "username": "policy_test_bot"}
            message["reply_to_message"] = answered | {"from": me}
        if self._rarely(0.2):
            return message | self._some_of(Message, 1, self._one([1, 1, 2, 5]))
        return message | self._written()

    def _written(self) -> Json:
        """Returns a text with its entities, which are not always its own."""
        if self._rarely(0.25):
            text = self._one(COMMANDS)
            marks = [_entity("bot_command", 0, utf16_length(text.split()[0]))]
        else:
            text, marks = self._long() if self._rarely(0.03) else self._text(), []
        at = text.find("@policy_test_bot")
        if at >= 0:
            marks.append(_entity("mention", at, len("@policy_test_bot")))
        if self._rarely(0.2):
            marks += [self._object(MessageEntity, 1) for _ in range(self._one([1, 2, 9]))]
        return {"text": text} | ({"entities": marks} if marks else {})

    def _press(self) -> Json:
        chat = self._chat()
        press: Json = {
            "id": str(self._chance.randrange(10**18)),
            "from": self._user(chat["id"]),
            "chat_instance": "-42",
            "data": self._one(DATA),
        }
        if self._rarely(0.08):
            del press["data"]
            press["game_short_name"] = "chess"
        if self._rarely(0.08):
            return press | {"inline_message_id": "AAE"}
        if self._rarely(0.1):
            return press | {"message": {"message_id": self._number(), "date": 0, "chat": chat}}
        return press | {"message": self._message() | {"chat": chat}}

    def _chat(self) -> Json:
        known = self._one(self._known)
        identity = self._one(STRANGERS) if self._rarely(0.15) else known
        kind = "private" if identity > 0 else "supergroup"
        if self._rarely(0.1):
            kind = self._one(WORDS[Chat, "type"])
        chat = {"id": identity, "type": kind, "first_name" if kind == "private" else "title": "蒲"}
        return chat | self._some_of(Chat, 3, 2) if self._rarely(0.05) else chat

    def _user(self, chat_id: int) -> Json:
        identity = chat_id if chat_id > 0 else self._one(self._people)
        name = self._text() if self._rarely(0.05) else "Alice"
        user = {"id": identity, "is_bot": self._rarely(0.03), "first_name": name}
        return user | self._some_of(User, 3, 3) if self._rarely(0.2) else user

    def _object(self, model: type[BaseModel], depth: int) -> Json:
        required, optional = names(model)
        made = {name: self._member(model, name, depth) for name in required}
        if depth >= _DEEPEST or not optional:
            return made
        return made | self._some_of(model, depth, self._one([0, 1, 2, 4, 8 >> depth]))

    def _some_of(self, model: type[BaseModel], depth: int, count: int) -> Json:
        _, optional = names(model)
        chosen = self._chance.sample(optional, min(count, len(optional)))
        return {name: self._member(model, name, depth) for name in chosen}

    def _member(self, model: type[BaseModel], name: str, depth: int) -> Any:
        return self._value(fields(model)[name].annotation, model, name, depth + 1)

    def _value(self, annotation: Any, model: type[BaseModel], name: str, depth: int) -> Any:
        option = self._one(readings(annotation, depth >= _DEEPEST))
        origin = typing.get_origin(option)
        if origin is typing.Literal:
            return self._one(list(typing.get_args(option)))
        if origin is list:
            size = 0 if depth >= _DEEPEST else self._one([1, 0, 2, 3])
            item = typing.get_args(option)[0]
            return [self._value(item, model, name, depth + 1) for _ in range(size)]
        if isinstance(option, type) and issubclass(option, BaseModel):
            return self._model(option, depth)
        return self._atom(option, model, name)

    def _model(self, model: type[BaseModel], depth: int) -> Json:
        """Returns an object; the chats and people that a bot looks at are mostly known ones."""
        makers: dict[object, Callable[[], Json]] = {
            Chat: self._chat,
            User: lambda: self._user(0),
            CallbackQuery: self._press,
        }
        known = makers.get(model)
        return known() if known and not self._rarely(0.3) else self._object(model, depth)

    def _atom(self, option: object, model: type[BaseModel], name: str) -> Any:
        if option is bool:
            return self._rarely(0.5)
        if option is int:
            return self._identity(model, name)
        if option is float:
            return self._one([1.5, 0, 90.0, -180.0, 1e-9])
        if option is datetime.datetime:
            return self._one([_NOW, 0, 1, 2**31 - 1, 2**31])
        if name in {"data", "callback_data"}:
            return self._one(DATA)
        # What is left are texts, and references to a type that is a text, too.
        return self._one(WORDS[model, name]) if (model, name) in WORDS else self._text()

    def _identity(self, model: type[BaseModel], name: str) -> int:
        if name.endswith("_id") or (name == "id" and model in {Chat, User}):
            return self._one(self._known + STRANGERS)
        return self._number()

    def _number(self) -> int:
        return self._one([1, 2, 5, 40, 4096, 0, -1, 2**31 - 1]) if self._rarely(0.5) else 3

    def _text(self) -> str:
        if not self._rarely(0.5):
            return self._one(QUESTIONS)
        if self._rarely(0.02):
            return self._long()
        pieces = self._one([1, 2, 3, 8])
        return "".join(self._one(self._one([QUESTIONS, PIECES])) for _ in range(pieces))

    def _long(self) -> str:
        piece = self._one(["字", "招商谁牵头？", "😀", "e\u0301", *PIECES])
        length = self._one([1000, 1001, 4096, 4096, 4097, 100_000])
        return (piece * (length // len(piece) + 1))[:length]

    def _spoiled(self, update: Json) -> Json:
        """Returns the update with something missing, misplaced or of another type."""
        (kind,) = update
        places = _places(update)
        holder, key = self._one(places) if self._rarely(0.9) else (update, kind)
        if holder is not update and self._rarely(0.3):
            del holder[key]
        elif self._rarely(0.15):
            holder[key] = [holder[key]]
        elif self._rarely(0.15):
            holder[key] = {self._one(["id", "text", "message", "\x00"]): holder[key]}
        elif self._rarely(0.2):
            holder[key] = self._text()
        else:
            holder[key] = copy.deepcopy(self._one(ODD))
        return update

    def _rarely(self, share: float) -> bool:
        return self._chance.random() >= 1 - share

    def _one(self, choices: Sequence[_Choice]) -> _Choice:
        return self._chance.choice(choices)


def _entity(kind: str, offset: int, length: int) -> Json:
    return {"type": kind, "offset": offset, "length": length}


def _places(value: Any) -> list[tuple[Any, Any]]:
    """Returns all places within a value: the dict or list that holds it, and the key."""
    found: list[tuple[Any, Any]] = []
    waiting = [value]
    while waiting:
        holder = waiting.pop()
        items = holder.items() if isinstance(holder, dict) else enumerate(holder)
        for key, held in items:
            found.append((holder, key))
            if isinstance(held, dict | list):
                waiting.append(held)
    return found
