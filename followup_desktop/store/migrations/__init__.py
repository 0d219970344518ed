"""Numbered migrations (Alembic), run by migrate.py; never by hand."""
