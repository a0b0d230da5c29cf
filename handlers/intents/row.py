"""A row of the table of intents."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from handlers.turn import Handler


@dataclass(frozen=True)
class Row:
    """An intent: what the question must have, the topic that answers, and what it beats and why."""

    name: str
    needs: str
    answer: Handler
    beats: Mapping[str, str] = field(default_factory=dict)
