"""A web page: the menu before a document and the footer after it, as a copy of a page has them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from knowledge.policy.splitting.lines.line import Line, is_finished
from knowledge.policy.splitting.lines.marker import read_marker
from knowledge.policy.splitting.parts.closing import is_closing_line
from knowledge.policy.splitting.parts.frontline import META, NUMBER, TITLE_END

# What stands around a document on a page, and in no document.
_MENU = re.compile(
    r"位置[：:].{0,80}(?:[>＞»›/]|首页)|首页.{0,20}[>＞»›]|无障碍|长者(?:助手|专[区版]|版)|适老|关怀版"
    r"|IPV6|繁[体體]|English|登\s*[录錄]|注\s*册|搜\s*索|手机版|打印|分享到?|收藏|关闭窗口|扫一扫|纠错"
    r"|浏览|阅读次数|点击(?:数|量|率|次数|查看)|访问量|^-?\s*次$|(?:字体|字号)\s*[：:【\[]|【字"
    r"|A\s*[+＋-]|音频解读|^Title:|^URL Source:"
)
_FOOTER = re.compile(
    r"ICP备|网站标识码|公网安备|版权所有|网站地图|您是第.{0,20}|位访客|政府网站找错|Copyright"
    r"|技术支持[：:]"
)
_WORDS = re.compile(r"[\u4e00-\u9fff]{4}.{4}")
_PLACE = re.compile(r"位置[：:]|首页.{0,20}[>＞»›]")
_LINK = re.compile(r"\]\(|https?:")
_PROSE = re.compile(r"[。；]")
_SHORTEST_PROSE, _LONGEST_MENU = 25, 200
_FEWEST = 2  # signs of a menu


def surroundings(lines: Sequence[Line]) -> Iterator[int]:
    """Yield the lines of the menu and of the footer; the document's title is in neither."""
    top = next((i for i, line in enumerate(lines) if _begins(line)), len(lines))
    signs = [i for i in range(top) if _MENU.search(lines[i].text[:_LONGEST_MENU])]
    if len(signs) >= _FEWEST:
        end = signs[-1] + 1
        title = _title(lines, end, top)
        yield from (i for i in range(end) if i != title and not META.fullmatch(lines[i].text))
    foot = next((i for i in range(top, len(lines)) if _FOOTER.search(lines[i].text)), None)
    if foot is not None:
        while foot > top and not _ends(lines[foot - 1]):
            foot -= 1
        yield from range(foot, len(lines))


def _begins(line: Line) -> bool:
    """Return whether the document itself has surely begun."""
    text = line.text
    if len(text) > _LONGEST_MENU and not _PROSE.search(text):
        return False
    is_prose = len(text) >= _SHORTEST_PROSE and _PROSE.search(text)
    return bool(NUMBER.fullmatch(text) or is_prose or read_marker(text))


def _ends(line: Line) -> bool:
    """Return whether the line is still the document's: a sentence, a heading or its closing."""
    text = line.text
    if is_finished(text) and len(text) > 1 and text[-1] not in "：:":
        return not _FOOTER.search(text)
    is_entry = text[0] == "附" or read_marker(text)
    return bool(is_closing_line(text) or "\t" in text or is_entry)


def _title(lines: Sequence[Line], start: int, top: int) -> int | None:
    """Return the line of the menu that is the title, where none follows the menu.

    A title that does not end like one is the last line after the page's place (首页 > …), or
    stands twice: as the page's, and above the text.
    """
    if any(map(_is_title, lines[start : top + 1])):
        return None
    likely = [i for i in range(start) if _may_be_title(lines[i])]
    named = [i for i in likely if _is_title(lines[i])]
    place = max((i for i in range(start) if _PLACE.search(lines[i].text)), default=start)
    counts = Counter(line.text for line in lines[: top + 1])
    twice = [i for i in likely if counts[lines[i].text] > 1]
    return max(named or [i for i in likely if i > place] or twice, default=None)


def _is_title(line: Line) -> bool:
    return _may_be_title(line) and bool(TITLE_END.fullmatch(line.text))


def _may_be_title(line: Line) -> bool:
    text = line.text
    is_named = len(text) <= _LONGEST_MENU and _WORDS.search(text) and not _LINK.search(text)
    return bool(is_named) and not _MENU.search(text) and not META.fullmatch(text)
