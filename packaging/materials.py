"""The bill of materials of the bundle (CycloneDX 1.6, JSON), and whether anything on it is known to be vulnerable.

Run in the environment of releases. cyclonedx-py describes what the bundle's environment holds; what only froze it is
taken out again by the list that freezing left (build/materials.json), and the bundled system libraries are added.
"""

from __future__ import annotations

import json
import re
import subprocess
import uuid
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import product

MATERIALS = product.ROOT / "build" / "materials.json"
DEBIAN = "see its copyright file"
CHECK = """\
import sys
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
sys.exit(str(JsonStrictValidator(SchemaVersion.V1_6).validate_str(sys.stdin.read()) or "") or 0)
"""


def bill(release_python: Path, bundle_python: Path, target: Path) -> int:
    """Writes ``target`` and returns how many things are on it. Raises CalledProcessError, also where it is no
    CycloneDX."""
    tool = [str(release_python), "-m", "cyclonedx_py", "environment", "--output-reproducible", "--sv", "1.6"]
    told = subprocess.run([*tool, str(bundle_python)], capture_output=True, text=True, check=True).stdout
    rows = [tuple(row) for row in json.loads(MATERIALS.read_text(encoding="utf-8"))]
    made = reduced(json.loads(told), rows)
    target.write_text(json.dumps(made, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    text = target.read_text(encoding="utf-8")
    subprocess.run([str(release_python), "-c", CHECK], input=text, text=True, check=True)
    return len(made["components"])


def reduced(told: dict[str, Any], rows: Sequence[tuple[str, ...]]) -> dict[str, Any]:
    """The bill with those things alone that are in the bundle, and all of them. ``rows``: name, version, licence."""
    inside = {plain(row[0]) for row in rows}
    kept = [one for one in told.get("components", ()) if plain(one["name"]) in inside]
    described = {plain(one["name"]) for one in kept}
    for name, version, licence in rows:
        if plain(name) not in described:
            kept.append(described_thing(name, version, licence))
    references = {one["bom-ref"] for one in kept}
    links = [one for one in told.get("dependencies", ()) if one["ref"] in references]
    for one in links:
        one["dependsOn"] = [ref for ref in one.get("dependsOn", ()) if ref in references]
    root = f"pkg:pypi/{product.COMMAND}@{product.version()}"
    program = {"type": "application", "bom-ref": root, "name": product.COMMAND, "version": product.version()}
    metadata = {**told.get("metadata", {}), "component": {**program, "licenses": [{"license": {"id": "MIT"}}]}}
    links.append({"ref": root, "dependsOn": sorted(references)})
    serial = f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, root)}"
    return {**told, "serialNumber": serial, "metadata": metadata, "components": kept, "dependencies": links}


def described_thing(name: str, version: str, licence: str) -> dict[str, Any]:
    """Something that is no Python package: Python itself, or a library of the system that it was frozen on."""
    system = licence == DEBIAN
    address = f"pkg:deb/debian/{name}@{version}" if system else f"pkg:generic/{name.lower()}@{version}"
    thing = {"type": "library", "bom-ref": address, "name": name, "version": version, "purl": address}
    return thing if system else {**thing, "licenses": [{"license": {"id": licence}}]}


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


class Vulnerable(Exception):
    """Something that would be handed on is known to be vulnerable."""


def audit(release_python: Path, lock: Path) -> str:
    """One line: what pip-audit found, or for how much it had no data, which it calls success. Raises Vulnerable."""
    tool = [str(release_python), "-m", "pip_audit", "--disable-pip", "--require-hashes", "--progress-spinner=off"]
    asked = [*tool, "--timeout=20", "--format=json", "--requirement", str(lock)]
    return judged(subprocess.run(asked, capture_output=True, text=True, check=False).stdout)


def judged(report: str) -> str:
    """The line about pip-audit's own report (JSON). Raises Vulnerable."""
    try:
        things = json.loads(report)["dependencies"]
    except (ValueError, KeyError):
        return "pip-audit: NOT DONE, its data could not be reached from here"
    found = [f"{one['name']}: {each['id']}" for one in things for each in one.get("vulns", ())]
    if found:
        raise Vulnerable(", ".join(found))
    unknown = [one["name"] for one in things if "skip_reason" in one]
    if unknown:
        return f"pip-audit: NOT DONE for {len(unknown)} of {len(things)}, whose data could not be reached from here"
    return f"pip-audit: nothing is known against the {len(things)} packages"
