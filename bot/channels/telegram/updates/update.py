"""An update as Telegram words it: the parts that the bot looks at, and no others."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Annotated, Any

from pydantic import BaseModel, Field

from bot.channels.telegram.keys import COPIES, LEADS, OPENS

Raw = Mapping[str, Any]  # an update as it came
Updates = Sequence[Raw]
Take = Callable[[Updates], Awaitable[None]]  # returns when they are safe

_Id = Annotated[int, Field(ge=-(2**63), lt=2**63)]
_PressId = Annotated[str, Field(pattern="^[!-~]{1,64}$")]  # digits, but Telegram does not say so


class User(BaseModel):
    """Who it is from."""

    id: _Id
    username: str | None = None


class Chat(BaseModel):
    """Where it was written."""

    id: _Id
    type: str


class Entity(BaseModel):
    """A mention or another marked part of a text; places in UTF-16 units."""

    type: str
    offset: int
    length: int


class Answered(BaseModel):
    """The message that this one replies to."""

    from_: User | None = Field(None, alias="from")
    text: str | None = None


class Message(BaseModel):
    """A message, or an edited one."""

    message_id: _Id
    chat: Chat
    from_: User | None = Field(None, alias="from")
    text: str | None = None
    entities: list[Entity] = []
    caption: str | None = None
    caption_entities: list[Entity] = []
    reply_to_message: Answered | None = None
    message_thread_id: _Id | None = None
    is_topic_message: bool = False
    media_group_id: str | None = None

    @property
    def thread(self) -> int | None:
        """The topic of a forum or a private chat; elsewhere a thread is only a row of replies."""
        return self.message_thread_id if self.is_topic_message else None

    @property
    def words(self) -> str:
        """What the person wrote: the text, or the words under a picture or a file."""
        return self.text or self.caption or ""


class Member(BaseModel):
    """What the bot is in a chat: member, administrator, left, kicked."""

    status: str


class Membership(BaseModel):
    """That somebody has changed what the bot is in a chat."""

    chat: Chat
    from_: User = Field(alias="from")
    old_chat_member: Member
    new_chat_member: Member

    @property
    def added(self) -> bool:
        """Whether it is there now and was not before."""
        gone = ("left", "kicked")
        return self.old_chat_member.status in gone and self.new_chat_member.status not in gone

    @property
    def ended(self) -> bool:
        """Whether it can't write there any more."""
        return self.new_chat_member.status in ("left", "kicked")


class Key(BaseModel):
    """A button that is shown, with what it does."""

    text: str
    callback_data: str = ""
    url: str = ""
    web_app: dict[str, str] = {}
    copy_text: dict[str, str] = {}

    @property
    def action(self) -> str:
        """What comes back when it is pressed, or what it does instead."""
        if self.url:
            return f"{LEADS}{self.url}"
        if self.web_app:
            return f"{OPENS}{self.web_app.get('url', '')}"
        if self.copy_text:
            return f"{COPIES}{self.copy_text.get('text', '')}"
        return self.callback_data


class Keyboard(BaseModel):
    """The buttons under a message, row by row."""

    inline_keyboard: list[list[Key]] = []


class Pressed(BaseModel):
    """The message whose button was pressed, as it stands now."""

    message_id: _Id
    chat: Chat
    text: str = ""
    message_thread_id: _Id | None = None
    is_topic_message: bool = False
    reply_markup: Keyboard = Keyboard()

    @property
    def thread(self) -> int | None:
        """The topic that it stands in."""
        return self.message_thread_id if self.is_topic_message else None


class Press(BaseModel):
    """The press of a button; one under what was sent over another chat has no message."""

    id: _PressId
    from_: User = Field(alias="from")
    message: Pressed | None = None
    data: str = ""


class Inline(BaseModel):
    """What somebody types behind the bot's name in any chat."""

    id: _PressId
    from_: User = Field(alias="from")
    query: str = ""


class Emoji(BaseModel):
    """A reaction."""

    type: str
    emoji: str = ""


class Reaction(BaseModel):
    """That somebody has changed their reactions to a message."""

    chat: Chat
    message_id: _Id
    user: User | None = None
    new_reaction: list[Emoji] = []


class Update(BaseModel):
    """One update of those kinds that are wanted."""

    update_id: _Id
    message: Message | None = None
    edited_message: Message | None = None
    callback_query: Press | None = None
    my_chat_member: Membership | None = None
    inline_query: Inline | None = None
    message_reaction: Reaction | None = None
