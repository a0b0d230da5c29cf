"""Copied: a message copied from a chat, without the day and hour in its heading: 李主任 10:32."""

import re

_DAY = (
    r"(?:[0-9]{2,4}[年/.-])?[0-9]{1,2}[月/.-][0-9]{1,2}[日号]?"
    "|[今昨前]天|(?:周|星期)[一二三四五六日天]"
)
_PART = "凌晨|早上|上午|中午|下午|傍晚|晚上"
# Not 1:12, which may be firms that lead and those that supply them.
_CLOCK = "(?:(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?|[0-9]:0[0-9])(?![0-9:.])"
_WHEN = rf"(?<![0-9:.])(?:{_DAY})?\s?(?:{_PART})?\s?{_CLOCK}"
_HEADING = re.compile(
    rf"^(?:(?P<who>[^\n,，。；;：:？?！!]{{0,24}}?){_WHEN}[ \t]*(?=\n\s*\S)|{_WHEN}[ \t]+(?=\S))",
    re.MULTILINE,
)


def without_hours(text: str) -> str:
    """Return the plain text, its headings with nothing but whom they name."""
    return _HEADING.sub(lambda heading: heading["who"] or "", text) if ":" in text else text
