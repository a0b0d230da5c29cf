"""The ledger's tables. A change here needs a migration; a test compares the two.

Times are seconds since 1970 in UTC. A chat's id stands only where a reply still needs it; else a
person is a keyed hash, made by the caller.
"""

from knowledge.ledger.schema.base import metadata
from knowledge.ledger.schema.delivery import (
    chat_leases,
    conversations,
    deferred,
    inbox,
    jobs,
    outbox,
    pace,
    seen,
    set_aside,
    turns,
    wordings,
)
from knowledge.ledger.schema.enquiry import enquiries, enquiry_moves
from knowledge.ledger.schema.learning import feedback, hits, lessons, missed, switches
from knowledge.ledger.schema.person import (
    audit,
    contacts,
    follows,
    identity,
    invitations,
    logins,
    roles,
    wishes,
)
from knowledge.ledger.schema.report import pool, posts, progress, reminders

__all__ = [
    "audit",
    "chat_leases",
    "contacts",
    "conversations",
    "deferred",
    "enquiries",
    "enquiry_moves",
    "feedback",
    "follows",
    "hits",
    "identity",
    "inbox",
    "invitations",
    "jobs",
    "lessons",
    "logins",
    "metadata",
    "missed",
    "outbox",
    "pace",
    "pool",
    "posts",
    "progress",
    "reminders",
    "roles",
    "seen",
    "set_aside",
    "switches",
    "turns",
    "wishes",
    "wordings",
]
