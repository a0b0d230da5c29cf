"""Tables: how messages come in and go out, and what each is about."""

from sqlalchemy import BigInteger, Column, Float, Index, Integer, String, Table, Text

from knowledge.ledger.schema.base import channel, chat, counted, group, metadata

# Every message ever taken, so that a repeated one has no second effect; `key` is how its channel
# tells it from others.
seen = Table(
    "seen",
    metadata,
    channel(key=True),
    Column("key", String(64), primary_key=True),
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

# Messages that wait to be answered; what is answered is deleted, and no number is given twice.
# Those of a chat are answered by their `place`, and where that is the same, as they came.
inbox = Table(
    "inbox",
    metadata,
    Column("id", counted, primary_key=True),
    *chat(),
    group(),
    Column("key", String(64), nullable=False),
    Column("place", BigInteger, nullable=False),
    Column("payload", Text, nullable=False),
    Column("received_at", Float, nullable=False),
    Column("failures", Integer, nullable=False, default=0),
    Index("ix_inbox_channel", "channel", "chat_id", "place", "id"),
    sqlite_autoincrement=True,
)

# A chat whose messages somebody is answering: nobody else may until then.
chat_leases = Table(
    "chat_leases",
    metadata,
    *chat(key=True),
    Column("owner", String(64), nullable=False),
    Column("until", Float, nullable=False),
)

# Messages that failed for good, for the operator to look at.
set_aside = Table(
    "set_aside",
    metadata,
    Column("id", counted, primary_key=True),
    channel(),
    Column("key", String(64), nullable=False),
    Column("person", String(64), nullable=False, index=True),
    Column("payload", Text, nullable=False),
    Column("error", Text, nullable=False),
    Column("at", Float, nullable=False),
    Index("ix_set_aside_channel", "channel", "key", unique=True),
)

# Messages that wait to be sent; what their channel took is deleted. One with an error is given up.
# `due_at` was at most `put_off` seconds ahead when it was written.
outbox = Table(
    "outbox",
    metadata,
    Column("id", counted, primary_key=True),
    *chat(),
    group(),
    Column("payload", Text, nullable=False),
    Column("made_at", Float, nullable=False),
    Column("due_at", Float, nullable=False),
    Column("attempts", Integer, nullable=False, default=0),
    Column("owner", String(64)),
    Column("leased_until", Float, nullable=False, default=0.0),
    Column("error", Text),
    Column("put_off", Float, nullable=False, default=0.0, server_default="0"),
    Index("ix_outbox_channel", "channel", "chat_id", "id"),
)

# When the next message may go, by chat; one without a name stands for all of its channel's.
pace = Table(
    "pace",
    metadata,
    *chat(key=True),
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

# What was said in a conversation and shown for it, for a channel that shows it again; `key` is what
# a request that is repeated has in common with the first one.
turns = Table(
    "turns",
    metadata,
    Column("person", String(64), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("key", String(64), nullable=False),
    Column("payload", Text, nullable=False),
    Column("at", Float, nullable=False, index=True),
    Index("ix_turns_person", "person", "key", unique=True),
    Index("ix_turns_key", "key"),
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
    *chat(),
    group(),
    Column("payload", Text, nullable=False),
    Column("until", Float, nullable=False, index=True),
    Column("person", String(64), index=True),
    Column("ground", Text),
)
