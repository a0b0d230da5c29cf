"""Tables: what was asked, what people thought of it, and what was learnt."""

from sqlalchemy import BigInteger, Boolean, Column, Float, Index, Integer, String, Table, Text

from knowledge.ledger.schema.base import counted, metadata

# How many questions were asked in a week, by the clause they were answered with; nobody's text.
hits = Table(
    "hits",
    metadata,
    Column("week", String(8), primary_key=True),
    Column("policy", String(24), primary_key=True),
    Column("clause", String(16), primary_key=True),
    Column("answered", Boolean, primary_key=True),
    Column("times", Integer, nullable=False),
)

# Questions that were not answered, or not well: each person's once. A lesson takes it off the list.
missed = Table(
    "missed",
    metadata,
    Column("id", counted, primary_key=True),
    Column("person", String(64), nullable=False),
    Column("answer", String(8), nullable=False),
    Column("policy", String(24), nullable=False),
    Column("clause", String(16), nullable=False),
    Column("intent", String(24), nullable=False),
    Column("text", Text, nullable=False),
    Column("disliked", Boolean, nullable=False),
    Column("week", String(8), nullable=False),
    Column("at", Float, nullable=False, index=True),
    Column("lesson", BigInteger, index=True),
    Index("ix_missed_person", "person", "answer", unique=True),
)

# What people said of an answer; one verdict each.
feedback = Table(
    "feedback",
    metadata,
    Column("person", String(64), primary_key=True),
    Column("answer", String(8), primary_key=True),
    Column("policy", String(24), nullable=False),
    Column("clause", String(16), nullable=False),
    Column("useful", Boolean, nullable=False),
    Column("reason", Text, nullable=False),
    Column("week", String(8), nullable=False, index=True),
    Column("at", Float, nullable=False, index=True),
)

# Phrasings that the office has taught, a wording a line.
lessons = Table(
    "lessons",
    metadata,
    Column("id", counted, primary_key=True),
    Column("policy", String(24), nullable=False),
    Column("clause", String(16), nullable=False),
    Column("wordings", Text, nullable=False),
    Column("taught_by", String(64), nullable=False),
    Column("at", Float, nullable=False),
    Column("ended_at", Float),
)

# What holds for every answer at once: pauses by channel, and the version of the lessons.
switches = Table(
    "switches",
    metadata,
    Column("name", String(64), primary_key=True),
    Column("value", Text, nullable=False),
    Column("set_by", String(64), nullable=False),
    Column("at", Float, nullable=False),
)
