"""The towns of the pools by command and by button; for everybody."""

from dataclasses import replace

from handlers.message import Button, Reply
from handlers.office import which
from handlers.office.call import Call
from handlers.texts import entry as texts
from handlers.topics import pool
from knowledge.office.pool import Stage
from knowledge.policy.policy import Policy


async def listed(call: Call, key: str) -> Reply:
    """Return the towns of a policy's pool; of the only one that has any, where none is named."""
    policy = which.with_key(call.policies, key)
    if policy is None:
        having = [one for one in call.policies if await _has_any(call, one)]
        if len(having) > 1:
            return which.asked(having, "pool list")
        policy = next(iter(having), call.policies[0])
    towns = await pool.listed(policy, call.office)
    role = await call.office.register.role(call.person)
    new = (Button(texts.POOL_NEW, "pool new"),) if role.of_office else ()
    return replace(towns, buttons=new)


async def _has_any(call: Call, policy: Policy) -> bool:
    newest = await call.office.pool.newest(policy.file.key)
    return any(town.stage is not Stage.REMOVED for town in newest.values())
