"""The translations, from the sources to what the program reads: ``update``, ``release``, ``check``.

``update`` gathers every text of the program and of the message catalogue and hands them to Qt's lupdate, which writes
them into resources/translations/followup_LANGUAGE.ts and keeps what is translated. ``release`` lets lrelease make the
.qm files of these. ``check`` says what is wrong, and changes nothing: texts that are not in the .ts files, or not
translated, slots that a translation lost or invented, plural forms that lack, .qm files that are older, and words in
the code that are shown without being translated.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tempfile
import tomllib
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import PySide6
from untranslated import untranslated

ROOT = Path(__file__).resolve().parent.parent
PACKAGE, RESOURCES = ROOT / "followup_desktop", ROOT / "resources"
CATALOGUES = ("program", "advice")
TOOLS = Path(PySide6.__file__).parent
SLOT = re.compile(r"{(\w+)}")
PROGRAM, MESSAGES = "program", "messages"  # the contexts of the .ts files: literals, and the catalogue by its ids


@dataclass(frozen=True)
class Said:
    """One text. ``comment``: tells equal ones apart; the singular where it is a plural; a message's id."""

    context: str
    source: str
    comment: str = ""
    plural: bool = False


def all_texts() -> dict[Said, list[str]]:
    """Every text with the places where it is said. ValueError, with the place, for one that cannot be gathered."""
    found: dict[Said, list[str]] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        for said in texts_of(path.read_text(encoding="utf-8"), str(path.relative_to(ROOT))):
            found.setdefault(said, []).append(str(path.relative_to(ROOT)))
    for name in CATALOGUES:
        path = RESOURCES / "messages" / f"{name}.en.toml"
        for said in messages_of(tomllib.loads(path.read_text(encoding="utf-8"))):
            found.setdefault(said, []).append(str(path.relative_to(ROOT)))
    return found


def texts_of(source: str, where: str) -> Iterator[Said]:
    """What a module says through tr and tr_n. ValueError where that is no literal."""
    for node in ast.walk(ast.parse(source)):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("tr", "tr_n")):
            continue
        texts = [one.value for one in node.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]
        named = [one.value for one in node.keywords if one.arg == "comment"]
        texts += [one.value for one in named if isinstance(one, ast.Constant) and isinstance(one.value, str)]
        wanted = 2 if node.func.id == "tr_n" else 1
        if (
            len(texts) < wanted
            or len(texts) < min(2, len(node.args)) + len(named)
            or (wanted == 1 and len(texts) > 2)
        ):
            raise ValueError(f"{where}:{node.lineno}: what is translated must be a literal")
        if wanted == 2:
            yield Said(PROGRAM, texts[1], texts[0], plural=True)
        else:
            yield Said(PROGRAM, *texts)


def messages_of(table: Mapping[str, object], prefix: str = "") -> Iterator[Said]:
    """The messages of a catalogue, under their ids; a table of one and many is a message with a number."""
    for key, value in table.items():
        if isinstance(value, dict) and set(value) == {"one", "many"}:
            yield Said(MESSAGES, value["many"], prefix + key, plural=True)
        elif isinstance(value, dict):
            yield from messages_of(value, f"{prefix}{key}.")
        elif isinstance(value, str):
            yield Said(MESSAGES, value, prefix + key)


def as_code(texts: Mapping[Said, list[str]]) -> str:
    """The texts in the form that lupdate reads: calls in C++, each with its places as a note for the translator."""
    lines = []
    for said, places in sorted(texts.items(), key=lambda one: (one[0].context, one[1][0], one[0].source)):
        name = "QT_TRANSLATE_N_NOOP3" if said.plural else "QT_TRANSLATE_NOOP3"
        words = ", ".join(_quoted(one) for one in (said.context, said.source, said.comment))
        lines.append(f"//: {', '.join(sorted(set(places)))}\n{name}({words});")
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def ts_files() -> list[Path]:
    return sorted((RESOURCES / "translations").glob("followup_*.ts"))


