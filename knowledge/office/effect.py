"""Effects: what a reply does beside being sent, in the same transaction or not at all."""

from typing import Any, Protocol


class Effect(Protocol):
    """One change of the ledger."""

    async def apply(self, transaction: Any) -> None:
        """Make the change; raise ConflictError where what it rests on has changed meanwhile."""
