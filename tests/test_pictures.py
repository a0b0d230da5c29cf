"""The pictures in the documents show what the bot says today, in words that can be read."""

import asyncio
from xml.etree import ElementTree as ET

import pytest

from docs.pictures import drawing, scene
from handlers.services import Services
from tests.test_documents import DOCUMENTS, ROOT

FOLDER = ROOT / "docs" / "pictures"
DRAWN = sorted(FOLDER.glob("*.svg"))
TEXT = "{http://www.w3.org/2000/svg}text"


def test_every_picture_shows_what_is_answered(services: Services) -> None:
    pictures = asyncio.run(scene.pictures(services))
    drawn = {f"{file}.svg": drawing.svg(title, bubbles) for file, title, bubbles in pictures}
    assert drawn.keys() == {path.name for path in DRAWN}
    for name, picture in drawn.items():
        assert picture == (FOLDER / name).read_text("utf-8"), f"{name}: make picture draws it anew"


def test_every_picture_is_in_a_document() -> None:
    shown = "".join(path.read_text("utf-8") for path in DOCUMENTS)
    for path in DRAWN:
        assert f"pictures/{path.name}" in shown, path.name


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("技改", ["技改"]),
        ("一二三四五六七八。", ["一二三四五六七八。"]),  # no line begins with the full stop
        ("一二三四五六七（八）", ["一二三四五六七", "（八）"]),  # nor ends with the bracket
        ("一二三四五六 2000 万", ["一二三四五六 ", "2000 万"]),  # a number stays whole
        ("", [""]),
    ],
)
def test_lines_break_where_chinese_lines_may(text: str, lines: list[str]) -> None:
    assert list(drawing.wrapped(text, 8 * drawing.SIZE)) == lines


def test_a_picture_holds_its_words_as_text() -> None:
    root = ET.parse(FOLDER / "dialogue.svg").getroot()  # noqa: S314  # our own file
    words = "".join(element.text or "" for element in root.iter(TEXT))
    assert "能拿多少" in words
    assert "文件没有写申报的起止时间。" in words
