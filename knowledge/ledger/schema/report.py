"""Tables: what officials report: tasks, towns of the cultivation pool, posts."""

from sqlalchemy import BigInteger, Column, Date, Float, Index, Integer, String, Table, Text

from knowledge.ledger.schema.base import counted, metadata

# How often a silent department was reminded of a task since it last reported.
reminders = Table(
    "reminders",
    metadata,
    Column("policy", String(64), primary_key=True),
    Column("clause", String(16), primary_key=True),
    Column("silent_since", Float, nullable=False),
    Column("times", Integer, nullable=False),
)

# How far the tasks are: every report. Of a clause the one of the latest day counts, of that day
# the one that was entered last; rows are only added.
progress = Table(
    "progress",
    metadata,
    Column("id", counted, primary_key=True),
    Column("policy", String(24), nullable=False),
    Column("clause", String(32), nullable=False),
    Column("state", String(16), nullable=False),
    Column("percent", Float),
    Column("note", Text, nullable=False),
    Column("day", Date, nullable=False),
    Column("at", Float, nullable=False),
    Column("department", String(64)),
    Column("member", BigInteger),
    Index("ix_progress_policy", "policy", "clause", "day", "id"),
    Index("ix_progress_day", "policy", "day", "id"),
)

# Towns of the cultivation pool: every entry. The newest of a town counts; rows are only added.
pool = Table(
    "pool",
    metadata,
    Column("id", counted, primary_key=True),
    Column("policy", String(24), nullable=False),
    Column("name", String(64), nullable=False),
    Column("sector", String(64), nullable=False),
    Column("stage", String(16), nullable=False),
    Column("day", Date, nullable=False),
    Column("at", Float, nullable=False),
    Column("department", String(64)),
    Column("member", BigInteger),
    Index("ix_pool_policy", "policy", "name", "id"),
)

# Who holds a post of a roster since it was issued: every entry. Of a post the one
# since the latest day counts, of that day the one that was entered last.
posts = Table(
    "posts",
    metadata,
    Column("id", counted, primary_key=True),
    Column("policy", String(24), nullable=False),
    Column("post", String(64), nullable=False),
    Column("name", String(64), nullable=False),
    Column("since", Date, nullable=False),
    Column("at", Float, nullable=False),
    Column("department", String(64)),
    Column("member", BigInteger),
    Index("ix_posts_policy", "policy", "post", "id"),
)
