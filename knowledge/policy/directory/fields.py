"""Fields: departments that a question names by their field of work, 能源这块谁管."""

import re
from collections.abc import Mapping

from knowledge.policy.cues import NOTHING
from knowledge.policy.directory.duty import Mention
from knowledge.policy.folder.folder import Department
from knowledge.policy.language import language

_THIS = f"[这那]一?(?:{language().fields.pattern})"
_WHO = "[^的]*(?:谁|归哪|哪个?[局家单部])"
_LED_IN = "(?:请问|那|问下|县里|县上)*"
_HAS = f"(?:{language().has_field.pattern})"
_ANYBODY = "(?:谁|哪个?(?:局|家|单位|部门))"
_ALL = f"(?P<field>{_THIS}|口子?|上?的事儿?)?"
_THE_END = "[啊呢呀的]*(?:$|[ ,，])"


class Fields:
    """The departments of one policy by a short name of their field."""

    def __init__(self, departments: Mapping[str, Department]) -> None:
        """`departments` are those by every name, the shortest among them."""
        self._departments = departments
        longest_first = sorted(departments, key=len, reverse=True)
        name = f"(?P<name>{'|'.join(map(re.escape, longest_first)) or NOTHING})"
        self._spoken = re.compile(f"(?:请问|那|问下)?{name}(?P<field>{_THIS}){_WHO}")
        self._asked = (
            re.compile(f"{_LED_IN}{_ANYBODY}[来在是]?{_HAS}{name}{_ALL}{_THE_END}"),
            re.compile(
                f"{_LED_IN}{name}{_ALL}(?:县里|县上)?[归由找问是该]*{_ANYBODY}{_HAS}?{_THE_END}"
            ),
        )

    def spoken_of(self, text: str) -> Mention | None:
        """Return the department whose field is spoken of as one: 统计这块谁盯着."""
        match = self._spoken.match(text)
        return self._mention(match) if match else None

    def asked_for(self, text: str) -> Mention | None:
        """Return the department of whose field alone it is asked who has it: 那谁管农业."""
        matches = (pattern.match(text) for pattern in self._asked)
        return next((self._mention(match) for match in matches if match), None)

    def _mention(self, match: re.Match[str]) -> Mention:
        end = max(match.end("name"), match.end("field"))
        return Mention(self._departments[match["name"]], match.start("name"), end, of_field=True)
