"""The documents say what the program does: every command and option in them is held against its grammar, and run."""

from __future__ import annotations

import argparse
import re
import shlex
import subprocess
import sys
from pathlib import Path

import documents
import pytest

from followup_desktop.__main__ import main
from followup_desktop.cli_grammar import build_parser

ROOT = Path(__file__).resolve().parents[2]
MAN = ROOT / "packaging" / "followup-desktop.1"
README = ROOT / "README.md"
HIDDEN = {"--activated"}  # the desktop's own word, for a click
PLAIN = {"-h", "--help"}


def grammar() -> dict[str, set[str]]:
    """The options of each command, those of all under ""."""
    parser = build_parser()
    found = {"": _options(parser)}
    (commands,) = (one for one in parser._actions if isinstance(one, argparse._SubParsersAction))
    for name, sub in commands.choices.items():
        found[name] = _options(sub) - found[""]
    return found


def _options(parser: argparse.ArgumentParser) -> set[str]:
    return {name for one in parser._actions for name in one.option_strings} - HIDDEN


def manual() -> dict[str, set[str]]:
    """What the man page says of them."""
    text = MAN.read_text(encoding="utf-8").replace("\\-", "-")
    head, _, rest = text.partition(".SH COMMANDS\n")
    commands = rest.partition(".SH EXIT STATUS")[0]
    found = {"": set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", head.partition(".SH OPTIONS\n")[2]))}
    nested, name = False, ""
    for line in commands.splitlines():
        nested = line == ".RS" or (nested and line != ".RE")
        if nested:
            if re.match(r"\.(BI|BR|B) --", line):
                found[name] |= set(re.findall(r"--[a-z-]+", line.split('"')[0]))
        elif re.match(r"\.(BI|B) [a-z]", line):
            name = line.split()[1]
            found[name] = set()
    return found


def test_the_man_page_has_every_command_and_every_option_and_no_other() -> None:
    said, meant = manual(), grammar()
    assert set(said) == set(meant)
    assert {name: options - PLAIN for name, options in said.items()} == {
        name: options - PLAIN for name, options in meant.items()
    }


def test_the_man_page_is_written_as_man_pages_are() -> None:
    text = MAN.read_text(encoding="utf-8")
    known = r"\.(\\\"|TH|SH|SS|TP|TQ|PP|B|I|BI|BR|RB|IR|RI|RS|RE|EX|EE|br)( |$)"
    assert [line for line in text.splitlines() if line.startswith(".") and not re.match(known, line)] == []
    assert re.findall(r"^\.SH (.+)$", text, re.MULTILINE)[:3] == ["NAME", "SYNOPSIS", "DESCRIPTION"]
    assert text.count(".RS\n") == text.count(".RE\n")


def test_the_readme_names_every_command() -> None:
    table = documents.sections(README.read_text(encoding="utf-8"))["The command line"]
    named = set(re.findall(r"`([a-z]+)[` ]", table))
    assert set(grammar()) - {""} <= named


def test_the_guide_says_what_the_readme_says() -> None:
    assert documents.stale() == []


@pytest.mark.e2e  # once a gate: every change of the window asks for another tour
def test_the_pictures_are_of_this_window() -> None:
    assert not documents.pictures_are_old(), f"python3 packaging/start.py tour {documents.TOUR}"


def test_a_window_that_changed_makes_pictures_old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    guide, painted = tmp_path / "guide", tmp_path / "followup_desktop" / "ui"
    for folder in (guide / "pictures", painted):
        folder.mkdir(parents=True)
    (painted / "window.py").write_text("one", encoding="utf-8")
    monkeypatch.setattr(documents, "ROOT", tmp_path)
    monkeypatch.setattr(documents, "GUIDE", guide)
    assert documents.pictures_are_old()
    documents.mark(guide / "pictures")
    assert not documents.pictures_are_old()
    (painted / "window.py").write_text("two", encoding="utf-8")
    assert documents.pictures_are_old()


def test_a_chapter_that_is_not_as_the_readme_has_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(documents, "GUIDE", tmp_path)
    monkeypatch.setattr(documents, "ROOT", tmp_path)
    (tmp_path / "pictures").mkdir()
    documents.mark(tmp_path / "pictures")
    monkeypatch.setattr(sys, "argv", ["documents.py", "check"])
    assert documents.main() == 1
    assert "02-the-loop.md" in capsys.readouterr().out
    (tmp_path / "en").mkdir()
    monkeypatch.setattr(sys, "argv", ["documents.py"])
    assert documents.main() == 0
    monkeypatch.setattr(sys, "argv", ["documents.py", "check"])
    assert documents.main() == 0


def examples() -> list[list[str]]:
    text = MAN.read_text(encoding="utf-8").replace("\\-", "-")
    lines = text.partition(".EX\n")[2].partition(".EE")[0].splitlines()
    return [shlex.split(line)[1:] for line in lines]


def test_every_example_of_the_man_page_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert len(examples()) >= 8
    for words in examples():
        status = main(["--data-dir", str(tmp_path / "data"), *words])
        said = capsys.readouterr()
        assert (status, said.err) == (0, ""), words
    assert {"search.json", "contacts.pdf", "insights.csv"} <= {path.name for path in tmp_path.iterdir()}


def commands_in(text: str) -> list[list[str]]:
    """The lines of the README and the guide that call the program, of which the window's are left out."""
    found = []
    for line in re.findall(r"^    (?:.*/)?followup-desktop (.+)$|`followup-desktop ([^`]+)`", text, re.MULTILINE):
        words = shlex.split(next(part for part in line if part))
        found.append(words)
    return found


@pytest.mark.parametrize(
    "file",
    ["README.md", *sorted(f"resources/guide/en/{one.name}" for one in (ROOT / "resources/guide/en").glob("*.md"))],
)
def test_every_call_of_the_program_in_a_document_is_one(file: str) -> None:
    text = (ROOT / file).read_text(encoding="utf-8")
    for words in commands_in(text):
        plain = [re.sub(r"^[\[].*|.*[\]]$", "", word) for word in words]
        filled = ["x.db" if word in ("FILE", "BACKUP") else word for word in plain if word]
        build_parser().parse_args(filled)


def test_calls_of_the_program_are_found_in_the_documents() -> None:
    found = commands_in(README.read_text(encoding="utf-8"))
    assert {"check"} <= {words[0] for words in found}
    assert len(found) >= 2


def test_the_two_commands_are_those_that_start_understands() -> None:
    text = documents.sections(README.read_text(encoding="utf-8"))["Two commands"]
    named = re.findall(r"python3 packaging/start\.py ([a-z]+)", text)
    assert {"run", "test", "tour"} <= set(named)
    asked = subprocess.run(
        [sys.executable, str(ROOT / "packaging" / "start.py"), "--help"], capture_output=True, text=True, check=False
    )
    for word in named:
        assert f"start.py {word}" in asked.stdout + asked.stderr
