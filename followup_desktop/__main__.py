"""The entry: rights for new files and the language first, then the arguments, then the window or one command."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from followup_desktop.adapters.frozen import READING_CHILD, give_back_library_path


def main(arguments: Sequence[str] | None = None) -> int:
    """Returns the exit status: 0 done, 1 refused with a sentence, 2 usage."""
    os.umask(0o077)  # before any file is made: what the program keeps is its owner's alone
    from followup_desktop.adapters.user_language import begin

    given = list(sys.argv[1:] if arguments is None else arguments)
    give_back_library_path()
    begin(given)  # before anything is imported that speaks
    if given == [READING_CHILD]:
        from followup_desktop.adapters.formats.child import main as read_files

        return read_files()
    from followup_desktop.cli_grammar import parse

    options = parse(given)
    if options.command:
        from followup_desktop.app import run_command

        return run_command(options)
    from followup_desktop.app import run_window

    return run_window(options)


if __name__ == "__main__":
    sys.exit(main())
