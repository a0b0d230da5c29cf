"""What follows the ledger: what answers rest on beside the question may change at any turn."""

from typing import Protocol

from knowledge.ledger.database import Transaction


class Follower(Protocol):
    """Whoever must know of a change before the next question is answered."""

    async def look(self, transaction: Transaction) -> None:
        """Read what has changed, in the transaction that claims the questions."""

    async def catch_up(self) -> None:
        """Make what was read hold; the ledger is not used."""
