"""How replies are cut into Telegram messages."""

import html
import re

from hypothesis import given
from hypothesis import strategies as st
from telegram.constants import MessageLimit

from bot.channels.telegram.markup import LONGEST, pages, units
from handlers.message import Block, Intent, Part, Reply

blocks = st.builds(Block, st.sampled_from(Part), st.text(min_size=1, max_size=300))
TAG = re.compile(r"</?(?:b|i|blockquote)>")


def reply(*content: Block) -> Reply:
    return Reply(Intent.CLAUSE, content)


def bare(text: str) -> str:
    return re.sub(r"\s", "", text)


def test_a_message_is_as_long_as_telegram_allows() -> None:
    assert LONGEST == MessageLimit.MAX_TEXT_LENGTH


@given(st.lists(blocks, min_size=1, max_size=6), st.integers(160, 400))
def test_nothing_is_lost_and_no_page_is_too_long(content: list[Block], limit: int) -> None:
    shown = pages(reply(*content), limit)
    assert all(units(page) <= limit for page in shown)
    text = "".join(html.unescape(TAG.sub("", page)) for page in shown)
    assert bare(text) == bare("".join(block.text for block in content))


@given(st.lists(blocks, min_size=1, max_size=6))
def test_every_tag_is_closed_on_its_page(content: list[Block]) -> None:
    for page in pages(reply(*content), 200):
        for tag in ("b", "i", "blockquote"):
            assert page.count(f"<{tag}>") == page.count(f"</{tag}>")


def test_markup_in_a_text_is_shown_as_it_is() -> None:
    page = pages(reply(Block(Part.BODY, "<b>粗</b> & 细")))[0]
    assert page == "&lt;b&gt;粗&lt;/b&gt; &amp; 细"


def test_pages_end_with_a_sentence() -> None:
    sentence = "这是一个完整的句子，说明一件事情。"
    shown = pages(reply(Block(Part.QUOTE, sentence * 600)))
    assert len(shown) > 1
    assert all(page.endswith("。</blockquote>") for page in shown)
