"""The board by command and by button: the overview, and the history of a task; for everybody."""

from handlers.button import old
from handlers.message import Reply
from handlers.office.call import Call
from handlers.topics import progress
from knowledge.office.task import tasks


async def overview(call: Call) -> Reply:
    """Return how far all measures are."""
    return await progress.overview(call.policies[0], call.office, call.request.as_of)


async def history(call: Call) -> Reply:
    """Return the latest reports of the task that a button names."""
    key, _, clause = call.rest.partition(" ")
    for policy in call.policies:
        if policy.file.key == key and clause in tasks(policy):
            return await progress.history(policy, call.office, clause)
    return old()
