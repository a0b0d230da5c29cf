"""Happened: whether a text tells that something without a number has come about."""

import re
from collections.abc import Iterable, Mapping

from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.facts import Asker, Value
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role

_CAME_ABOUT = re.compile(r"了(?:[^吗么没嘛不]|$)")  # 牵头起草了国家标准


def happened(scan: Scan, facts: Iterable[Fact], values: Mapping[str, Value]) -> bool:
    """Return whether what an enterprise is or has is told with when it came about, or that it did.

    今年进了规上库 tells of oneself, and 规上企业 alone may only name what is asked about.
    """
    when = scan.between(0, len(scan.text), Role.YEAR, Role.NOW, Role.DONE)
    if not when and not _CAME_ABOUT.search(scan.text):
        return False
    of_firm = (f for f in facts if f.asker is Asker.ENTERPRISE and not f.of_everyone)
    return any(f.kind in ("yes_no", "choice") and values.get(f.name) for f in of_firm)
