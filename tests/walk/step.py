"""One person's part of the walk: what is said, pressed and heard, counted up to a goal."""

from dataclasses import dataclass, field

from tests.telegram_api import Message, Person

_FEW = 260  # characters of an answer that are written down


@dataclass
class Walker:
    """Somebody who talks with the bot; `said` counts the messages and presses, `heard` answers."""

    role: str
    person: Person
    lines: list[str]
    said: int = 0
    heard: int = 0
    last: Message | None = field(default=None, init=False)

    async def starts(self, payload: str = "") -> Message:
        """Opens the bot, by a link where there is one."""
        await self.person.starts(payload)
        return await self._hears(f"/start {'…' if payload else ''}".strip())

    async def says(self, text: str) -> Message:
        """Types a message."""
        await self.person.says(text)
        return await self._hears(text)

    async def presses(self, label: str) -> Message:
        """Presses a button of what was heard last."""
        assert self.last
        await self.person.presses(self.last, label)
        return await self._hears(f"[{label}]")

    async def is_told(self) -> Message:
        """Hears what somebody else has brought about."""
        message = await self.person.hears()
        self.heard += 1
        self.last = message
        self._note("（收到通知）", message)
        return message

    async def _hears(self, did: str) -> Message:
        self.said += 1
        message = await self.is_answered()
        self._note(did, message)
        return message

    async def is_answered(self) -> Message:
        """Returns the answer."""
        message = await self.person.hears()
        self.heard += 1
        self.last = message
        return message

    def _note(self, did: str, message: Message) -> None:
        text = message.text if len(message.text) <= _FEW else message.text[:_FEW] + "…"
        brings = "".join(f"〔{kind}〕" for kind in ("photo", "document") if kind in message.content)
        labels = " ".join(f"`{label}`" for label in message.buttons)
        quoted = "\n".join(f"> {line}" for line in f"{brings}{text}".splitlines())
        self.lines += [f"**{self.role}** {did}", "", quoted, "", *([labels, ""] if labels else [])]
