"""The place that the document holds for, and the thing that it is about, by its title."""

import re
from collections import Counter
from collections.abc import Sequence

from knowledge.policy.clause import Clause
from knowledge.policy.document_words import any_of
from knowledge.policy.drafting.quoting import bare, front, of_body, sentences
from knowledge.policy.fold import simplified

# 广州 is no 州 where it goes on to 市.
_PLACE = re.compile(r"[\u4e00-\u9fff]{1,7}?(?:自治[区州县旗]|省|市|县|区|旗|州市?|盟)")
# What ends like a place, and is none: 上市, 园区, 本市, 企业挂牌上市.
_NO_PLACE = re.compile(
    r"^(?:[本全各我该市省县]|城|超|股|楼|上|夜|门|园|社|景|小|校|片|山|灾|新|城|郊|牧|库|林|湖|地|街|老|辖)[市县区州省旗]$"
    r"|企业|项目|产业|促进|支持|鼓励|加快|推动|推进|实施|关于|挂牌|[园社校]区$|[超股上]市$"
)
_SPELLED = re.compile(r"[A-Za-zÀ-ɏ]*[À-ɏ][A-Za-zÀ-ɏ]*")  # pinyin with its tones, left between
_PARTY = re.compile(r"^(?:中共|关于|印发)+")
_FORM = re.compile(
    rf"(?:{any_of('of_any_title')}"
    r"|[《》（）()“”、，的和及与]|[0-9]+|[一二三四五六七八九十]+条)"
)
_SHORTEST, _LONGEST = 3, 6  # 工业 or 企业 is what much else is called, too
_FEWEST = 5  # sentences that have it


def place_of(title: str, issuer: str) -> str:
    """Return the county, city or province of a document, by its issuer or its title; or nothing.

    Of 温州市鹿城区 it is the last.
    """
    return next(iter(_places(title, issuer)[-1:]), "")


def whole_place(title: str, issuer: str) -> str:
    """Return the place with the city or province that is named before it; or nothing."""
    places = _places(title, issuer)
    return "".join(places) if len(places) > 1 else ""


def _places(title: str, issuer: str) -> list[str]:
    """Return the places that the issuer, or else the title, begins with, the widest first."""
    for text in (issuer, title):
        words, places = _PARTY.sub("", bare(in_one_script(text))), []
        while (match := _PLACE.match(words)) and not _NO_PLACE.search(match[0]):
            places.append(match[0])
            words = words[match.end() :]
        if places:
            return places
    return []


def in_one_script(text: str) -> str:
    """Return the text in simplified letters, without pinyin that was left between them."""
    return simplified(_SPELLED.sub("", text))


def subject_of(records: Sequence[Clause], place: str) -> str:
    """Return the word of the title that most of the sentences have; nothing where few have it."""
    head = front(records)
    title = bare(head.heading).replace(place or "\n", "") if head else ""
    words = [word for word in _FORM.split(title) if len(word) >= _SHORTEST]
    texts = [bare(sentence) for _, sentence in sentences(of_body(records))]
    counts = Counter(
        {
            part: sum(part in text for text in texts) * len(part)
            for word in words
            for part in _parts(word)
        }
    )
    best, worth = next(iter(counts.most_common(1)), ("", 0))
    return best if worth >= _FEWEST * len(best) > 0 else ""


def _parts(word: str) -> list[str]:
    lengths = range(_SHORTEST, min(len(word), _LONGEST) + 1)
    return [word[i : i + n] for n in lengths for i in range(len(word) - n + 1)]
