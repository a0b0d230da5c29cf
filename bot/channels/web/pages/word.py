"""The result as a Word file: one sheet that a clerk fills in and files."""

import io
from typing import TYPE_CHECKING, Any

from bot.channels.web import texts
from bot.channels.web.site.shown import Result, Shown
from knowledge.policy.policy import Policy

if TYPE_CHECKING:
    from docx.document import Document

_SONG, _HEI = "仿宋_GB2312", "黑体"
_BODY, _TITLE = 14, 18  # points


def word(turn: Shown, result: Result, policy: Policy) -> bytes:
    """Return the file of a result."""
    import docx  # a third of a second, and few ask for it
    from docx.shared import Mm

    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(26)
    section.top_margin = section.bottom_margin = Mm(22)
    _font(document.styles["Normal"], _SONG, _BODY)
    document.styles["Normal"].paragraph_format.space_after = Mm(1)
    _line(document, turn.lead, heading=True)
    _line(document, texts.WORD_BY.format(title=policy.name, number=policy.number))
    leads = "、".join(result.leads) or texts.WORD_NO_LEAD
    _line(document, texts.WORD_LEADS.format(leads=leads))
    if result.told:
        _line(document, texts.WORD_TOLD.format(told=result.told))
    _table(document, result)
    for place, words in result.quotes:
        _line(document, texts.WORD_QUOTE.format(place=place, words=words))
    _line(document, texts.WORD_DAY.format(day=result.day))
    for label in texts.WORD_BY_HAND:
        _line(document, label)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _line(document: "Document", text: str, *, heading: bool = False) -> None:
    run = document.add_paragraph().add_run(text)
    if heading:
        _font(run, _HEI, _TITLE)


def _table(document: "Document", result: Result) -> None:
    """Add every rule with what is said of it."""
    rows = [texts.WORD_HEADER, *(line.partition("：")[::2] for line in result.lines)]
    table = document.add_table(rows=len(rows), cols=2, style="Table Grid")
    for cells, row in zip(table.rows, rows, strict=True):
        for cell, text in zip(cells.cells, row, strict=True):
            cell.text = text


def _font(of: Any, name: str, points: int) -> None:
    """Set the font of a run or a style; Chinese letters have theirs in a place of its own."""
    from docx.oxml.ns import qn
    from docx.shared import Pt

    of.font.name, of.font.size = name, Pt(points)
    of.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), name)
