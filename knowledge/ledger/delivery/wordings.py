"""The wordings of messages, as keyed hashes: an edit that leaves the words as they are is none.

Telegram brings an edited message also when only its preview or its markup has changed.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import delete

from knowledge.ledger.database import Transaction, insert
from knowledge.ledger.schema import wordings

KEPT = 3 * 86_400.0  # seconds: Telegram lets people edit for two days


@dataclass(frozen=True)
class Wording:
    """The words of a message, or of its edit; both are keyed hashes, made by the caller."""

    message: str
    words: str
    edited: bool = False


async def unchanged(
    transaction: Transaction, new: Sequence[tuple[int, Wording]], now: float
) -> set[int]:
    """Note the wordings of new updates, and return which of these are edits without a change.

    An edit of a message that nobody saw before counts as a change.
    """
    first = {one.message: one.words for _, one in new if not one.edited}
    rows = [{"message": m, "words": w, "seen_at": now} for m, w in sorted(first.items())]
    if rows:
        await transaction.execute(insert(transaction, wordings).on_conflict_do_nothing(), rows)
    edits = [(number, one) for number, one in sorted(new) if one.edited]
    return {number for number, one in edits if not await _changed(transaction, one, now)}


async def _changed(transaction: Transaction, edit: Wording, now: float) -> bool:
    """Note the wording of an edit, and return whether it is another one than before."""
    row = {"message": edit.message, "words": edit.words, "seen_at": now}
    statement = insert(transaction, wordings).values(**row)
    statement = statement.on_conflict_do_update(
        index_elements=["message"],
        set_={"words": statement.excluded.words, "seen_at": statement.excluded.seen_at},
        where=wordings.c.words != statement.excluded.words,
    )
    changed = await transaction.execute(statement.returning(wordings.c.message))
    return changed.first() is not None


async def purge(transaction: Transaction, now: float) -> None:
    """Delete those of messages that can't be edited any more."""
    await transaction.execute(delete(wordings).where(wordings.c.seen_at < now - KEPT))
