"""Asks for files to import, without holding up the window."""

from __future__ import annotations

from PySide6.QtWidgets import QFileDialog, QWidget

from followup_desktop.languages import tr

FILTER = tr("Invitations and exports (*.ics *.vcs *.eml *.csv *.vcf *.json *.txt);;All files (*)")


def file_chooser(parent: QWidget) -> QFileDialog:
    """Several existing files; ``filesSelected`` tells them. To be shown with ``open``."""
    chooser = QFileDialog(parent, tr("Import invitations"), "", FILTER)
    chooser.setFileMode(QFileDialog.FileMode.ExistingFiles)
    return chooser
