"""A machine with a key: what it starts with, and what its ledger holds."""

from pathlib import Path

from bot.channels.telegram.chat import chat
from bot.configuration.settings import Settings
from bot.identity.identity import person
from bot.identity.key import note_bot, settle
from knowledge.ledger import conversations
from knowledge.ledger.database import Database
from knowledge.ledger.delivery import contacts
from knowledge.ledger.migration import migrate
from knowledge.ledger.schema import roles

TOKEN, ROTATED, ANOTHER = "42:first", "42:second", "43:first"
ALICE = 777


class Machine:
    """One with a data folder of its own, over a database that it may share."""

    def __init__(self, folder: Path, url: str | None) -> None:
        self.folder, self.url = folder, url
        self.file = folder / "id.key"

    def settings(self, token: str = TOKEN, id_key: str | None = None) -> Settings:
        given = {"bot_token": token, "data_dir": self.folder, "database_url": self.url}
        return Settings.model_validate(given | {"id_key": id_key})

    async def starts(self, token: str = TOKEN, id_key: str | None = None) -> str:
        """Returns the text of the key that a bot works with here."""
        settings = self.settings(token, id_key)
        database = Database(settings.database, settings.data_dir)
        try:
            await migrate(database)
            text = await settle(database, settings)
            await note_bot(database, int(token.partition(":")[0]))
            return text
        finally:
            await database.close()

    async def writes(self, table: object, **values: object) -> None:
        """Adds a row to a table."""
        database = Database(self.url, self.folder)
        await migrate(database)
        async with database.transaction() as transaction:
            await transaction.execute(table.insert().values(**values))  # type: ignore[attr-defined]
        await database.close()

    async def reads(self, table: object) -> list[tuple[object, ...]]:
        database = Database(self.url, self.folder)
        async with database.transaction() as transaction:
            found = [tuple(row) for row in await transaction.execute(table.select())]  # type: ignore[attr-defined]
        await database.close()
        return found

    async def was_here_before(self, secret: bytes, *, known: bool = True) -> None:
        """Leaves what an older version has left: people, and no fingerprint."""
        database = Database(self.url, self.folder)
        await migrate(database)
        whose = person(secret, ALICE)
        async with database.transaction() as transaction:
            await conversations.save(transaction, {whose: "{}"})
            await transaction.execute(roles.insert().values(person=whose, since=1.0))
            if known:
                await contacts.save(transaction, {whose: chat(ALICE)})
        await database.close()
