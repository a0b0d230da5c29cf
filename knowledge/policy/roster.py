"""Rosters: lists of people with role, name and post."""

import re
from collections.abc import Iterable

_ROLE = re.compile(
    r"^\s*(?P<role>(?:常务)?(?:副\s*)?(?:总)?"
    r"(?:组\s*长|主\s*任|指\s*挥(?:长)?|召\s*集\s*人)|成\s*员)\s*[:：]\s*(?P<rest>.*)$"
)
_PERSON = re.compile(
    r"^\s*(?P<name>[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff][ \u3000][\u4e00-\u9fff])"
    r"[\t \u3000]+(?P<post>[\u4e00-\u9fff（(].*?)\s*$"
)


def people_in(lines: Iterable[str]) -> tuple[tuple[str, str, str], ...]:
    """Return role, name and post of every person of a roster's lines, none where it is none."""
    people: list[tuple[str, str, str]] = []
    role = ""
    for line in lines:
        opened = _ROLE.match(line)
        if opened:
            role = re.sub(r"\s", "", opened["role"])
        person = _PERSON.match(opened["rest"] if opened else line)
        if person and role:
            people.append((role, re.sub(r"\s", "", person["name"]), person["post"]))
    return tuple(people)


def is_roster_line(line: str) -> bool:
    """Return whether the line names a person with a post, or opens a role."""
    return bool(_ROLE.match(line) or _PERSON.match(line))
