"""Behind: what a message goes on to say of a figure told before it, read as one text with that.

里头有600是邻镇的，得减掉 is read behind 带动就业人数2300人. Where nobody can tell what is left,
the figure is open.
"""

import datetime
import re
from dataclasses import replace

from knowledge.language.measure import Measure
from knowledge.language.quantity import Quantity
from knowledge.language.units import WRITTEN
from knowledge.policy.facts.facts import Facts
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.lists import any_of, listed
from knowledge.reading.mentions.scan import Scan, scanned
from knowledge.reading.mentions.token import Role
from knowledge.reading.reader import read
from knowledge.reading.repairs.about import about, said_again
from knowledge.reading.repairs.another import pairs
from knowledge.reading.repairs.answer import asks
from knowledge.reading.repairs.bare import besides
from knowledge.reading.repairs.repaired import Repaired
from knowledge.reading.repairs.spent import went_for
from knowledge.reading.repairs.told_before import left_open

# Says that something of what was told is none of it, or that it is nothing.
_TAKES_OFF = (Role.UNCOUNTED, Role.BUT, Role.OTHERS, Role.OUTSIDE, Role.LOST)
_LEFT_OUT = re.compile(
    f"[没不哪][^，,。；;]{{0,3}}{any_of('as_much')}|{any_of('not_counted_in')}|{any_of('forgotten')}|{any_of('neighbours')}(?:的|那边)"
)
_OTHERWISE = (
    *(Role.SUPPOSE, Role.PLAN, Role.LATER, Role.ASK, Role.WONDER, Role.QUOTE, Role.FUND),
    *(Role.TITLE, Role.GAINED, Role.GREW),
)
_NOT_SO = (Role.DENY, Role.STALE, Role.FORMER, Role.YEAR, Role.UNLIKE)
# Beside the number that stands for what was told: 真正上班的1500.
_SETTLES = (Role.NOW, Role.ACTUAL, Role.REAL, Role.OURS, Role.TOTAL, Role.REPAIR, Role.YEAR)
_INSTEAD = (Role.NOW, Role.REAL, Role.TOTAL, Role.REPAIR, Role.UNDERTOLD, Role.OVERTOLD, Role.YEAR)
_OF_IT = listed("of_it")[0]
_INSIDE = re.compile(f"^[家个人户]?(?:{any_of('of_it')}|里|中)")
_PAUSES = ",， "
_FAR_LESS = 2  # times
_SPARE = 3  # characters beside a number that is told anew


def behind(text: str, facts: Facts, vocabulary: FactsFile, as_of: datetime.date) -> Repaired | None:
    """Return the facts with what the plain text says of the one figure that it goes on about."""
    scan = scanned(text, vocabulary, as_of)
    if asks(text) or scan.between(0, len(text), *_OTHERWISE):
        return None
    quality = _quality(text, scan, facts, vocabulary, as_of)
    if quality:
        return left_open(facts, quality)
    of = about(scan, facts, vocabulary)
    if of is None:
        return None
    name, rest = of
    if _is_whole(scan, facts.quantity(name)):
        return None  # 少报了，是2100
    rest = _INSIDE.sub(_OF_IT, _without_start(rest, scan), count=1)  # 13家里有4家不在镇上
    if _is_part(scan, facts.quantity(name)) and rest == text:
        rest = _OF_IT + rest  # 900人在外县分厂上班，不能算
    takes_off = _takes_off(scan, facts, vocabulary) or _tells_of_some(scan, facts.quantity(name))
    spent = went_for(scan, facts.quantity(name), vocabulary.named(name))
    if not (takes_off or spent or scan.between(0, len(text), Role.WITHIN, Role.VARIES)):
        return None
    found = _read_on(name, rest, facts, vocabulary, as_of, opens=takes_off)
    value = found.facts.quantity(name) if found else None
    part = any(isinstance(t.value, Measure) and t.value.quantity == value for t in scan.numbers)
    settled = scan.between(0, len(text), *_SETTLES) or not takes_off
    return left_open(facts, name) if part and not settled else found


def _without_start(rest: str, scan: Scan) -> str:
    """Return the rest without the word by which it begins to put right: 不对，其中800万是…."""
    words = [t for t in scan.between(0, len(scan.text), Role.REPAIR) if t.start == 0]
    start = scan.text[: words[0].end] if words else ""
    return rest.removeprefix(start).lstrip(_PAUSES) if start else rest


