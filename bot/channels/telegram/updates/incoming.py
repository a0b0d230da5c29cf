"""What comes in: what a person did, as the inbox keeps it."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict


class Kind(StrEnum):
    """What a person did."""

    TEXT = "text"
    COMMAND = "command"
    PRESS = "press"
    OTHER = "other"  # a picture, a voice, a place
    INLINE = "inline"  # typed behind the bot's name in another chat
    ADDED = "added"  # the bot to a group
    BLOCKED = "blocked"  # the bot, in private
    BACK = "back"  # who had blocked it


class Incoming(BaseModel):
    """What a person did, without more than the answer needs; this is what the inbox keeps."""

    model_config = ConfigDict(frozen=True, hide_input_in_errors=True)

    kind: Kind
    chat_id: int
    private: bool
    person: str  # the keyed hash of the user
    text: str = ""  # of a command: what follows it
    name: str = ""  # of a command, or the data of a button
    message_id: int | None = None
    press_id: str | None = None
    thread: int | None = None  # the topic of a forum, or of a private chat that has topics
    keyboard: tuple[tuple[tuple[str, str], ...], ...] = ()  # of a press: the rows it is in
    brief: bool = False  # of a press: hardly more than a question stands above the button
    about: str = ""  # the receipt number that heads the bot's message this one replies to
    for_office: str = ""  # of an official: the text with an office's numbers, masked in `text`
