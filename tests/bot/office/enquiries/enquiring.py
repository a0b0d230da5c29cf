"""What people say and press, and the number of what they ask the departments."""

from knowledge.office import receipt
from tests.telegram_api import Message, Person


async def told(person: Person, text: str, reply_to: Message | None = None) -> Message:
    """Returns what the bot says to a text."""
    await person.says(text, reply_to=reply_to)
    return await person.hears()


async def shown(person: Person, message: Message, label: str) -> Message:
    """Returns what a press of the button opens."""
    await person.presses(message, label)
    return await person.hears()


def number_in(message: Message) -> str:
    number = receipt.find(message.text.splitlines()[0])
    assert number
    return number


async def asks(person: Person, text: str) -> str:
    """Returns the number of a new enquiry."""
    draft = await told(person, f"/ask {text}")
    return number_in(await shown(person, draft, "提交"))
