"""Squares: the QR code of an address, for who opens it on another phone."""

import segno
from markupsafe import Markup


def square(address: str) -> Markup:
    """Return the code as a drawing that stands in a page, black on white in every theme."""
    code = segno.make_qr(address, error="m")
    drawn = code.svg_inline(scale=4, border=3, dark="#000", light="#fff", omitsize=True)
    return Markup(drawn)  # noqa: S704  # of squares alone: the address is not in it
