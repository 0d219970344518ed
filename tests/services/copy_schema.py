"""The schema of the faithful copy (.json), made of the types that the program reads it by.

``python -m tests.services.copy_schema`` writes it to resources/schema; a test fails while the two differ.
"""

from __future__ import annotations

import inspect
import json
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from enum import EnumType
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from followup_desktop.domain.model import Contact, OwnPoint
from followup_desktop.services.copy_form import FORMAT, VERSION, CopiedCase

FILE = Path(__file__).parents[2] / "resources" / "schema" / "export.schema.json"
Schema = dict[str, Any]


def schema() -> Schema:
    parts: dict[str, Schema] = {}
    lists = {
        "applications": _of(tuple[CopiedCase, ...], parts),
        "people": {**_of(tuple[Contact, ...], parts), "description": "Those who belong to no application."},
        "points": {**_of(tuple[OwnPoint, ...], parts), "description": "The user's own talking points, by age."},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Follow-Up Desktop, faithful copy",
        "description": "Written by “export FILE.json”; “import FILE.json” takes it into any store. Numbers (id and"
        " all that end in _id or _ids) are the copy's own and tie its parts together. Instants are ISO 8601 with an"
        " offset, in UTC; “wall” is the local time as it was entered, in the zone beside it.",
        "type": "object",
        "properties": {
            "format": {"const": FORMAT},
            "version": {"const": VERSION},
            **lists,
            "settings": {
                "type": "object",
                "additionalProperties": {"type": "string"},
                "description": "By key; what this program does not know is passed over.",
            },
        },
        "required": ["format", "version", "applications", "people", "points", "settings"],
        "additionalProperties": False,
        "$defs": dict(sorted(parts.items())),
    }


def _of(declared: Any, parts: dict[str, Schema]) -> Schema:
    origin = get_origin(declared)
    if origin in (Union, UnionType):
        inner = next(one for one in get_args(declared) if one is not NoneType)
        return {"anyOf": [_of(inner, parts), {"type": "null"}]}
    if origin is tuple:
        return {"type": "array", "items": _of(get_args(declared)[0], parts)}
    if is_dataclass(declared):
        return _of_class(declared, parts)
    if isinstance(declared, EnumType):
        return {"enum": [one.value for one in declared]}  # type: ignore[attr-defined]
    plain: Mapping[Any, Schema] = {
        str: {"type": "string"},
        int: {"type": "integer"},
        bool: {"type": "boolean"},
        datetime: {"type": "string", "format": "date-time"},
        date: {"type": "string", "format": "date"},
    }
    return plain[declared]


def _of_class(declared: Any, parts: dict[str, Schema]) -> Schema:
    name = declared.__name__
    if name not in parts:
        parts[name] = {}  # its place, for what refers to itself
        hints = get_type_hints(declared)
        needed = [one.name for one in fields(declared) if one.default is MISSING and one.default_factory is MISSING]
        parts[name] = {
            "type": "object",
            "description": " ".join((inspect.getdoc(declared) or "").split("\n\n", 1)[0].split()),
            "properties": {one.name: _of(hints[one.name], parts) for one in fields(declared)},
            "required": needed,
            "additionalProperties": False,
        }
    return {"$ref": f"#/$defs/{name}"}


def text() -> str:
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


def breaches(value: Any, part: Schema, whole: Schema, at: str = "") -> Iterator[str]:
    """Where a value is not as the schema says: of JSON Schema, as much as is used here."""
    if "$ref" in part:
        part = whole["$defs"][part["$ref"].rpartition("/")[2]]
    if "anyOf" in part:
        if all(list(breaches(value, one, whole, at)) for one in part["anyOf"]):
            yield f"{at}: none of them"
        return
    if "const" in part or "enum" in part:
        if value not in part.get("enum", [part.get("const")]):
            yield f"{at}: {value!r}"
        return
    kinds = {"object": dict, "array": list, "string": str, "integer": int, "boolean": bool, "null": NoneType}
    if type(value) is not kinds[part["type"]]:
        yield f"{at}: no {part['type']}"
    elif part["type"] == "array":
        for place, one in enumerate(value):
            yield from breaches(one, part["items"], whole, f"{at}/{place}")
    elif part["type"] == "object":
        known = part.get("properties", {})
        yield from (f"{at}: {name} is missing" for name in part.get("required", []) if name not in value)
        for name, one in value.items():
            more = known.get(name, part.get("additionalProperties"))
            if more is False:
                yield f"{at}: {name} is not known"
            else:
                yield from breaches(one, more, whole, f"{at}/{name}")


if __name__ == "__main__":
    FILE.parent.mkdir(exist_ok=True)
    FILE.write_text(text(), encoding="utf-8")
