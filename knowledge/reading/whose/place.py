"""Place: whether an enterprise, or a title of its, is said to be of another county or province."""

import re
from collections.abc import Iterator
from functools import cache

from knowledge.language.counties import counties
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.policy.words import Words
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.whose.standing import Statements

_KIND = r"(?:省|市|县|区)?"
# 大宁县的企业, but not the one that is dealt with: 给大宁县的企业供货.
_ITS_FIRM = re.compile(
    rf"{_KIND}{any_of('thereabouts')}?的?{any_of('such_a')}*(?P<firm>{any_of('its_firm')})"
    rf"|{_KIND}{any_of('thereabouts')}?的[^我咱俺给供，,。；;\s]{{1,5}}(?P<works>厂|公司)"
)
# 大宁县去年营收3亿的公司; 产值3亿的农业镇 likewise.
_ITS_LATER = re.compile(
    rf"{_KIND}[^，,。；;？?！!\s]{{2,16}}的[^，,。；;的]{{0,4}}(?P<firm>企业|公司|厂|镇|乡)"
)
# 大宁县的镇, 大宁县有个乡, 大宁县太古镇.
_ITS_TOWN = re.compile(
    rf"{_KIND}(?:这边|那边|当地)?(?:的|有|这|那)?(?:一?个)?[^，,。；;？?！!\s的]{{0,4}}[镇乡]"
)
# Where a place that begins a piece is whose the rest is; 卖到大宁县 names a market.
_BEGINS = re.compile(r"(?:^|[，,。；;？?！!\s])(?:那|那么|请问|还有|如果|要是)?$")
_OURS = re.compile(rf"(?:{any_of('us')}|本人?)(?:这|是|家)*[在于是]?$|不?(?:来自|位于)$")
_DEALT_WITH = re.compile(f"{any_of('dealt_with')}$")
# 西安市级, 河南省认定的, 河南省科技厅去年认定的.
_ITS_TITLE = re.compile(
    rf"{_KIND}(?:政府|[\u4e00-\u9fff]{{2,8}}?[厅局委]|那边|当地)?(?:[去前今]年|(?:20)?[0-9]{{2}}年)?"
    "(?:(?:认定|评|批|颁|发|授|给)|的?(?:国家|省|市|县)?级)"
)
_ITS_KIND = re.compile(_KIND)
_IN_IT = re.compile(f"{any_of('us', 'our_works')}{any_of('settled')}*[在于是]$")
_ENDS = re.compile(rf"{_KIND}(?:[里的]|{any_of('works_there')})*(?:[，,。；;？?！!\s吗呢吧]|$)")
_FROM_IT = re.compile(r"(?:从|由|打)$")
_CAME = re.compile(rf"{_KIND}(?:那边)?(?:整体)?(?:搬|迁|转移|过来|来[的到])")
_OWN = f"(?:{any_of('us')}|你们?)"
_AWAY = r"(?:外[省市县区地]|[省市县区]外)"
# 从外地搬来, 我们是外县的, 外地评的: somewhere else, whatever the place is called.
_OUTSIDE = re.compile(
    rf"(?:从|由|打){_AWAY}[^，,。；;]{{0,4}}(?:搬|迁|来)|{_AWAY}(?:评|认定|批)的"
    rf"|(?:{_OWN}|厂|公司|企业|称号)(?:都|就)?[是在]{_AWAY}|{_OWN}{_AWAY}的?(?:企业|厂|公司)"
)
_INTO_IT = re.compile(r"(?:搬|迁)[到去至往进入]了?$")


def elsewhere(
    text: str, fact: Fact, vocabulary: FactsFile, statements: Statements, *, by_name: bool
) -> bool:
    """Return whether the plain text says so of the asker's own, if asked for also by a name."""
    if any(not statements.foreign(start) for start in outside(text, fact, vocabulary)):
        return True
    return by_name and any(
        _theirs(text, match, vocabulary) and not statements.foreign(match.end())
        for match in _others(text, vocabulary)
    )


