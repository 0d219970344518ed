"""Whether a folder is kept in step with other computers, or lies on one: a store does not bear that.

Such programs copy the store's files one by one, at different moments, and network disks know no locks that can be
relied on. Looks at names and at the table of mounted disks only; what it does not know counts as good.
"""

from __future__ import annotations

import re
from pathlib import Path

from followup_desktop.languages import tr

MOUNTS = Path("/proc/self/mountinfo")
NETWORK = frozenset({
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "9p", "ceph", "glusterfs", "fuse.sshfs", "fuse.rclone",
    "fuse.gvfsd-fuse", "fuse.davfs2", "davfs", "vboxsf", "fuse.vmhgfs-fuse", "prl_fs",
})  # fmt: skip
SYNCED = {
    "dropbox": "Dropbox", "onedrive": "OneDrive", "google drive": "Google Drive", "googledrive": "Google Drive",
    "my drive": "Google Drive", "mobile documents": "iCloud", "icloud drive": "iCloud", "icloud~": "iCloud",
    "nextcloud": "Nextcloud", "owncloud": "ownCloud", "pcloud drive": "pCloud", "pclouddrive": "pCloud",
    "megasync": "MEGA", "seafile": "Seafile",
}  # fmt: skip
MARKS = {".stfolder": "Syncthing", ".dropbox": "Dropbox", ".owncloudsync.log": "ownCloud"}


def shared_by(folder: Path, mounts: Path = MOUNTS) -> str:
    """What shares the folder with other computers, as a name for people; empty where nothing is known to."""
    places = (folder, *folder.parents)
    for place in places:
        for mark, name in MARKS.items():
            try:
                if (place / mark).exists():
                    return name
            except OSError:
                continue
    for place in places:
        name = place.name.casefold()
        found = SYNCED.get(name) or SYNCED.get(re.split(r" - | \(", name)[0])  # "OneDrive - Some Company"
        if found:
            return found
    kind = _disk(folder, mounts)
    return tr("a network disk ({kind})", kind=kind) if kind in NETWORK else ""


def _disk(folder: Path, mounts: Path) -> str:
    """The kind of the disk that the folder lies on, empty where that cannot be told."""
    try:
        lines = mounts.read_text("utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return ""
    best, kind = -1, ""
    for line in lines:
        before, _, after = line.partition(" - ")
        fields, described = before.split(" "), after.split(" ")
        if len(fields) < 5:
            continue
        point = Path(re.sub(r"\\(\d{3})", lambda octal: chr(int(octal[1], 8)), fields[4]))
        if (point == folder or point in folder.parents) and len(
            point.parts
        ) >= best:  # of two, the later one is on top
            best, kind = len(point.parts), described[0]
    return kind


def warning(folder: Path) -> tuple[str, str]:
    """Sentence and advice for people, both empty where nothing is known against the folder."""
    name = shared_by(folder)
    if not name:
        return "", ""
    return (
        tr(
            "The data folder {folder} is shared with other computers by {name}. A store can be damaged there.",
            folder=folder,
            name=name,
        ),
        tr("Choose a folder of this computer alone with --data-dir, and share the backups instead."),
    )
