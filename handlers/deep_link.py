"""Deep links: codes of a clause or a whole policy, which a link to the bot carries."""

import datetime
import zlib
from collections.abc import Sequence

from handlers import button
from handlers.message import Reply
from knowledge.policy.policy import Policy

_FIRST = "c"  # the letter that tells such a code from others
_BETWEEN = "_"


def of_clause(policy: Policy, clause: str) -> str:
    """Return the code of a clause; whatever the key of its policy, it is short."""
    return f"{_FIRST}{_tag(policy)}{_BETWEEN}{clause.replace('.', '-')}"


def of_policy(policy: Policy) -> str:
    """Return the code of a whole policy."""
    return f"{_FIRST}{_tag(policy)}"


def opened(code: str, policies: Sequence[Policy], as_of: datetime.date) -> Reply | None:
    """Return what the code opens, or None where it is none of these."""
    tag, _, clause = code.removeprefix(_FIRST).partition(_BETWEEN)
    policy = next((one for one in policies if _tag(one) == tag), None)
    if policy is None or not code.startswith(_FIRST):
        return None
    reply = button.pressed(f"clause {clause.replace('-', '.') or policy.front}", policy, as_of)
    return None if reply.where is button.LATE else reply


def _tag(policy: Policy) -> str:
    return f"{zlib.crc32(policy.file.key.encode()):x}"
