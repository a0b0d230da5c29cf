import pytest

from ..errors import ApiError
from .body import text_body, written
from .entities import cut_out

PARSED = [
    ("HTML", "<b>4.2</b> 奖励 &lt;30 万&gt;", "4.2 奖励 <30 万>", [("bold", "4.2")]),
    ("HTML", '😀<a href="https://a.b/?c&amp;d">条</a>', "😀条", [("text_link", "条")]),
    ("HTML", "<b>甲<i>乙</i></b>", "甲乙", [("bold", "甲乙"), ("italic", "乙")]),
    ("HTML", "<blockquote expandable>引</blockquote>", "引", [("expandable_blockquote", "引")]),
    ("HTML", '<tg-emoji emoji-id="5">👍</tg-emoji>', "👍", [("custom_emoji", "👍")]),
    ("HTML", "<b></b>空", "空", []),
    ("HTML", "\n <code>  缩进</code> \n", "  缩进", [("code", "  缩进")]),
    ("MarkdownV2", r"*粗* \(1\.5\) __线__", "粗 (1.5) 线", [("bold", "粗"), ("underline", "线")]),
    ("MarkdownV2", "`a_b` [链](https://a.b)", "a_b 链", [("code", "a_b"), ("text_link", "链")]),
    ("MarkdownV2", "```py\nx = 1```", "x = 1", [("pre", "x = 1")]),
    ("MarkdownV2", ">引文\n正文", "引文\n正文", []),
    ("", "见 https://a.b/c 。", "见 https://a.b/c 。", [("url", "https://a.b/c")]),
]


@pytest.mark.parametrize(("mode", "source", "plain", "marks"), PARSED)
def test_markup_becomes_what_a_person_reads(
    mode: str, source: str, plain: str, marks: list[tuple[str, str]]
) -> None:
    body = text_body({"text": source, "parse_mode": mode})
    assert body.plain == plain
    assert body.source == source
    assert [(one["type"], cut_out(plain, one)) for one in body.entities] == marks


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("/start", [("bot_command", "/start")]),
        ("😀 /ask@policy_test_bot 4.2", [("bot_command", "/ask@policy_test_bot")]),
        ("@policy_test_bot 谁牵头", [("mention", "@policy_test_bot")]),
        ("你好，@policy_test_bot", [("mention", "@policy_test_bot")]),
        ("/ask招商", []),
        ("1/2 和 a@bcd.cn", []),
    ],
)
def test_what_a_person_types_gets_the_entities_telegram_finds(
    text: str, marks: list[tuple[str, str]]
) -> None:
    body = written(text)
    assert [(one["type"], cut_out(body.plain, one)) for one in body.entities] == marks


def test_offsets_count_utf16_units() -> None:
    (entity,) = written("😀😀 /help").entities
    assert (entity["offset"], entity["length"]) == (5, 5)


def test_the_old_markdown_is_not_supported() -> None:
    with pytest.raises(ApiError, match="unsupported parse_mode"):
        text_body({"text": "*x*", "parse_mode": "Markdown"})


def test_html_of_a_plain_message_is_escaped() -> None:
    assert text_body({"text": "a < b"}).html == "a &lt; b"
    assert text_body({"text": "<b>a</b>", "parse_mode": "HTML"}).html == "<b>a</b>"
