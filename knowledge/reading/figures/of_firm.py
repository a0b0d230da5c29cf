"""Of a firm: whether a town's number is told of one of its firms, or of those of a kind."""

import re

from knowledge.language.measure import Measure
from knowledge.policy.facts.fact import Fact
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role

# One firm of a town: what is told behind it without a name is of that firm.
_ONE_FIRM = re.compile(
    r"[没多]有|(?P<firm>(?:有|就|只|一)一?[家个][^，,。；;\s0-9一二三四五六七八九十几]{0,6}?(?:厂|公司|企业|合作社))"
)
_WHOLE_AGAIN = re.compile(any_of("whole_again"))
_DRAWS = re.compile("(?:带|雇|养)(?:着|了|有)?$")


def is_of_one_firm(scan: Scan, number: Measure) -> bool:
    """Return whether one firm was named, and nothing since: 镇上有家农机厂 去年卖了12亿."""
    text = scan.text
    firms = [m for m in _ONE_FIRM.finditer(text, 0, number.start) if m["firm"]]
    since = firms[-1].end() if firms else number.start
    told = scan.between(since, number.start, Role.NAME, Role.NUMBER, Role.TOTAL)
    return bool(firms) and not told and not _WHOLE_AGAIN.search(text, since, number.start)


def is_led(scan: Scan, number: Measure) -> bool:
    """Return whether firms of a kind were counted, and have so many: 龙头1家带300人."""
    begins = scan.piece(number.start)
    draws = _DRAWS.search(scan.text, begins, number.start)
    counted = scan.between(begins, draws.start(), Role.NUMBER) if draws else []
    names = scan.between(begins, draws.start(), Role.NAME) if draws else []
    kinds = [name.value.kind for name in names if isinstance(name.value, Fact)]
    return len(counted) == 1 and kinds == ["enterprises"]
