"""Which applications were written since somebody read them, as the server notes it: by triggers, as on SQLite
(store/written.py), but in a table that all programs share. So what other computers write has a name here as well.
"""

from __future__ import annotations

from sqlalchemy import text

from followup_desktop.store.identity import KEY
from followup_desktop.store.server.content import COMMITS
from followup_desktop.store.tables import Tables
from followup_desktop.store.written import OWNERS, Mark, Written

NOTED = "store_written"
MADE = f"CREATE TABLE IF NOT EXISTS {NOTED} (application_id bigint PRIMARY KEY, revision bigint NOT NULL)"
# The writer has the store to itself, so the number of its commit is known before.
NOTE = f"""
INSERT INTO {NOTED} (application_id, revision)
SELECT owner, (SELECT coalesce(max(revision), 0) + 1 FROM {COMMITS}) FROM ({{owner}}) AS found (owner)
ON CONFLICT (application_id) DO UPDATE SET revision = excluded.revision;
"""  # noqa: S608 (own names)
FUNCTION = """
CREATE OR REPLACE FUNCTION followup_note_{table}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN {old} END IF;
    IF TG_OP <> 'DELETE' THEN {new} END IF;
    RETURN NULL;
END $$
"""
TRIGGER = """
DROP TRIGGER IF EXISTS followup_noted ON "{table}";
CREATE TRIGGER followup_noted AFTER INSERT OR UPDATE OR DELETE ON "{table}"
    FOR EACH ROW EXECUTE FUNCTION followup_note_{table}()
"""
NOW = text(
    f"SELECT (SELECT value FROM setting WHERE key = :key), coalesce(max(revision), 0) FROM {COMMITS}"  # noqa: S608
)
SINCE = text(f"SELECT application_id FROM {NOTED} WHERE revision > :number")  # noqa: S608


def noting_statements() -> list[str]:
    """What makes the server note it; after every migration anew, for a table that was rebuilt has no triggers."""
    made = [MADE]
    for table, owner in OWNERS.items():
        old, new = (NOTE.format(owner=owner.format(row=row)) for row in ("OLD", "NEW"))
        made += [FUNCTION.format(table=table, old=old, new=new), *TRIGGER.format(table=table).split(";\n")]
    return made


def written_since(tables: Tables, mark: Mark | None) -> Written:
    """As on SQLite. A store whose content was replaced has another name: then anything may be another."""
    name, revision = tables.ask(NOW, {"key": KEY}).one()
    now = Mark(name, 0, int(revision))
    if mark is None or mark.token != now.token:
        return Written(now, None)
    return Written(now, frozenset(tables.ask(SINCE, {"number": mark.number}).scalars()))
