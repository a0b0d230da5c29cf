"""Reading a document's file: UTF-8, or the GBK family that older offices still write."""

from pathlib import Path

from knowledge.errors import BinaryError, EmptyError, MissingError

_ENCODINGS = ("utf-8-sig", "gb18030")
_ALLOWED = frozenset("\t\n\r\f\v\u3000")


def read_source(path: Path) -> str:
    """Return the file's text, as it stands.

    Raises MissingError where there is no file, EmptyError for a blank one, and BinaryError for
    one that is no text in UTF-8 or GBK.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise MissingError(path, str(error)) from error
    text = _decoded(path, data)
    if not text.strip():
        raise EmptyError(path, "no text in the file")
    return text


def _decoded(path: Path, data: bytes) -> str:
    for encoding in _ENCODINGS:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if all(c >= " " or c in _ALLOWED for c in text):
            return text
        break
    raise BinaryError(path, "not a text in UTF-8 or GBK")
