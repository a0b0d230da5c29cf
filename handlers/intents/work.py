"""Work: intents of how far things are and what is to be done: tasks, towns, the pool."""

from handlers.intents.row import Row
from handlers.topics import pool, recognition, town, township
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
            "awards": "a town is named, and gets none of them",
            "set": "one is named, of no set",
        },
    ),
    Row(
        "township",
        "what townships have to do",
        township.answer,
        {
            "town": "what it has to do is asked for, not what it is like",
            "awards": "its work for enterprises, not what they get",
            "document": "what is asked of townships, not of the letter",
            "whole": "the townships' part of it",
            "nobody's": "what stands there of townships is told, whatever they lead",
            "owner": "which part the townships have",
            "overview": "the townships' part, not everybody's",
            "which": "the part of one is asked for, of no one thing",
            "likely": "townships are named, and so is where they stand",
        },
    ),
    Row(
        "status",
        "how far a thing is that a clause speaks of",
        status.answer,
        {"likely": "a task is named; that nothing was reported is said with it"},
    ),
)
