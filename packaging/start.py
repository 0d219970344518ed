"""Sets the program up on a bare machine and starts it, its tests or its tour. Standard library only.

    python3 packaging/start.py run [ARGUMENTS]     sets up, then opens the program (or runs one of its commands)
    python3 packaging/start.py sync                sets up with the extra sync, the calendar of a phone
    python3 packaging/start.py test [ARGUMENTS]    sets up, then checks and tests; the arguments go to pytest
    python3 packaging/start.py tour DIR            sets up, then plays the loop on a virtual screen, pictures in DIR

The first time it installs what is missing: system libraries through apt where there is apt, then `.venv` with the
locked dependencies, then the program itself. After that it starts at once and says nothing.

This file alone must be readable by Pythons that are too old for the rest, so that they get a sentence instead of a
traceback; the work is done in the files beside it.
"""

import sys

OLDEST = (3, 11)


def newer_python():
    """The name of a Python on this machine that is new enough, or an example of one."""
    try:
        from shutil import which
    except ImportError:
        return "python3.11"
    for minor in range(20, OLDEST[1] - 1, -1):
        if which("python3." + str(minor)):
            return "python3." + str(minor)
    return "python3.11"


def main():
    if sys.version_info < OLDEST:
        have = ".".join(str(number) for number in sys.version_info[:2])
        line = "Follow-Up Desktop needs Python 3.11 or newer, and this is Python " + have + ". Try: "
        sys.exit(line + newer_python() + " packaging/start.py " + " ".join(sys.argv[1:]))
    import starting

    return starting.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
