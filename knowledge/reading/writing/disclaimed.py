"""Disclaimed: another trade's firm told beside the town's own, and said not to count.

我们报的是苹果，产值2.5亿。镇上另有个焊条厂8亿，那个不算在里头 tells of apples alone.
"""

import re
from functools import partial

from knowledge.reading.mentions.lists import any_of

_of = partial(any_of, file="writing/disclaimed")
_NO_MARK = r"[^，,。；;！!？?\s]"
_DISCLAIMED = re.compile(
    rf"[，,。；;\s]+{_of('here')}?{_of('besides')}{_NO_MARK}{{2,20}}"
    rf"(?:[，,\s]+{_NO_MARK}{{1,12}})?[，,\s]+(?:{_of('pointed_at')}[，,\s]*)?{_of('apart')}"
    rf"(?:[，,\s]*也?{_of('another')})?(?P<end>[，,。；;！!\s]|$)"
)


def without_disclaimed(text: str) -> str:
    """Return the plain text without what is told beside the rest and said not to count."""
    return _DISCLAIMED.sub(lambda match: match["end"], text)
