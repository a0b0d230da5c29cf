"""Tables: what people ask of departments."""

from sqlalchemy import Column, Float, Index, String, Table, Text

from knowledge.ledger.schema.base import counted, metadata

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
    Column("id", counted, primary_key=True),
    Column("number", String(9), nullable=False, index=True),
    Column("at", Float, nullable=False),
    Column("act", String(16), nullable=False),
    Column("state", String(16), nullable=False),
    Column("by", String(64)),
    Column("department", String(64)),
    Column("note", Text),
)
