"""The source: a policy's text as issued, read from a file and never mended."""

import zipfile
from pathlib import Path

from knowledge.errors import (
    BinarySourceError,
    EmptySourceError,
    ForeignSourceError,
    MissingSourceError,
    OldWordError,
    PictureError,
    SourceError,
)
from knowledge.policy.formats.text import decode

_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM")
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_ARCHIVES = {"xl/workbook.xml": "Excel", "ppt/presentation.xml": "PowerPoint", "OFD.xml": "OFD"}
_HEAD = 1024  # bytes in which a PDF says what it is


def read_source(path: Path | str) -> str:
    """Return the text of a file: plain text in any encoding, Markdown, HTML, .docx or PDF.

    Plain text stays as it is, so that offsets count the file's characters; of the others the
    words are taken, a line a paragraph or a table's row. What a file is shows in its bytes, not
    in its name. Raises MissingSourceError, EmptySourceError, BinarySourceError or another
    SourceError that says what the file is, or SourceError where the system refuses to read.
    """
    path = Path(path)
    try:
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError) as error:
        raise MissingSourceError(path, "no such file") from error
    except OSError as error:
        raise SourceError(path, str(error)) from error
    try:
        text = _read(path, data)
    except ValueError as error:
        raise BinarySourceError(path, str(error)) from error
    if not text.strip():
        raise EmptySourceError(path, "nothing but white space")
    return text


def _read(path: Path, data: bytes) -> str:
    """Return the text of `data`; the readers of rare formats are only loaded for them."""
    if b"%PDF-" in data[:_HEAD]:
        from knowledge.policy.formats.pdf import read_pdf

        return read_pdf(path)
    if data.startswith(b"PK\x03\x04"):
        return _read_archive(path)
    _refuse(path, data)
    from knowledge.policy.formats.page import charset, is_page, read_page

    named = charset(data)
    text = data.decode(named) if named and _is_known(named) else decode(data)
    if is_page(text):
        return read_page(text)
    from knowledge.policy.formats.markdown import is_markdown, read_markdown

    return read_markdown(text) if path.suffix == ".md" or is_markdown(text) else text


def _read_archive(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
    except zipfile.BadZipFile as error:
        raise ValueError(str(error)) from error
    if "word/document.xml" not in names:
        raise ForeignSourceError(path, next((_ARCHIVES[n] for n in _ARCHIVES if n in names), "ZIP"))
    from knowledge.policy.formats.word import read_word

    return read_word(path)


def _refuse(path: Path, data: bytes) -> None:
    """Raise the error that says what the file is, where it is a known kind without a reader."""
    if data.startswith(_OLD_OFFICE):
        raise OldWordError(path, "Office 97")
    if data.startswith(b"{\\rtf"):
        raise ForeignSourceError(path, "RTF")
    if data.startswith(_PICTURES):
        raise PictureError(path, "a picture")


def _is_known(encoding: str) -> bool:
    return encoding.lower() in ("utf-8", "gb2312", "gbk", "gb18030", "big5")
