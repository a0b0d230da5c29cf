"""Served: firms counted by whom they work for, told in the policy's words.

拢共11家，打头的那家有名，剩下的都是给它车零件的 leaves ten beside the one that leads, and of
围着它转的合作社八个、加工厂三个 each is one of those beside it.
"""

import re
from functools import partial

from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.writing.firm_counts import COUNT, FIRMS, of_kind, with_leaders

_of = partial(any_of, file="writing/served")
_LEADS, _FOREMOST = any_of("leading_firm"), any_of("foremost")
_NO_MARK = "[^，,。；;！!？?0-9]"
_SERVES = f"{_of('for')}{_of('whom')}"
# All firms, those of them that lead, and what the rest do for these.
_WHOLE = re.compile(
    rf"(?P<all>{COUNT})[家户]{_of('firms')}?[，,\s]+{any_of('of_it')}?有?"
    rf"(?:{_LEADS}的?有?(?P<few>{FIRMS})|(?P<few2>{FIRMS})(?:是|算)?{_LEADS}"
    rf"|(?P<one>{_FOREMOST}的?(?:厂子|厂|企业)?那[个家]))"
    rf"(?P<said>{_NO_MARK}{{0,14}}?)[，,\s]+{_of('left')}的?(?:(?P<rest>{COUNT})[家户]?)?{_of('firms')}?"
    rf"{_of('all')}是?{_SERVES}{_NO_MARK}{{1,10}}"
)
# Those around the one that leads, kind by kind.
_AROUND = re.compile(
    rf"(?:{_SERVES}{_NO_MARK}{{0,4}}?的有?|{_of('draws')})"
    rf"(?P<kinds>[^\W0-9]{{2,6}}?{COUNT}[家个户座](?:[、，,和]{_of('before')}?[^\W0-9]{{2,6}}?{COUNT}[家个户座])+)"
)
_KIND = re.compile(
    rf"{_of('before')}?(?P<kind>[^\W0-9一二两三四五六七八九十]{{1,6}}?)(?P<count>{COUNT})[家个户座]"
)
# Those under the one that leads, in one count: 有个龙头底下十来家.
_UNDER = re.compile(
    rf"(?P<led>{_LEADS}{_of('firms')}?(?:{FIRMS})?){_of('under')}{_of('follow')}*"
    rf"(?P<count>{COUNT}[来几多]?)[家户]"
)
_IS_FIRM = re.compile(f".*{_of('kinds')}")
_LED = re.compile(f"{_LEADS}|{_FOREMOST}")


def with_served(text: str, vocabulary: FactsFile) -> str:
    """Return the plain text with those who work for the leaders counted as beside them."""
    if not vocabulary.led or not _LED.search(text):
        return text
    leads, beside = vocabulary.led[0]
    text = _WHOLE.sub(partial(_of_rest, leads.names[0]), text)
    text = _UNDER.sub(rf"\g<led>,{beside.names[0]}\g<count>家", text)
    return _AROUND.sub(partial(_kind_by_kind, beside.names[0]), text)


def _of_rest(leads: str, match: re.Match[str]) -> str:
    """Return the whole count as one that holds the leaders; what they are known for stays."""
    few = match["few"] or match["few2"] or "一家"
    said = f",{match['one']}{match['said']}" if match["one"] else match["said"]
    return with_leaders(leads, f"{match['all']}家", few) + said


def _kind_by_kind(name: str, match: re.Match[str]) -> str:
    """Return each kind of firms as one of those beside; what is no firm stays as it is told."""
    items = list(_KIND.finditer(match["kinds"]))
    told = [
        of_kind(name, item["kind"], f"{item['count']}家")
        if _IS_FIRM.fullmatch(item["kind"])
        else item[0]
        for item in items
    ]
    return ",".join(told)
