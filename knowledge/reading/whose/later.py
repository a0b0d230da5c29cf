"""Later: what the pieces behind one that names a title go on to say of it: 申报了，没批下来.

They are written in signs (`wording.py`), each beside what was typed.
"""

import re
from collections.abc import Iterable, Iterator

from knowledge.policy.facts.facts import Standing
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.sign import Sign
from knowledge.reading.mentions.wording import GOT
from knowledge.reading.whose.piece import LACKED, MONEY_OR_LEVEL

# 不是我们的, 是我小舅子的厂; 不是我们一家 says that others have it, too.
NOT_OURS = re.compile(
    "[IB]O|I{2,}O+(?:的|厂|公司|企业|单位|家)*(?:[，,。；;！!\\s]|$)"
    "|(?:是|属于|归)(?:T|O*V|O*集团|O+T+的?(?:[，,。；;！!\\s]|$))"
)
# As typed; whether it counts for ours that a firm below it has it, nobody says: 小巨人是子公司的.
BELOW = re.compile(
    f"[^，,。；;、？?！!]{{0,4}}(?:是|属于|归)[^，,。；;？?！!]{{0,5}}{any_of('subsidiary')}"
    "(?:的|名下|那边)"
)
_GIVEN_THEN = re.compile(rf"{GOT}|^[才就也]*[批认评]的?[,，。；;\s]*$")
# What a piece goes on to say of the one before, behind words that say nothing: 可惜最后没批下来.
_GOES_ON = re.compile(
    rf"(?:[HOZ]|{any_of('goes_on_with')}|[这那]个?|20[0-9]{{2}}年?|[0-9一二三四五六七八九十]{{1,2}}月份?|[上下]半年|[开春夏秋冬]天?|上个?月)*"
    rf"(?:(?P<lacked>{LACKED.pattern})|(?P<pending>P)|(?P<renewed>(?:过|G+|S+)?了?R)|(?P<doubted>E)|(?P<foreign>{NOT_OURS.pattern})|(?P<got>{GOT}))"
    rf"|(?P<others>T[^，,。；;]{{0,6}}?{GOT})"
)
# Where nobody said that it was got, what came to nothing later on is it: 材料没交齐.
_CAME_TO_NOTHING = re.compile(rf"[^，,。；;？?！!]{{0,6}}?(?P<lacked>{LACKED.pattern})")
_REVOKED = re.compile(rf"[^，,。；;？?！!\n]{{0,8}}?{any_of('revoked')}")
_SAID_MORE = {
    "lacked": Standing.LACKED,
    "doubted": Standing.DOUBTED,
    "pending": Standing.PENDING,
    "renewed": Standing.RENEWED,
    "foreign": Standing.FOREIGN,
    "got": Standing.HELD,
    "others": Standing.FOREIGN,
}
# A year alone, or before what is said of the title, says nothing of how it stands.
_YEAR_FIRST = re.compile(
    r"^\s*(?:(?:(?:19|20)?[0-9]{2}年|20[0-9]{2})(?:度|底|初|里|份)?|Z+|今年|上年度?)"
)
_NAMES_IT = re.compile("(?:证书?|牌子?|牌匾|铜牌|称号|资格|这个?|那个?|它)?")
_AROUND = " ,，。；;、的了"
_HANDED_IN = re.compile(r"(?:才|刚)?(?:U+|[报递交])(?:上去|上|过|了)?的?(?:材料)?[\s,，。；;]*$")


def said_later(pieces: Iterable[tuple[str, str]], *, taken: bool) -> Iterator[Standing]:
    """Yield what the pieces that go on about it say, to the first that speaks of another.

    Where it is `taken` already, somebody else's getting it too says nothing.
    """
    handed_in = False
    for signs, typed in pieces:
        piece = _YEAR_FIRST.sub("", signs)
        if _NAMES_IT.fullmatch(piece.strip(_AROUND)):
            continue  # 省级技术中心，2025年，没批下来
        if piece.startswith(Sign.ANOTHER):
            break  # 别的啥都没有
        said = _GOES_ON.match(piece) or (None if taken else _CAME_TO_NOTHING.match(piece))
        if said is None and not taken and _HANDED_IN.match(piece):
            handed_in = True
            continue
        if said is None and taken and _is_revoked(piece, typed):
            yield Standing.LACKED
            return
        if said is None or MONEY_OR_LEVEL.search(piece):
            handed_in = handed_in and not _GIVEN_THEN.search(piece)  # 24年报的，25年批的
            break
        if taken and said.lastgroup == "others":
            return
        lost = said.lastgroup == "renewed" and LACKED.search(piece)  # 复评没过
        yield Standing.LACKED if lost else _SAID_MORE[str(said.lastgroup)]
        handed_in = False
    if handed_in:
        yield Standing.DOUBTED  # 2025年报的: nobody said what came of it


def _is_revoked(piece: str, typed: str) -> bool:
    """Return whether the piece says, whatever the reason, that what was got was taken back.

    去年评上的，因为造假被取消了 speaks of nothing else, and of nobody else.
    """
    others = Sign.OTHER in piece or MONEY_OR_LEVEL.search(piece)
    return not others and _REVOKED.match(typed) is not None
