"""What the machines do with a ledger, each in a transaction of its own."""

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import Table, func, select

from knowledge.ledger import conversations
from knowledge.ledger.delivery.chat import Chat
from knowledge.ledger.delivery.inbox import Received
from knowledge.ledger.delivery.outbox import Draft, Message, Settled
from knowledge.ledger.ledger import Ledger
from knowledge.ledger.schema import metadata


def chat_of(number: int) -> Chat:
    """Returns a private chat, or the group of a number below zero."""
    return Chat("telegram", str(number), group=number < 0)


def numbers(chats: Iterable[Chat]) -> list[int]:
    return [int(one.id) for one in chats]


def update(number: int, chat: int = 1, text: str = "问") -> Received:
    return Received(str(number), chat_of(chat), text, place=number)


async def claim(ledger: Ledger, owner: str = "one") -> list[list[Received]]:
    async with ledger.database.transaction() as connection:
        return await ledger.inbox.claim(connection, owner)


async def claimed_ids(ledger: Ledger, owner: str = "one") -> list[list[int]]:
    return [[one.place for one in of_chat] for of_chat in await claim(ledger, owner)]


async def release(ledger: Ledger, chats: Collection[int], owner: str = "one") -> set[int]:
    async with ledger.database.transaction() as connection:
        ours = await ledger.inbox.release(connection, owner, [chat_of(one) for one in chats])
    return set(numbers(ours))


async def finish(ledger: Ledger, updates: Sequence[Received], owner: str = "one") -> bool:
    """Takes the updates of one chat out as answered, if the chat is still the owner's."""
    async with ledger.database.transaction() as connection:
        ours = await ledger.inbox.release(connection, owner, [updates[0].chat])
        if ours:
            await ledger.inbox.done(connection, [one.id for one in updates])
    return bool(ours)


async def put(ledger: Ledger, *texts: str, chat: int = 1) -> None:
    async with ledger.database.transaction() as connection:
        await ledger.outbox.put(connection, [Draft(chat_of(chat), text) for text in texts])


async def send(ledger: Ledger, owner: str = "one", most: int = 24) -> list[Message]:
    """Claims what is to be sent."""
    async with ledger.database.transaction() as connection:
        return await ledger.outbox.claim(connection, "telegram", owner, most)


async def settle(ledger: Ledger, *settled: Settled, owner: str = "one") -> None:
    async with ledger.database.transaction() as connection:
        await ledger.outbox.settle(connection, owner, settled)


async def next_due(ledger: Ledger) -> float | None:
    async with ledger.database.transaction() as connection:
        return await ledger.outbox.next_due(connection, "telegram")


async def count(ledger: Ledger, table: Table) -> int:
    async with ledger.database.transaction() as connection:
        return int(await connection.scalar(select(func.count()).select_from(table)) or 0)


async def rows(ledger: Ledger, table: Table) -> list[dict[str, Any]]:
    """Everything in a table, in the order of its key."""
    async with ledger.database.transaction() as connection:
        query = select(table).order_by(*table.primary_key)
        return [dict(row) for row in (await connection.execute(query)).mappings()]


async def fill(ledger: Ledger) -> None:
    """Leaves something of every kind that a running bot keeps."""
    await ledger.inbox.store([update(n, chat=n % 3, text="问😀'\n" * n) for n in range(20)])
    await claim(ledger)
    await put(ledger, "一", "二", chat=-(2**45))
    async with ledger.database.transaction() as connection:
        await conversations.save(connection, {"person": '{"clauses":["8.1"]}'})


async def everything(ledger: Ledger) -> dict[str, list[dict[str, object]]]:
    """All tables with all that they hold."""
    return {table.name: await rows(ledger, table) for table in metadata.sorted_tables}