def outside(text: str, fact: Fact, vocabulary: FactsFile) -> Iterator[int]:
    """Yield where the text says of somebody not to be of the place, whatever other is meant."""
    yield from (mention.start for mention in fact.said(text, fact.no))
    yield from (match.start() for match in _OUTSIDE.finditer(text))
    not_in = _not_in(vocabulary.place).finditer(text)
    yield from (match.start() for match in not_in if not match["town"])


def town_elsewhere(text: str, vocabulary: FactsFile) -> str | None:
    """Return the other place that the plain text says its town is of, or None.

    Where its own is named too, it is somebody there who speaks.
    """
    own = vocabulary.place
    if not own or own in text:
        return None
    others = _others(text, vocabulary)
    return next((match[0] for match in others if _is_of(text, match, vocabulary)), None)


def _is_of(text: str, place: re.Match[str], vocabulary: FactsFile) -> bool:
    """Return whether what the text tells is told of a town of the place."""
    before, end = text[: place.start()], place.end()
    ours = _OURS.search(before)
    if ours and not ours[0].startswith("不"):
        return True
    if _DEALT_WITH.search(before):
        return False
    of_town = _ITS_TOWN.match(text, end) is not None or _is_firm(
        _ITS_LATER.match(text, end), vocabulary
    )
    return of_town and _BEGINS.search(before) is not None


def _theirs(text: str, place: re.Match[str], vocabulary: FactsFile) -> bool:
    """Return whether the place is named as where the enterprise or its title is from."""
    before, end = text[: place.start()], place.end()
    if _INTO_IT.search(before) or (_FROM_IT.search(before) and _CAME.match(text, end)):
        return True
    if _IN_IT.search(before) and _ENDS.match(text, end):
        return True
    if _DEALT_WITH.search(before):
        return False
    return (
        _is_its_title(text, place, vocabulary)
        or _is_firm(_ITS_FIRM.match(text, end), vocabulary)
        or (
            _BEGINS.search(before) is not None and _is_firm(_ITS_LATER.match(text, end), vocabulary)
        )
    )


def _is_its_title(text: str, place: re.Match[str], vocabulary: FactsFile) -> bool:
    """Return whether a title of the place is told, which is none of those that ours is part of."""
    if any(place[0] in words for words in vocabulary.level.values()):
        return False
    kind = _ITS_KIND.match(text, place.end())
    after = kind.end() if kind else place.end()
    named = text.startswith(vocabulary.title_names, after)
    return named or _ITS_TITLE.match(text, place.end()) is not None


def _is_firm(match: re.Match[str] | None, vocabulary: FactsFile) -> bool:
    """Return whether it names a firm, and neither 企业技术中心 nor what one does, 企业技术改造."""
    if match is None or not match.lastgroup:
        return False
    start, end = match.span(match.lastgroup)
    title = match.string.startswith(vocabulary.title_names, start)
    return not title and not match.string.startswith(vocabulary.work_names, end)


@cache
def _not_in(own: str) -> re.Pattern[str]:
    """Return the pattern of not being in the place `own`: 不在本县, but not 不在县城."""
    here = rf"{_OWN}?(?:{re.escape(own) or '本地'}|本地|当地)|(?:本|{_OWN})[省市县区]"
    return re.compile(rf"(?:不在|没在|不属于|不归|不是)(?:{here})(?P<town>城)?")


def _others(text: str, vocabulary: FactsFile) -> Iterator[re.Match[str]]:
    """Yield where the text names another place: one that is listed, or a county.

    古县乡 is a town of that name.
    """
    own = vocabulary.place
    listed = [name for name, _ in _names(own, vocabulary.others).said(text)]
    known = (name for name in counties(text) if own not in name and name not in own)
    for name in dict.fromkeys((*listed, *known)):
        named = re.finditer(rf"{re.escape(name)}(?P<town>[镇乡])?", text)
        yield from (match for match in named if not match["town"])


@cache
def _names(own: str, others: tuple[str, ...]) -> Words[None]:
    """Return the names of all other places than `own`."""
    return Words((name, None) for name in others if own not in name and name not in own)
