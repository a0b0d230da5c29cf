"""A line of the front: document number, letterhead, addressees, title or prose."""

import re
from collections.abc import Sequence
from enum import Enum, auto

from knowledge.policy.document_words import any_of
from knowledge.policy.splitting.lines.line import BLANKS as _B
from knowledge.policy.splitting.lines.line import Line, is_finished, is_running, tidy
from knowledge.policy.splitting.parts.closing import is_closing_line, is_date_line, is_signed

NUMBER = re.compile(
    rf"(?:(?:发文字号|文{_B}号){_B}[：:]{_B})?[（(]?"
    rf"(?P<number>[\u4e00-\u9fff]{{1,16}}{_B}[〔\[［（(【﹝]{_B}\d{{4}}{_B}[〕\]］）)】﹞]"
    rf"{_B}第?{_B}\d{{1,4}}{_B}号|[\u4e00-\u9fff]{{0,30}}令?{_B}第{_B}\d{{1,5}}{_B}号)"
    rf"[）)]?(?:\s+签{_B}发{_B}人.*)?"
)
LETTERHEAD = re.compile(
    rf"(?P<issuer>[\u4e00-\u9fff（）() \t\u3000]{{2,40}}?){_B}"
    rf"(?:文{_B}件|(?P<decree>令|公{_B}告))"
)
_ADDRESSEES = re.compile(
    rf"各[^，。；：:]{{1,20}}[：:]|.*{any_of('addressees')}[^。；]{{0,12}}[：:]"
)
META = re.compile(
    rf"(?:索{_B}引{_B}号|主题分类|有效性|(?:信息)?来源|签发人|密级|紧急程度"
    r"|(?:发布|发表|成文|发文|印发|公开|更新|生成)(?:时间|日期|机关|机构|单位))\s*[：:].*"
    rf"|附{_B}件{_B}[\d一二三]?{_B}(?:[：:].*)?"
)
# A day in any writing, with the time, or with its marks lost: 2023-05-06 10:51, 2023925日.
_DAY = re.compile(r"\d{4}[\d\s./:年月日时分-]*")
VERSION = re.compile(
    rf"[（(](?:{any_of('versions')}|\d{{4}}年?(?:版|修订|本)"
    r"|\d{4}年?[-—－～~至]\d{4}年?)[）)]"
)
TITLE_END = re.compile(rf".*{any_of('title_ends')}(?:[（(【].*[）)】])?")
_LONGEST_TITLE_LINE = 60


class Role(Enum):
    """What a line of the front is."""

    NUMBER = auto()
    LETTERHEAD = auto()
    ADDRESSEES = auto()
    NOTE = auto()
    SIGNATURE = auto()
    TITLE = auto()
    PROSE = auto()


def roles_of(lines: Sequence[Line]) -> list[Role]:
    """Return what each line of the front is."""
    signed = _signature(lines)
    roles: list[Role] = []
    for i, line in enumerate(lines):
        before = lines[i - 1].text if i and roles[-1] is Role.PROSE else ""
        if i in signed:
            role = Role.SIGNATURE
        else:
            role = _role(line.text)
            if role is Role.ADDRESSEES:
                _widen(roles, lines)
            elif (
                before
                and role is not Role.NUMBER
                and is_running(before)
                and not is_finished(before)
            ):
                role = Role.PROSE
        roles.append(role)
    return roles


def _role(text: str) -> Role:
    """Return what the line is by itself."""
    if NUMBER.fullmatch(text):
        return Role.NUMBER
    if "关于" not in text and LETTERHEAD.fullmatch(text):
        return Role.LETTERHEAD
    if META.fullmatch(text) or is_date_line(text) or _DAY.fullmatch(text):
        return Role.NOTE
    if VERSION.fullmatch(text):
        return Role.TITLE
    if text[0] in "（(" and text[-1] in "）)":
        return Role.NOTE
    if _ADDRESSEES.fullmatch(text):
        return Role.ADDRESSEES
    comma = "，" in text and not TITLE_END.fullmatch(text)
    if "。" in text or is_finished(text) or len(text) > _LONGEST_TITLE_LINE or comma:
        return Role.PROSE
    return Role.TITLE


def _widen(roles: list[Role], lines: Sequence[Line]) -> None:
    """Make addressees of the lines before, where the list of them began there."""
    i = len(roles) - 1
    while i >= 0 and roles[i] in (Role.TITLE, Role.PROSE) and not lines[i + 1].gap:
        text = lines[i].text
        if not re.search("[，、]", text) or "。" in text or TITLE_END.fullmatch(tidy(text)):
            return
        roles[i] = Role.ADDRESSEES
        i -= 1


def _signature(lines: Sequence[Line]) -> set[int]:
    """Return the lines of a signature with its date, after the notice's own sentences."""
    signed: set[int] = set()
    has_prose = False
    for i, line in enumerate(lines):
        has_prose = has_prose or "。" in line.text
        if not has_prose or not is_date_line(line.text):
            continue
        first, last = i, i + 1
        while first and is_signed(lines[first - 1].text):
            first -= 1
        while (
            last < len(lines) and lines[last].text[0] in "（(" and is_closing_line(lines[last].text)
        ):
            last += 1
        signed.update(range(first, last))
    return signed
