"""Copied: a message copied from a chat, without the day and hour in its heading: 李主任 10:32."""

import re

_DAY = (
    r"(?:[0-9]{2,4}[年/.-])?[0-9]{1,2}[月/.-][0-9]{1,2}[日号]?"
    "|[今昨前]天|(?:周|星期)[一二三四五六日天]"
)
_PART = "凌晨|早上|上午|中午|下午|傍晚|晚上"
# Not 1:12, which may be firms that lead and those that supply them.
_CLOCK = "(?:(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?|[0-9]:0[0-9])"
_WHEN = rf"(?:{_DAY})?\s?(?:{_PART})?\s?{_CLOCK}"
_NAMED = "\n,，。；;：:？?！!"  # what no name holds
_HEADING = re.compile(
    rf"^(?P<who>(?:[^{_NAMED}]{{0,23}}?[^{_NAMED}0-9.])??){_WHEN}(?P<gap>[ \t]*)", re.MULTILINE
)


def without_hours(text: str) -> str:
    """Return the plain text, its headings with nothing but whom they name."""
    return _HEADING.sub(_named, text) if ":" in text else text


def _named(heading: re.Match[str]) -> str:
    """Return whom what looks like a heading names, or all of it where no message follows it."""
    behind = heading.string[heading.end() :]
    if behind.startswith("\n") and behind.strip():
        return heading["who"]
    same_line = heading["gap"] and not heading["who"] and behind[:1].strip()
    return "" if same_line else heading[0]
