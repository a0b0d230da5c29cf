"""A PDF with text: what its pages say, a form feed between them."""

import re
from pathlib import Path

import pypdfium2 as pdfium

from knowledge.errors import LockedSourceError, ScanError

_NO_TEXT = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]")  # hyphens at a line's end, too
_FEWEST = 10  # characters a page, on average, below which a PDF is a scan


def read_pdf(path: Path) -> str:
    """Return the text of the file.

    Raises LockedSourceError where it has a password, ScanError where its pages are pictures, and
    ValueError where it is no PDF.
    """
    try:
        document = pdfium.PdfDocument(path)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            raise LockedSourceError(path, "password") from error
        raise ValueError(str(error)) from error
    try:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()
    text = "\f".join(_NO_TEXT.sub("", page.replace("\r\n", "\n")) for page in pages)
    if len("".join(text.split())) < _FEWEST * len(pages):
        raise ScanError(path, f"{len(pages)} pages")
    return text
