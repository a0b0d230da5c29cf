"""Privacy: what is kept of a person, and the way to have it deleted."""

from handlers.message import Block, Intent, Part, Reply
from handlers.services import Services
from handlers.signature import office_of
from handlers.texts import talk as texts


def told(services: Services) -> Reply:
    """Return what is kept, why, and for how long."""
    first, _, rest = texts.PRIVACY.format(
        days=f"{services.keep_days:g}", office=office_of(services.policies)
    ).partition("\n")
    return Reply(Intent.HELP, (Block(Part.LEAD, first), Block(Part.BODY, rest)))


def forgotten() -> Reply:
    """Return the word of a channel without a ledger that its conversation is deleted."""
    return Reply(Intent.HELP, (Block(Part.LEAD, texts.FORGOTTEN),), forget=True)
