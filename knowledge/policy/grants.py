"""Grants: sentences of a document that promise money, by the sums and the giving in them."""

import re
from collections.abc import Iterable

from knowledge.policy.document_words import any_of

_SUM = re.compile(
    r"\d+(?:[.,]\d+)*\s*"
    r"(?:[百千万亿]*\s*(?:美元|元)|[%％‰]|个百分点|[百千]?[万亿](?P<counts>[人家户吨亩平辆台])?)"
    r"|(?:全额|全部)[\u4e00-\u9fff]{0,4}(?:奖|补|返)"
)
_GIVING = re.compile(any_of("giving"))


def grants(sentence: str) -> bool:
    """Return whether the sentence promises money: it names a sum and says that it is given."""
    promised = any(not found["counts"] for found in _SUM.finditer(sentence))
    return promised and _GIVING.search(sentence) is not None


def granting(sentences: Iterable[str]) -> tuple[str, ...]:
    """Return those of the sentences that promise money."""
    return tuple(sentence for sentence in sentences if grants(sentence))
