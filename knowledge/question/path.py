"""A clause by its path in the text: 4.2, 四（二）, 第四部分第二条, 附件二."""

import re
from dataclasses import dataclass

from knowledge.policy.policy import Policy
from knowledge.question.ordinal import ordinal

_N = r"[一二三四五六七八九十0-9]{1,3}"
_PART = r"(?:大?(?:部分|条|项|块)|章)"
_WITHIN = r"(?:里头?|里面|下面)?的?"
_ITEM = r"小?(?:款|条|项|点)"
_PATHS = tuple(
    re.compile(path)
    for path in (
        r"(?P<unlike>[0-9]+\.[0-9]+(?:\.|[%]|\s*[亿万元家人个倍米吨])|[0-9]{3,}\.|[0-9]+\.[0-9]{3,})"
        r"|(?P<top>[0-9]{1,2})\.(?P<sub>[0-9]{1,2})",
        rf"(?:第)?(?P<top>[一二三四五六七八九十]{{1,2}})(?:、|部分|条|章|大项|款)?\s*\((?P<sub>{_N})\)",
        rf"第(?P<top>{_N}){_PART}{_WITHIN}\s*第(?P<sub>{_N}){_ITEM}",
        rf"(?P<top>[一二三四五六七八九十]{{1,2}})(?:那?{_PART}|里头?|里面|下面)的?\s*第(?P<sub>{_N}){_ITEM}",
        r"(?P<unlike>附件的?第?[一二三四五六七八九十][份个])|(?P<annex>附件)(?:的)?第?(?P<sub>[一二三四五六七八九十])",
        rf"第(?P<top>{_N})(?:大?部分|章|大块)",
    )
)

_ANNEX = "A"  # the first


@dataclass(frozen=True)
class Path:
    """A place in the text: a section's id, and the number of a clause in it, or None."""

    section: str
    number: int | None

    @property
    def clause(self) -> str:
        """The id that such a clause has, whether there is one or not."""
        return self.section if self.number is None else f"{self.section}.{self.number}"


def path(written: str, policy: Policy) -> Path | None:
    """Return the first path that the folded text names, or None."""
    for pattern in _PATHS:
        found = (match.groupdict() for match in pattern.finditer(written))
        parts = next((one for one in found if not one.get("unlike")), None)
        if parts:
            annex = policy.file.sections.group or _ANNEX
            top = annex if parts.get("annex") else str(ordinal(parts["top"]))
            return Path(top, ordinal(parts["sub"]) if parts.get("sub") else None)
    return None