def _takes_off(scan: Scan, facts: Facts, vocabulary: FactsFile) -> bool:
    """Return whether it is said that something of what was told is none of it, or all is not so.

    那个32说的是产能，不是市场占有率 says its number again, as 这11亿是整个集团的，光我们厂6亿 does.
    """
    ends = len(scan.text)
    named = scan.numbers or scan.between(0, ends, Role.NAME)
    words = _TAKES_OFF if named else (Role.UNCOUNTED, Role.BUT)  # 平台去年关了 is of no figure
    if scan.between(0, ends, *words) or _LEFT_OUT.search(scan.text):
        return True
    not_so = scan.between(0, ends, *_NOT_SO) or len(scan.numbers) > 1
    return bool(not_so and said_again(scan, facts, vocabulary))


def _is_part(scan: Scan, was: Quantity | None) -> bool:
    """Return whether it begins with a number, or says of its one number that it does not count.

    退休返聘的300不该算 is of what was told, where that is more.
    """
    if not scan.numbers or scan.numbers[0].start == 0:
        return bool(scan.numbers)
    number, ends = scan.numbers[0], len(scan.text)
    said = scan.between(number.end, ends, Role.UNCOUNTED, Role.BUT)
    inside = scan.between(0, ends, Role.WITHIN, Role.NAME)
    less = isinstance(number.value, Measure) and was and number.value.quantity.high < was.low
    return bool(said and less) and not inside and len(scan.numbers) == 1


def _is_whole(scan: Scan, was: Quantity | None) -> bool:
    """Return whether too little was told, and the number is what is right instead."""
    numbers = [t.value for t in scan.numbers if isinstance(t.value, Measure)]
    more = was is not None and len(numbers) == 1 and numbers[0].quantity.low >= was.low
    return more and bool(scan.between(0, len(scan.text), Role.UNDERTOLD))


def _tells_of_some(scan: Scan, was: Quantity | None) -> bool:
    """Return whether it says more of a number than that it is the figure, and that is far less.

    有一家配套其实是龙头的分公司 and 把退休的120个也报了 are of some of those that were told.
    """
    numbers = [t.value for t in scan.numbers if isinstance(t.value, Measure)]
    if was is None or len(numbers) != 1 or numbers[0].quantity.high * _FAR_LESS > was.low:
        return False
    said = scan.between(0, len(scan.text), Role.NAME, Role.UNLIKE)
    more = len(besides(scan, Role.NAME, Role.PART)) > _SPARE
    is_so = scan.between(numbers[0].end, len(scan.text), Role.RECTIFY)
    return bool(said and (more or is_so)) and not scan.between(0, len(scan.text), *_INSTEAD)


def _quality(
    text: str, scan: Scan, facts: Facts, vocabulary: FactsFile, as_of: datetime.date
) -> str | None:
    """Return the one quality that the text names and leaves open how it is, or None.

    平台其实是县里的，不是我们镇的 does not leave it as it was told.
    """
    if scan.numbers or not scan.between(0, len(text), Role.DENY, Role.OTHERS, Role.UNCOUNTED):
        return None
    told = [name for name, value in facts.values.items() if isinstance(value, bool)]
    said = pairs(text)
    named = [name for name in told if pairs(vocabulary.named(name).label) & said]
    if len(named) != 1:
        return None
    (name,) = named
    anew = read(f"{vocabulary.named(name).label},{text}", vocabulary, as_of, talk=facts.asker)
    return name if name in anew.facts.unsettled else None


def _read_on(
    name: str,
    rest: str,
    facts: Facts,
    vocabulary: FactsFile,
    as_of: datetime.date,
    *,
    opens: bool,
) -> Repaired | None:
    """Return the facts with the figure as it is where the rest of the text stands behind it."""
    fact, was = vocabulary.named(name), facts.values[name]
    if not isinstance(was, Quantity) or fact.kind not in WRITTEN:
        return None
    if not was.exact:
        return left_open(facts, name) if opens else None
    called = fact.of_fact[0] if fact.mixed else fact.label  # 固定资产 has nothing else in it
    told = read(f"{called}{was.low:f}{WRITTEN[fact.kind]},{rest}", vocabulary, as_of)
    value = told.facts.values.get(name)
    if value is not None and value != was:
        anew = Facts(values={name: value})
        return Repaired(replace(facts, values={**facts.values, name: value}), anew)
    left = [one for one in told.left_out if one.written in rest]
    return left_open(facts, name, left) if value is None or opens else None
