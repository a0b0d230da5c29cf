"""The ledger's tables. A change here needs a migration; a test compares the two.

Times are seconds since 1970 in UTC. A chat's id stands only where a reply still needs it; else a
person is a keyed hash, made by the caller.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Float,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
)

metadata = MetaData(
    naming_convention={"pk": "pk_%(table_name)s", "ix": "ix_%(table_name)s_%(column_0_name)s"}
)
# SQLite counts up by itself only a key of type INTEGER.
_counted = BigInteger().with_variant(Integer, "sqlite")

# Every update ever taken, so that a repeated one has no second effect.
seen = Table(
    "seen",
    metadata,
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
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
outbox = Table(
    "outbox",
    metadata,
    Column("id", _counted, primary_key=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("payload", Text, nullable=False),
    Column("made_at", Float, nullable=False),
    Column("due_at", Float, nullable=False),
    Column("attempts", Integer, nullable=False, default=0),
    Column("owner", String(64)),
    Column("leased_until", Float, nullable=False, default=0.0),
    Column("error", Text),
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

# Where people are written to who have not asked just then; a role, an enquiry or a wish to follow
# needs it. `menu` is the digest of the commands that were last shown there; none, everybody's.
contacts = Table(
    "contacts",
    metadata,
    Column("person", String(64), primary_key=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("menu", String(16)),
)

# Who has a role: a department's name, or none for the office. An ended one stays.
roles = Table(
    "roles",
    metadata,
    Column("id", _counted, primary_key=True),
    Column("person", String(64), nullable=False, index=True),
    Column("department", String(64)),
    Column("since", Float, nullable=False),
    Column("ended_at", Float),
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
    Column("id", _counted, primary_key=True),
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

# Messages for the day that came up at night; in the morning they go to whom their ground, as JSON,
# still holds for. Rows of an older version have neither person nor ground.
deferred = Table(
    "deferred",
    metadata,
    Column("id", _counted, primary_key=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("payload", Text, nullable=False),
    Column("until", Float, nullable=False, index=True),
    Column("person", String(64), index=True),
    Column("ground", Text),
)

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
    Column("id", _counted, primary_key=True),
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
    Column("id", _counted, primary_key=True),
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

# Who holds a post of a roster since it was issued: every entry, of which the newest counts.
posts = Table(
    "posts",
    metadata,
    Column("id", _counted, primary_key=True),
    Column("policy", String(24), nullable=False),
    Column("post", String(64), nullable=False),
    Column("name", String(64), nullable=False),
    Column("since", Date, nullable=False),
    Column("at", Float, nullable=False),
    Column("department", String(64)),
    Column("member", BigInteger),
    Index("ix_posts_policy", "policy", "post", "id"),
)

# Enquiries and intentions to apply, by receipt number, as they stand. No department is the
# office's; person and text are deleted in time, the states stay.
enquiries = Table(
    "enquiries",
    metadata,
    Column("number", String(9), primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("state", String(16), nullable=False),
    Column("person", String(64)),
    Column("department", String(64)),
    Column("text", Text),
    Column("made_at", Float, nullable=False),
    Column("changed_at", Float, nullable=False),
    Index("ix_enquiries_person", "person", "made_at"),
    Index("ix_enquiries_state", "state", "made_at"),
    Index("ix_enquiries_department", "department", "state", "made_at"),
)

# Their history; rows are only added, and their notes deleted with the enquiry's text.
enquiry_moves = Table(
    "enquiry_moves",
    metadata,
    Column("id", _counted, primary_key=True),
    Column("number", String(9), nullable=False, index=True),
    Column("at", Float, nullable=False),
    Column("act", String(16), nullable=False),
    Column("state", String(16), nullable=False),
    Column("by", String(64)),
    Column("department", String(64)),
    Column("note", Text),
)

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
    Column("id", _counted, primary_key=True),
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
    Column("id", _counted, primary_key=True),
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
