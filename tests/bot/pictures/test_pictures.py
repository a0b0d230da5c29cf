"""Pictures: small enough to send, whole whatever they show, and of words that the font has."""

import io

import pytest
from PIL import Image

from bot.pictures.lines import wrapped
from bot.pictures.paper import INNER, WIDTH, font
from bot.pictures.picture import picture
from handlers.picture import Bar, Board, Card, Tone
from handlers.services import Services
from handlers.texts import calculators, report
from tests.conftest import Ask

LONG = "（七）人才引育强化行动与专业技术人才、技能人才和带头人的引进培养使用一体推进行动"
RESULTS = (
    "去年评上省级企业技术中心，技改投资1800万，没拿过国家省里的钱，不是小巨人",
    "我们镇做铸造的，产值9亿，龙头2家，配套12家，带动就业1000人，全省市占率10%",
)


def board(reported: int, name: str = "（一）市场主体倍增行动") -> Board:
    said = Bar(name, "推进中 33.5%", "120 天前", Tone.UNDER_WAY, 33.5)
    silent = Bar(name, "暂无上报", "", Tone.SILENT)
    bars = tuple(said if number < reported else silent for number in range(8))
    return Board("蒲县促进专业镇高质量发展实施方案", "培育措施 8 项。", bars, ("截至今天", "依据"))


def opened(png: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(png))
    image.load()
    return image


@pytest.mark.parametrize("name", ["（一）市场主体倍增行动", LONG])
@pytest.mark.parametrize("reported", [0, 3, 8])
def test_a_board_of_eight_is_light_and_less_high_where_little_is_known(
    reported: int, name: str
) -> None:
    png = picture(board(reported, name))
    assert len(png) <= 150_000
    assert opened(png).width == WIDTH
    assert opened(picture(board(0, name))).height <= opened(png).height
    assert png == picture(board(reported, name)), "the same tomorrow, and on every machine"


def test_a_bar_is_as_full_as_what_was_reported() -> None:
    def blue(percent: float) -> int:
        bar = Bar("一", "推进中", "今天", Tone.UNDER_WAY, percent)
        image = opened(picture(Board("方案", "一项。", (bar,)))).convert("RGB")
        counts = {colour: count for count, colour in image.getcolors(256) or []}
        return counts.get((38, 98, 156), 0)

    assert blue(0) < blue(1) < blue(50) < blue(100)


@pytest.mark.parametrize("says", RESULTS)
def test_a_result_is_a_card_that_says_first_what_it_comes_to_and_who_handles_it(
    ask: Ask, says: str
) -> None:
    result = ask(says)
    reply = ask(calculators.PICTURE, topic=result.topic)
    assert reply.picture
    card = reply.picture.drawing
    assert isinstance(card, Card)
    assert card.lead == result.blocks[0].text
    assert "工信局" in card.office
    assert [part.heading for part in card.parts] == [calculators.CARD_OPEN, calculators.CARD_GOOD]
    assert "蒲政办发〔2023〕1号" in card.foot[0]
    assert len(picture(card)) <= 80_000
    under = "".join(block.text for block in reply.picture.caption)
    assert card.lead in under, "who can't see it reads the same"
    assert card.office in under


def test_the_font_has_every_character_that_is_drawn(services: Services) -> None:
    states = (*report.STATES.values(), report.NO_REPORT_YET, report.AS_OF)
    titles = (calculators.CARD_OPEN, calculators.CARD_GOOD, *calculators.CARD_TITLES.values())
    marks = "".join(calculators.MARKS.values()).replace("✗", "×")
    texts = (*states, *titles, marks, *(policy.text for policy in services.policies))
    letters = font(30)
    none = bytes(letters.getmask("\ufffe"))
    lacking = {c for c in set("".join(texts)) if c.strip() and bytes(letters.getmask(c)) == none}
    assert not lacking


def test_a_word_that_is_wider_than_the_paper_is_cut() -> None:
    lines = list(wrapped("https://example.org/" + "a" * 200, INNER, font(30).getlength))
    assert all(font(30).getlength(line) <= INNER for line in lines)
