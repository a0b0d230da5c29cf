"""Dictated: what is spoken without marks, with a comma where others set one.

Who dictates says 然后 there; who rings up greets first, 喂你好我问一下我们这搭.
"""

import re
from functools import cache

from knowledge.policy.facts.mention import WordList
from knowledge.reading.mentions.lists import any_of, listed
from knowledge.reading.writing.items import itemised

_FILE = "writing/dictated"
_KINDS = ("anew", "further", "begs", "still")
_NUMBER = re.compile("[0-9一二两三四五六七八九十几]")  # 跟着干的还有11家 counts what it names
_ENDS_ASKING = re.compile(r"[^0-9。；;]{2,16}[？?。!！\s]*")
_LEVEL = re.compile("(国家|省|市|县)极")  # for 级, which sounds so and looks so
# What another level gave, behind what one did not: 省里没有国家有过.
_NONE, _GIVERS, _GAVE = (any_of(name, file=_FILE) for name in ("gave_none", "givers", "gave"))
_ANOTHER = re.compile(f"(?P<none>{_NONE})(?P<gave>{_GIVERS}的?{_GAVE})")
# And the other way round: 国家给了300万工信专项的钱省上市上都没给县里还给配不.
_BUT_NONE = re.compile(
    f"(?P<told>{any_of('sum_given', file=_FILE)}(?:的?钱|资金)?)"
    f"(?P<none>(?:{_GIVERS}[和跟]?){{1,2}}[都也]?{_NONE}),?(?P<next>$|[^，,。；;了\\s])"
)
# And what was got behind what was not: 小巨人没评上就评了个省里的专精特新.
_INSTEAD = re.compile(
    f"(?P<failed>{any_of('failed', file=_FILE)}(?:[^，,。；;？?！!、0-9\\s]{{1,10}}的)?)"
    f"(?P<so>也?就算了)?(?P<got>{any_of('got_instead', file=_FILE)})"
)
# Whoever rings up greets and says that he asks, before he says who does what:
# 喂你好我问一下我们这搭种连翘的一年两亿.
_OURS = any_of("we", file=_FILE)
_GREETED = re.compile(
    rf"^(?P<greets>\s*{any_of('greets', file=_FILE)}[^，,。；;？?！!、0-9]{{0,18}}?)(?P<we>{_OURS})"
)
_TRADE = re.compile(
    rf"(?P<who>{_OURS}[^，,。；;？?！!\s0-9]{{1,12}}?的)(?P<yearly>{any_of('yearly', file=_FILE)})"
)


def written_out(text: str) -> str:
    """Return the plain text with its lists in items, and a comma before what begins anew."""
    text = _ANOTHER.sub(r"\g<none>,\g<gave>", _LEVEL.sub(r"\1级", text))
    text = _BUT_NONE.sub(r"\g<told>,\g<none>,\g<next>", text)
    text = _INSTEAD.sub(r"\g<failed>\g<so>,\g<got>", text)
    text = _GREETED.sub(r"\g<greets>,\g<we>", text)
    text = _TRADE.sub(r"\g<who>,\g<yearly>", text)
    return _in_pieces(itemised(text))


@cache
def _words() -> tuple[WordList, dict[str, str], tuple[str, ...]]:
    """Return the words that begin something new, the kind of each, and what ends a thing told."""
    kinds = {word: kind for kind in _KINDS for word in listed(kind, file=_FILE)}
    return WordList(kinds), kinds, listed("end", file=_FILE)


def _in_pieces(text: str) -> str:
    """Return the text with a comma before each word that goes on to something new."""
    words, kinds, ends = _words()
    for mention in reversed(words.mentions(text)):
        before, kind = text[: mention.start], kinds[mention.word]
        goes_on = kind == "further" and before.endswith(ends)
        if goes_on and before.endswith("的"):
            goes_on = _NUMBER.match(text, mention.start + len(mention.word)) is None
        goes_on |= kind == "begs" and _ENDS_ASKING.fullmatch(text, mention.start) is not None
        if before[-1:].isalnum() and (kind == "anew" or goes_on):
            text = f"{before},{text[mention.start :]}"
    return text
