"""Partners: whoever of another place one does something with; no government of it is asked about.

跟太原的大学合伙 asks what one's own document says of that, and so does 从晋中引进一家龙头.
"""

import re

from knowledge.policy.cues import NOTHING
from knowledge.table import Table


class PartnerWords(Table):
    """The words around another place by which it only says whence a partner is."""

    school: tuple[str, ...] = ()  # is asked about as a partner alone
    beside: tuple[str, ...] = ()  # before the place of a firm
    firm: tuple[str, ...] = ()  # behind it, or what is done with the firm
    alike: tuple[str, ...] = ()  # compares oneself with the firm: 跟侯马的厂一样


class Partners:
    """Partners by the words around their place."""

    def __init__(self, words: PartnerWords) -> None:
        self._school = re.compile(f"的?{_any_of(words.school)}")
        self._before = re.compile(f"{_any_of(words.beside)}$")
        self._firm = re.compile(f"的?{_any_of(words.firm)}")
        self._alike = re.compile(_any_of(words.alike))

    def of(self, text: str, start: int, end: int) -> bool:
        """Return whether the place from `start` to `end` only says whence a partner is."""
        if self._school.match(text, end):
            return True
        firm = self._firm.match(text, end) and self._before.search(text[:start])
        return bool(firm) and not self._alike.search(text, end)


def _any_of(words: tuple[str, ...]) -> str:
    return f"(?:{'|'.join(map(re.escape, words)) or NOTHING})"
