"""Work: intents of how far things are: tasks, towns, the pool."""

from handlers.intents.row import Row
from handlers.topics import pool, recognition, town
from handlers.topics.tasks import finished, progress, status

WORK: tuple[Row, ...] = (
    Row(
        "done",
        "asks which tasks were reported to be done",
        finished.answer,
        {"progress": "what is done is one state of many"},
    ),
    Row(
        "progress",
        "asks how far tasks are, as reported",
        progress.answer,
        {
            "recognition": "a town that was recognised is progress",
            "missing": "what was reported stands in no document",
        },
    ),
    Row(
        "recognition",
        "asks who recognises towns",
        recognition.answer,
        {
            "town": "who is asked for, not a town",
            "item": "the number of a clause may stand beside it",
        },
    ),
    Row(
        "pool",
        "names the pool, and there is a ledger",
        pool.answer,
        {"town": "what the pool holds of a town is asked for"},
    ),
    Row(
        "town",
        "a town by its name, or one's own as a whole",
        town.answer,
        {
            "talk": "a town of the county is no other subject",
            "set": "one is named, of no set",
        },
    ),
    Row(
        "status",
        "how far a thing is that a clause speaks of",
        status.answer,
        {"likely": "a task is named; that nothing was reported is said with it"},
    ),
)
