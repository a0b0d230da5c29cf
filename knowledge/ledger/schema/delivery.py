"""Tables: how messages come in and go out, and what each is about."""

from sqlalchemy import BigInteger, Column, Float, Index, Integer, String, Table, Text

from knowledge.ledger.schema.base import counted, metadata

# Every update ever taken, so that a repeated one has no second effect.
seen = Table(
    "seen",
    metadata,
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("seen_at", Float, nullable=False, index=True),
)

# What each message last said, as keyed hashes, so that an edit without a change has no effect.
wordings = Table(
    "wordings",
    metadata,
    Column("message", String(32), primary_key=True),
    Column("words", String(32), nullable=False),
    Column("seen_at", Float, nullable=False, index=True),
)

# Updates that wait to be answered; what is answered is deleted.
inbox = Table(
    "inbox",
    metadata,
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("chat_id", BigInteger, nullable=False),
    Column("payload", Text, nullable=False),
    Column("received_at", Float, nullable=False),
    Column("failures", Integer, nullable=False, default=0),
    Index("ix_inbox_chat_id", "chat_id", "update_id"),
)

# A chat whose updates somebody is answering: nobody else may until then.
chat_leases = Table(
    "chat_leases",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("owner", String(64), nullable=False),
    Column("until", Float, nullable=False),
)

# Updates that failed for good, for the operator to look at.
set_aside = Table(
    "set_aside",
    metadata,
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("person", String(64), nullable=False, index=True),
    Column("payload", Text, nullable=False),
    Column("error", Text, nullable=False),
    Column("at", Float, nullable=False),
)

# Messages that wait to be sent; what Telegram took is deleted. One with an error is given up.
# `due_at` was at most `put_off` seconds ahead when it was written.
outbox = Table(
    "outbox",
    metadata,
    Column("id", counted, primary_key=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("payload", Text, nullable=False),
    Column("made_at", Float, nullable=False),
    Column("due_at", Float, nullable=False),
    Column("attempts", Integer, nullable=False, default=0),
    Column("owner", String(64)),
    Column("leased_until", Float, nullable=False, default=0.0),
    Column("error", Text),
    Column("put_off", Float, nullable=False, default=0.0, server_default="0"),
    Index("ix_outbox_chat_id", "chat_id", "id"),
)

# When the next message may go, by chat; 0 stands for all chats together.
pace = Table(
    "pace",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("next_at", Float, nullable=False),
)

# What each conversation was last about.
conversations = Table(
    "conversations",
    metadata,
    Column("person", String(64), primary_key=True),
    Column("topic", Text, nullable=False),
    Column("changed_at", Float, nullable=False, index=True),
)

# Timed jobs, each done by whichever machine comes first.
jobs = Table(
    "jobs",
    metadata,
    Column("name", String(64), primary_key=True),
    Column("due_at", Float, nullable=False),
)

# Messages for the day that came up at night; in the morning they go to whom their ground, as JSON,
# still holds for. Rows of an older version have neither person nor ground.
deferred = Table(
    "deferred",
    metadata,
    Column("id", counted, primary_key=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("payload", Text, nullable=False),
    Column("until", Float, nullable=False, index=True),
    Column("person", String(64), index=True),
    Column("ground", Text),
)
