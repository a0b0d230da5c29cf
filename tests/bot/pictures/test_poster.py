"""A poster: what it says is the folder's, and its files print on one sheet of A4."""

import io
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from bot.commands.posters import of_bot, of_page
from bot.pictures import poster
from handlers.services import Services
from tests.bot.running.command import policybot

BOT = "https://t.me/policy_test_bot"


def test_a_poster_says_whose_policy_it_is_where_to_find_it_and_what_to_ask(
    services: Services,
) -> None:
    policy = services.policies[0]
    drawn = of_bot(policy, BOT)
    assert (drawn.title, drawn.place) == (policy.name, policy.file.place)
    assert drawn.link.startswith(f"{BOT}?start=c")
    assert drawn.address == "t.me/policy_test_bot"
    assert len(drawn.questions) == 3
    assert of_page(policy, "https://zc.example.org/").address == "zc.example.org"


@pytest.mark.parametrize("title", ["方案", "关于进一步促进专业镇特色产业高质量发展的若干措施" * 3])
def test_it_prints_on_one_sheet_of_a4(services: Services, title: str) -> None:
    drawn = of_bot(services.policies[0], BOT)
    png, pdf = poster.files(replace(drawn, title=title, questions=(title, title, title)))
    image = Image.open(io.BytesIO(png))
    assert image.size == (2480, 3508)
    assert image.getpixel((5, 3500)), "white to the edge"
    assert len(png) < 150_000
    assert len(pdf) < 150_000
    document = pypdfium2.PdfDocument(pdf)
    assert len(document) == 1
    assert [round(side) for side in document[0].get_size()] == [595, 842]


def test_a_phone_reads_the_code_from_a_small_and_crooked_print(services: Services) -> None:
    drawn = of_bot(services.policies[0], BOT)
    image = Image.open(io.BytesIO(poster.files(drawn)[0])).convert("L")
    small = image.resize((620, 877)).rotate(7, fillcolor=255)
    assert [found.text for found in zxingcpp.read_barcodes(small)] == [drawn.link]


def test_the_command_writes_both_files_or_says_what_it_lacks(tmp_path: Path) -> None:
    there = ("poster", "--url", "https://zc.example.org", "--to", str(tmp_path))
    done = policybot(*there, data=tmp_path)
    assert done.returncode == 0, done.stderr
    assert sorted(path.suffix for path in tmp_path.glob("poster-*")) == [".pdf", ".png"]
    assert "BOT_TOKEN" in policybot("poster", data=tmp_path).stderr
