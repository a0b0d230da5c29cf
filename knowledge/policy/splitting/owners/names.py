"""Names: the departments that a list names, word for word, and the brackets that lists stand in."""

import re
from collections.abc import Iterable, Iterator

OPENING, CLOSING = "（(【〔[", "）)】〕]"
STRIP = " \t\u3000\xa0。.；;，,、：:"
_ADVERB = re.compile(
    r"(?:(?:按照?|依据?|依照|根据)?(?:各自)?(?:工作)?(?:职责|职能)?分工(?:负责|落实|配合)?"
    r"|(?:按照?|依据?|依照|根据)(?:各自)?(?:工作)?(?:职责|职能)"
    r"|分别|共同|各自|具体|联合|统一|组织|抓好|密切|积极|督促|跟踪|监督|加强)$"
)
_SOME = r"(?:\d*个?)(?:有关|相关|各有关|各相关|各)?(?:部门|单位|机构)"
_ALSO = "(?:以及|和|及|与)"
_ET_AL = re.compile(rf"等(?P<others>$|(?:[、，,]|{_ALSO}|{_SOME}).*)")
_VAGUE = re.compile(rf"{_SOME}(?:{_ALSO}{_SOME})*(?:{_ALSO}|$)|^{_ALSO}")
_NOBODY = re.compile(r"(?:有关|相关)?(?:部门|单位|机构)")
_NOTE = re.compile(r"[（(][^（）()]*(?:下同|分工|职责)[^（）()]*[）)]")  # how they share the work
# 和 stands inside 文化和旅游局 and between 财政局和税务局.
_AND = re.compile(rf"([局委部办厅院会府室司协联站所社队校镇乡）)]|银行|中心|街道)(?:{_ALSO}|会同)")
# A blank parts names of two characters or more, and does not take the last of these with it.
_LISTING = re.compile(r"[、，,；;。\n]|(?<=\S\S)[ \t\u3000\xa0]+(?=\S\S)")


def names_in(text: str) -> tuple[list[str], bool]:
    """Return the names listed in `text`, and whether 等 leaves the list open."""
    text = _NOTE.sub("", text).strip(STRIP)
    while _ADVERB.search(text):
        text = _ADVERB.sub("", text).strip(STRIP)
    names: list[str] = []
    is_open = False
    for piece in _pieces(text):
        named, et_al, others = piece, _ET_AL.search(piece), ""
        if et_al:
            is_open = True
            named, others = piece[: et_al.start()], _VAGUE.sub("", et_al["others"], count=1)
        for part in (named, others):
            names += (n for n in map(str.strip, _AND.sub(r"\1█", part).split("█")) if n)
    return [name for name in names if not _NOBODY.fullmatch(name)], is_open


def _pieces(text: str) -> Iterator[str]:
    """Yield what stands between separators; those inside brackets do not count."""
    start = 0
    for separator in _LISTING.finditer(masked(text)):
        yield text[start : separator.start()].strip(STRIP)
        start = separator.end()
    yield text[start:].strip(STRIP)


def brackets(text: str) -> Iterator[tuple[int, int]]:
    """Yield the outermost pairs of brackets of any width; one that never closes is passed over."""
    opened: list[int] = []
    pairs: list[tuple[int, int]] = []
    for match in re.finditer(f"[{re.escape(OPENING + CLOSING)}]", text):
        if match[0] in OPENING:
            opened.append(match.start())
        elif opened:
            opening = opened.pop()
            while pairs and pairs[-1][0] > opening:
                pairs.pop()
            pairs.append((opening, match.start()))
    yield from pairs


def masked(text: str, pairs: Iterable[tuple[int, int]] | None = None) -> str:
    """Return the text with everything in brackets blotted out, at the same length."""
    parts, start = [], 0
    for opening, closing in brackets(text) if pairs is None else pairs:
        parts += [text[start : opening + 1], "█" * (closing - opening - 1)]
        start = closing
    return "".join([*parts, text[start:]])
