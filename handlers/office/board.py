"""The board by command and by button, for everybody: the measures, a task, the towns of a pool."""

from dataclasses import replace

from handlers.button import old
from handlers.message import Button, Reply
from handlers.office import which
from handlers.office.call import Call
from handlers.texts import entry as texts
from handlers.topics import pool
from handlers.topics.tasks import progress
from knowledge.office.pool import Stage
from knowledge.office.task import tasks
from knowledge.policy.policy import Policy


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


async def towns(call: Call, key: str) -> Reply:
    """Return the towns of a policy's pool; of the only one that has any, where none is named."""
    policy = which.with_key(call.policies, key)
    if policy is None:
        having = [one for one in call.policies if await _has_any(call, one)]
        if len(having) > 1:
            return which.asked(having, "pool list")
        policy = next(iter(having), call.policies[0])
    found = await pool.listed(policy, call.office)
    role = await call.office.register.role(call.person)
    new = (Button(texts.POOL_NEW, "pool new"),) if role.of_office else ()
    return replace(found, buttons=new)


async def _has_any(call: Call, policy: Policy) -> bool:
    newest = await call.office.pool.newest(policy.file.key)
    return any(town.stage is not Stage.REMOVED for town in newest.values())