def language_of(path: Path) -> str:
    return path.stem.partition("_")[2]


def update(ts: Path, texts: Mapping[Said, list[str]]) -> None:
    """Brings a .ts file up to date; what is no longer said goes, what is said newly is unfinished."""
    with tempfile.TemporaryDirectory() as folder:
        code = Path(folder, "texts.cpp")
        code.write_text(as_code(texts), encoding="utf-8")
        languages = ("-source-language", "en", "-target-language", language_of(ts))
        options = ("-silent", "-locations", "none", "-no-obsolete", "-disable-heuristic", "sametext")
        run("lupdate", str(code), *options, *languages, "-ts", str(ts))


def release(ts: Path, qm: Path) -> None:
    run("lrelease", "-silent", str(ts), "-qm", str(qm))


def run(tool: str, *arguments: str) -> None:
    """Qt's own tools lie beside PySide6; what they say is shown where they fail."""
    ended = subprocess.run([str(TOOLS / tool), *arguments], capture_output=True, text=True, check=False)
    if ended.returncode:
        raise SystemExit(f"{tool}: {ended.stdout}{ended.stderr}")


def check() -> list[str]:
    """What is wrong, one sentence each."""
    try:
        texts = all_texts()
    except ValueError as error:
        return [str(error)]
    wrong = list(untranslated(PACKAGE, ROOT))
    for ts in ts_files():
        with tempfile.TemporaryDirectory() as folder:
            fresh, qm = Path(folder, ts.name), Path(folder, "fresh.qm")
            fresh.write_bytes(ts.read_bytes())
            update(fresh, texts)
            if fresh.read_bytes() != ts.read_bytes():
                wrong.append(f"{ts.name} is older than the texts: run packaging/translate.py update")
            wrong += [f"{ts.name}: {one}" for one in faults(fresh)]
            release(ts, qm)
            shipped = ts.with_suffix(".qm")
            if not shipped.exists() or shipped.read_bytes() != qm.read_bytes():
                wrong.append(f"{shipped.name} is older than {ts.name}: run packaging/translate.py release")
    return wrong


def faults(ts: Path) -> Iterator[str]:
    """What a translator left undone or got wrong in one file."""
    for message in ET.parse(ts).getroot().iter("message"):
        source, translation = message.findtext("source", ""), message.find("translation")
        comment = message.findtext("comment", "")
        if translation is None or translation.get("type") == "unfinished":
            yield f"not translated: {source!r} ({comment})"
            continue
        forms = [one.text or "" for one in translation.iter("numerusform")] or [translation.text or ""]
        for form in forms:
            yield from _faults(source, form, forms)


def _faults(source: str, form: str, forms: list[str]) -> Iterator[str]:
    if not form.strip():
        yield f"empty: {source!r}"
        return
    wanted, found = set(SLOT.findall(source)), set(SLOT.findall(form))
    counted = {"n", "count"} if len(forms) > 1 else set()  # "one call" needs no number
    if wanted - counted != found - counted or not found <= wanted:
        yield f"other slots in the translation of {source!r}: {form!r}"
    if form.count("&") - form.count("&&") * 2 != source.count("&") - source.count("&&") * 2:
        yield f"another number of access keys (&) in the translation of {source!r}: {form!r}"
    if source.endswith("…") != form.endswith("…") or (source[:1] == " ") != (form[:1] == " "):
        yield f"begins or ends otherwise than {source!r}: {form!r}"


def main(arguments: list[str]) -> int:
    match arguments:
        case ["update"]:
            texts = all_texts()
            for ts in ts_files():
                update(ts, texts)
        case ["release"]:
            for ts in ts_files():
                release(ts, ts.with_suffix(".qm"))
        case ["check"]:
            wrong = check()
            print("\n".join(wrong))
            return 1 if wrong else 0
        case _:
            print(__doc__)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
