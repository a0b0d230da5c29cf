"""Grants: sentences of a document that promise money, by the sums and the giving in them."""

import re
from collections.abc import Iterable

SUM = re.compile(
    r"(?P<number>\d+(?:[.,]\d+)*)\s*(?P<unit>[百千万亿]*\s*(?:美元|元)|[%％‰]|个百分点|[百千]?[万亿](?!元|美元|人|家|户|吨|亩|平|辆|台))"
    r"(?P<per>\s*[/／每]\s*[\u4e00-\u9fff²㎡•·/／]+)?|(?P<whole>全额|全部)(?=[\u4e00-\u9fff]{0,4}(?:奖|补|返))"
)
GIVING = re.compile(r"奖|补助|补贴|补偿|补差|资助|给予|贴息|扶持|返还|兑现|兑付|优惠|减免|减按")


def grants(sentence: str) -> bool:
    """Return whether the sentence promises money: it names a sum and says that it is given."""
    return bool(SUM.search(sentence) and GIVING.search(sentence))


def granting(sentences: Iterable[str]) -> tuple[str, ...]:
    """Return those of the sentences that promise money."""
    return tuple(sentence for sentence in sentences if grants(sentence))
