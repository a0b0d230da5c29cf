"""An update as Telegram words it: the parts that the bot looks at, and no others."""

from typing import Annotated

from pydantic import BaseModel, Field

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
    media_group_id: str | None = None

    @property
    def words(self) -> str:
        """What the person wrote: the text, or the words under a picture or a file."""
        return self.text or self.caption or ""


class Key(BaseModel):
    """A button that is shown."""

    text: str
    callback_data: str = ""


class Keyboard(BaseModel):
    """The buttons under a message, row by row."""

    inline_keyboard: list[list[Key]] = []


class Pressed(BaseModel):
    """The message whose button was pressed, as it stands now."""

    message_id: _Id
    chat: Chat
    text: str = ""
    message_thread_id: _Id | None = None
    reply_markup: Keyboard = Keyboard()


class Press(BaseModel):
    """The press of a button; one under what was sent over another chat has no message."""

    id: _PressId
    from_: User = Field(alias="from")
    message: Pressed | None = None
    data: str = ""


class Update(BaseModel):
    """One update of those kinds that are wanted."""

    update_id: _Id
    message: Message | None = None
    edited_message: Message | None = None
    callback_query: Press | None = None
