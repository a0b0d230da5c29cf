"""Offers: what an inline query may send."""

from pydantic import BaseModel, ConfigDict


class Offer(BaseModel):
    """One of the answers that may be sent: its first line, what follows, and the whole of it."""

    model_config = ConfigDict(frozen=True)

    title: str
    description: str
    html: str
    start: str = ""  # the link to the bot under it
