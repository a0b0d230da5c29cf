"""The front: title block and preamble, line by line."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from knowledge.policy.splitting.lines.line import Layout, Line, joined, tidy
from knowledge.policy.splitting.parts.closing import is_signature
from knowledge.policy.splitting.parts.frontline import (
    LETTERHEAD,
    NUMBER,
    TITLE_END,
    VERSION,
    Role,
    roles_of,
)

_FORWARDING = re.compile(r"关于.*(?:印发|转发|批转|公布|发布)(.*(?:通知|函|公告|决定))?")
_OFFICE = re.compile(r"(?:发文机关|发文单位|发布机构)\s*[：:]\s*(?P<issuer>\S+)")
_MOST_TITLE_LINES = 6


@dataclass(frozen=True)
class Front:
    """The front's lines in paragraphs; of several titles the attached plan's own is `title`."""

    paragraphs: tuple[tuple[Role, tuple[Line, ...]], ...]

    @classmethod
    def read(cls, lines: Sequence[Line], layout: Layout) -> "Front":
        """Return the front that `lines` make."""
        roles = roles_of(lines)
        return cls(tuple(_paragraphs(list(zip(roles, lines, strict=True)), layout)))

    def without(self, taken: Iterable[Line]) -> "Front":
        """Return the front less the lines that a clause has taken."""
        gone = set(taken)
        kept = ((role, tuple(x for x in lines if x not in gone)) for role, lines in self.paragraphs)
        return Front(tuple((role, lines) for role, lines in kept if lines))

    @property
    def title(self) -> tuple[Line, ...]:
        """The lines of the document's title; none where there is no title."""
        titles = [lines for lines in self._of(Role.TITLE) if not is_signature(_text(lines))]
        ended = [lines for lines in titles if TITLE_END.fullmatch(_text(lines))]
        return (ended[-1:] or titles[:1] or [()])[0]

    @property
    def titles(self) -> tuple[str, ...]:
        """All titles: that of the notice, and that of the plan attached to it."""
        return tuple(map(_text, self._of(Role.TITLE)))

    @property
    def signature(self) -> tuple[Line, ...]:
        """The lines that sign the notice before the attached plan begins."""
        return tuple(line for lines in self._of(Role.SIGNATURE) for line in lines)

    @property
    def number(self) -> str | None:
        """The document number, without white space."""
        decree = "".join(map(_text, self._of(Role.LETTERHEAD)))
        for lines in self._of(Role.NUMBER):
            match = NUMBER.fullmatch(joined(line.text for line in lines))
            if match:
                number = re.sub(r"\s", "", match["number"])
                return decree + number if number[0] == "第" and decree[-1:] == "令" else number
        return None

    @property
    def addressees(self) -> str | None:
        """Whom the document is addressed to, without the final colon."""
        found = (joined(line.text for line in lines) for lines in self._of(Role.ADDRESSEES))
        return next((text[:-1] for text in found), None)

    @property
    def letterhead(self) -> str | None:
        """The organ of the letterhead, 蒲县人民政府办公室文件, or of the line 发文机关：…."""
        for role, pattern in ((Role.LETTERHEAD, LETTERHEAD), (Role.NOTE, _OFFICE)):
            for lines in self._of(role):
                match = pattern.fullmatch(joined(line.text for line in lines))
                if match:
                    return re.sub(r"\s", "", match["issuer"])
        return None

    @property
    def notes(self) -> tuple[str, ...]:
        """Dates, brackets and other lines about the document."""
        return tuple(_text(lines) for lines in self._of(Role.NOTE))

    def _of(self, role: Role) -> list[tuple[Line, ...]]:
        return [lines for other, lines in self.paragraphs if other is role]


def _text(lines: Sequence[Line]) -> str:
    return tidy(joined(line.text for line in lines))


def _paragraphs(
    roles: Sequence[tuple[Role, Line]], layout: Layout
) -> Iterator[tuple[Role, tuple[Line, ...]]]:
    for role, group in groupby(roles, key=lambda pair: pair[0]):
        paragraph: list[Line] = []
        for _, line in group:
            if paragraph and not _goes_on(role, paragraph, line, layout):
                yield role, tuple(paragraph)
                paragraph = []
            paragraph.append(line)
        yield role, tuple(paragraph)


def _goes_on(role: Role, paragraph: Sequence[Line], line: Line, layout: Layout) -> bool:
    """Return whether the line goes on with the paragraph of the same role."""
    last = paragraph[-1]
    if role is Role.ADDRESSEES:
        return last.text[-1] not in "：:"
    if role is Role.PROSE:
        return layout.continues(last, line, last.text)
    if role is not Role.TITLE or len(paragraph) >= _MOST_TITLE_LINES:
        return False
    if is_signature(tidy(last.text)) and not line.text.startswith("关于"):
        return is_signature(tidy(line.text))
    text = _text(paragraph)
    forwarding = _FORWARDING.search(text)
    ended = TITLE_END.fullmatch(text) and (not forwarding or forwarding[1])
    return not ended or line.text[0] in "的和及与" or bool(VERSION.fullmatch(line.text))
