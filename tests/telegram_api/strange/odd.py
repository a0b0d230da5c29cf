"""Odd words and values, of which strange updates are made up."""

from typing import Any

from aiogram.types import Chat, MessageEntity, Sticker, User

STRANGERS = [7_000_000_001, -1_009_999_999_999, 1, 0, -1, 2**52 - 1]
WORDS = {
    (Chat, "type"): ["private", "group", "supergroup", "channel", "sender", "planet", ""],
    (Sticker, "type"): ["regular", "mask", "custom_emoji"],
    (MessageEntity, "type"): [
        *("mention", "bot_command", "bold", "italic", "url", "hashtag", "pre", "blockquote"),
        *("text_link", "text_mention", "custom_emoji", "spoiler", "date_time", "sparkle"),
    ],
    (User, "language_code"): ["zh-hans", "en", "ru", "zh-hans-hans-hans", ""],
}
QUESTIONS = [
    *("招商谁牵头", "文号是多少", "那配合单位呢", "有哪些奖励", "目标实现了吗", "4.2全文", "你好"),
    *("测一测我们镇够不够认定标准", "算一算我们企业能拿哪些奖励", "1000万元", "是", "没有", "1"),
    *("@policy_test_bot 招商谁牵头", "招商谁牵头 @policy_test_bot", "Who leads?", "Кто ведёт?"),
]
COMMANDS = [
    *("/start", "/help", "/start@policy_test_bot", "/help@other_bot", "/START", "/nonsense", "/"),
    *("/start f1", "/start  a b c", "/start f" + "A" * 63, "/start \u202e\n", "/help -1; --"),
    *("/start %00", "/start ../../etc/passwd", "/start@policy_test_bot 🧑‍🌾", "/help\x00", "/@"),
    *("//", "/字", "/start \ud800", "/start " + "1" * 4000, "/start null", "/help /help"),
]
# No piece begins with a low surrogate: behind a high one it would not be alone.
PIECES = [
    *("\u202e", "\x00", "\ufeff", "\ud800", "x\udc00", "\u2066\u2069", "\u200b", "\x1b[31m"),
    *("👨‍👩‍👧‍👦", "🏳️‍🌈", "👍🏽", "🇨🇳", "1️⃣", "\u200d", "𠮷", "e\u0301" * 20, "ﷺ", "\uffff"),
    *("<b>", "</b", "&lt;&", "*_`[", "{title}", "%s%n", "'; DROP TABLE chat; --", "\\", '"', "[/]"),
    *("\r\n", "\n" * 40, "\t", "\u2028", "\u3000", " ", "\x7f", "\U0010ffff", "\x85"),
    *("٣", "½", "一千万亿", "9" * 400, "-0", "1e999", "NaN"),
]
DATA = [
    *(f"puxian-2023-1 full {clause}" for clause in ("4.2", "4", "0", "99.9", "四.二", "4.2 ", "")),
    *(
        f"puxian-2023-1 {verb} 4.2"
        for verb in ("owner", "related", "clause", "FULL", "menu", "eat")
    ),
    *(f"puxian-2023-1 menu {label}" for label in ("奖励", "算奖励", "测认定", "夢")),
    *(
        f"puxian-2023-1 say {label}"
        for label in ("理由", "引文", "改：人数", "", "\x00", "问" * 99)
    ),
    *("puxian-2023-1", "puxian-2023-2 full 4.2", "puxian-2023-1  full 4.2", "full 4.2"),
    *("PUXIAN-2023-1 full 4.2", "puxian-2023-1 full 4.2\x00", "puxian-2023-1\tfull\n4.2"),
    *("start", "start f1", "start " + "A" * 58, "help", "help me", "", " ", "\x01\x02", "\ud800"),
    *("vote:1:yes", '{"a":1}', "page=2", "0" * 64, "0" * 65, "字" * 40, "\u202e4.2 lluf"),
]
ODD: list[Any] = [
    *(None, True, False, -1, 2**31, 2**53 + 1, 2**63, 2**64, 10**30, -(10**30), 0.5, -0.0, 1e308),
    *("", "7", "null", "true", [], {}, [[]], [None], [{}], {"": {}}, {"id": {"id": {"id": {}}}}),
    *([[[[[[[[]]]]]]]], ["a", 1, None, {"b": []}], {"chat": {"chat": {}}}, {"0": 0, "\x00": 1}),
]
