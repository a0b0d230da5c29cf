"""The archive that a back-up is: a ZIP file of a manifest and the database's own format."""

import hashlib
import json
import os
import zipfile
from dataclasses import asdict, dataclass
from pathlib import Path

from knowledge.errors import DamagedBackupError, ForeignBackupError

_MANIFEST = "manifest.json"
_CONTENT = "ledger"


@dataclass(frozen=True)
class Manifest:
    """What a back-up holds: of which database, how new, and the hash of its content."""

    program: str
    database: str
    revision: str
    newest: float  # when the last thing happened in the ledger
    taken_at: float
    sha256: str


def pack(manifest: Manifest, content: Path, whole: Path) -> None:
    """Write the archive and make it durable."""
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(_MANIFEST, json.dumps(asdict(manifest)))
        archive.write(content, _CONTENT)
    with whole.open("rb") as written:
        os.fsync(written.fileno())


def may_be_replaced(file: Path) -> bool:
    """Return whether nothing stands there, or a back-up of before."""
    if not os.path.lexists(file):
        return True
    if not file.is_file() or not zipfile.is_zipfile(file):
        return False
    try:
        with zipfile.ZipFile(file) as archive:
            return set(archive.namelist()) == {_MANIFEST, _CONTENT}
    except (OSError, zipfile.BadZipFile):
        return False


def unpack(file: Path, content: Path) -> Manifest:
    """Write the content of a back-up to `content` and return its manifest.

    Raises ForeignBackupError for a file that is no back-up, DamagedBackupError for a damaged one.
    """
    if not file.is_file() or not zipfile.is_zipfile(file):
        raise ForeignBackupError(file, "no back-up of this program")
    try:
        with zipfile.ZipFile(file) as archive:
            names = set(archive.namelist())
            if names != {_MANIFEST, _CONTENT}:
                raise ForeignBackupError(file, "no back-up of this program")
            manifest = Manifest(**json.loads(archive.read(_MANIFEST)))
            body = archive.read(_CONTENT)
    except ForeignBackupError:
        raise
    except Exception as error:  # damage may look like anything: a method or a lock of ZIP's
        raise DamagedBackupError(file, str(error)) from error
    if hashlib.sha256(body).hexdigest() != manifest.sha256:
        raise DamagedBackupError(file, "its content is not what was written")
    content.write_bytes(body)
    return manifest
