"""Alembic's entry: runs on the connection, and inside the transaction, that migrate.py hands over."""

from __future__ import annotations

from alembic import context

from followup_desktop.store.rows import Row

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=Row.metadata, render_as_batch=False)
with context.begin_transaction():
    context.run_migrations()
