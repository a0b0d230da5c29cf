"""A new policy: a folder drafted from a document, for a clerk to confirm."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from bot import texts
from knowledge.errors import ExistingFolderError
from knowledge.policy.drafting.folder import drafted_folder
from knowledge.policy.folder.folder import PolicyFile, key_of
from knowledge.policy.splitting.source import read_source
from knowledge.policy.splitting.splitter import split

_PLAIN = (".docx", ".html", ".htm", ".pdf", ".md")


def drafted(file: Path, place: str, to: Path) -> Iterator[str]:
    """Draft the folder and yield what was done.

    Raises the errors of a text that can't be read or split, and ExistingFolderError, which
    changes nothing, where there is such a folder.
    """
    records = split(read_source(file)).clauses
    name = re.sub(r"[^0-9a-z]+", "-", file.stem.lower()).strip("-") or file.stem
    folder = to / name[:24].strip("-")
    if folder.exists():
        raise ExistingFolderError(folder, "exists")
    files = drafted_folder(records, key_of(folder, PolicyFile()), place)
    folder.mkdir(parents=True)
    suffix = file.suffix.lower() if file.suffix.lower() in _PLAIN else ".txt"
    shutil.copyfile(file, folder / f"policy{suffix}")
    for written, content in files.items():
        (folder / written).write_text(content, "utf-8")
    yield texts.NEW_DONE.format(folder=folder, files="、".join(files))
    yield texts.NEW_NEXT.format(folder=folder)
