"""Alembic's entry: the migrations run on the connection that the program gives them."""

from alembic import context

from knowledge.ledger.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
