"""Tables: who may do what, who did what, and who wants to hear of it."""

from sqlalchemy import Boolean, Column, Float, Index, String, Table, Text

from knowledge.ledger.schema.base import chat, counted, group, metadata

# Where people are written to who have not asked just then; a role, an enquiry or a wish to follow
# needs it. `menu` is the digest of the commands that were last shown there; none, everybody's.
contacts = Table(
    "contacts",
    metadata,
    Column("person", String(64), primary_key=True),
    *chat(),
    group(),
    Column("menu", String(16)),
)

# Who has a role: a department's name, or none for the office. An ended one stays.
roles = Table(
    "roles",
    metadata,
    Column("id", counted, primary_key=True),
    Column("person", String(64), nullable=False, index=True),
    Column("department", String(64)),
    Column("since", Float, nullable=False),
    Column("ended_at", Float),
)

# The sessions of those who have a role, by a hash of each. An ended one stays without its person.
logins = Table(
    "logins",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("person", String(64), nullable=False, index=True),
    Column("phone", Boolean, nullable=False),
    Column("since", Float, nullable=False),
    Column("used_at", Float, nullable=False, index=True),
)

# One-time codes by which people get a role; only a hash of each is kept.
invitations = Table(
    "invitations",
    metadata,
    Column("code_hash", String(64), primary_key=True),
    Column("department", String(64)),
    Column("made_by", String(64), nullable=False),
    Column("until", Float, nullable=False),
    Column("used_at", Float),
)

# Every act with an effect; rows are only added.
audit = Table(
    "audit",
    metadata,
    Column("id", counted, primary_key=True),
    Column("at", Float, nullable=False, index=True),
    Column("person", String(64), nullable=False),
    Column("act", String(32), nullable=False),
    Column("subject", Text, nullable=False),
)

# Who wants to be told when something changes about a clause.
follows = Table(
    "follows",
    metadata,
    Column("person", String(64), primary_key=True),
    Column("policy", String(64), primary_key=True),
    Column("clause", String(16), primary_key=True),
    Column("since", Float, nullable=False),
    Index("ix_follows_policy", "policy", "clause"),
)

# Who wants to be told when a policy fits what they told: the facts in words, and what each policy
# gave for them, as JSON: when it was wished for, and as the person was told last.
wishes = Table(
    "wishes",
    metadata,
    Column("person", String(64), primary_key=True),
    Column("facts", Text, nullable=False),
    Column("place", String(64), nullable=False),
    Column("first", Text, nullable=False),
    Column("told", Text, nullable=False),
    Column("since", Float, nullable=False, index=True),
)

# Whose ledger it is: `people`, the fingerprint of the key of the people's hashes, and `bot`, the
# account at Telegram whose updates are numbered in it.
identity = Table(
    "identity",
    metadata,
    Column("name", String(16), primary_key=True),
    Column("value", String(64), nullable=False),
)
