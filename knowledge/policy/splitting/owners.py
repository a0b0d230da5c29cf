"""Owners: the departments that lead, join or answer for a clause, word for word."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from knowledge.policy.splitting.line import BLANKS as _B

_COOP = "配合|参与|参加|协办|协同|协助|协作"
_VERBS = f"牵头|主办|主责|负责|落实|{_COOP}"
_UNIT = rf"(?:单{_B}位|部{_B}门|处室|科室|机构)"
_LABELS = rf"(?:牵头|主办|主责|责任|负责|落实|{_COOP})(?:责任|负责|协同|配合)?{_B}"
_LABEL = re.compile(rf"{_LABELS}{_UNIT}?{_B}[：:]")
_UNIT_LABEL = rf"{_LABELS}{_UNIT}{_B}[：:]"
_ANY_LABEL = re.compile(r"(?:(?<=[\s；;。，,])|^)[\u4e00-\u9fff]{2,8}[：:]")
_VERB = re.compile(
    rf"(?:牵头|主办|主责)(?:负责|落实)?(?!单位|部门)|(?:{_VERBS})+(?:落实)?(?=[，,；;。、]|$)"
)
_BRACKET_LINE = re.compile(rf"[（(【〔\[]{_B}(?:{_LABEL.pattern})|{_UNIT_LABEL}")
_OPEN_LABEL = re.compile(rf"[（(【〔\[]{_B}{_UNIT_LABEL}[^）)】〕\]]*$")
_OUTSIDE = re.compile(rf"(?:^|(?<=[。；;！？）)\s]))(?={_UNIT_LABEL})")
_ADVERB = re.compile(
    r"(?:(?:按照?|依据?|依照|根据)?(?:各自)?(?:工作)?(?:职责|职能)?分工(?:负责|落实|配合)?"
    r"|(?:按照?|依据?|依照|根据)(?:各自)?(?:工作)?(?:职责|职能)"
    r"|分别|共同|各自|具体|联合|统一|组织|抓好|密切|积极)$"
)
_ET_AL = re.compile(r"等(?=$|[和及与、，,]|以及|(?:\d*个?)(?:有关|相关|各|各有关)?(?:部门|单位))")
_VAGUE = re.compile(r"(?:\d*个?)(?:有关|相关|各|各有关)?(?:部门|单位)(?=$|和|及|与|以及)")
# 和 stands inside 文化和旅游局 and between 财政局和税务局.
_AND = re.compile(
    r"(?:(?<=[局委部办厅院会府室司协联站所社队校镇乡）)])|(?<=银行)|(?<=中心)|(?<=街道))(?:以及|和|及|与|会同)"
)
_LISTING = re.compile(r"[、，,；;。\n]|(?<=\S\S)[ \t\u3000\xa0]+(?=\S\S)")
_ORGAN = re.compile(
    r".*(?:[局委部办厅院会府室协联站所社队校镇乡区团署馆企]|银行|[分支]行|中心|公司|街道|单位|部门|集团)"
    r"(?:[（(【].*[）)】])?$|各.*|[A-Z]{1,3}$"
)
_PROSE = re.compile("由|谁|自行|自愿|必须|应当|需要|不得|不含|其中|进行|以下|以上")
_OPENING, _CLOSING = "（(【〔[", "）)】〕]"
_ENDS = "。；;！？：:）)】"
# A date after the last verb: ，2023年底前完成.
_UNTIL = re.compile(r"[，,；;][^，,；;]*(?:完成|推进|坚持|[年月]底前?)$")
_LONGEST_NAME = 40
_SHORT_NAME = 12
_STRIP = " \t\u3000\xa0。.；;，,、：:"


@dataclass
class Owners:
    """Names in the text's order; `open_ended` where a list ends in 等."""

    lead: list[str] = field(default_factory=list)
    coop: list[str] = field(default_factory=list)
    responsible: list[str] = field(default_factory=list)
    open_ended: bool = False

    def add(self, verb: str, text: str) -> None:
        """Add the names that `text` lists, by the word that gives them their part."""
        names = self.responsible
        if verb.startswith(("牵头", "主")):
            names = self.lead
        elif re.match(_COOP, verb):
            names = self.coop
        listed, is_open = _names(text)
        names.extend(name for name in listed if name not in names)
        self.open_ended |= is_open


def is_owner_line(text: str) -> bool:
    """Return whether the line does nothing but name owners."""
    if _BRACKET_LINE.match(text):
        return True
    core = text.rstrip(_STRIP)
    if core[0:1] not in tuple(_OPENING) or core[-1] not in _CLOSING:
        return False
    return next(_brackets(core), None) == (0, len(core) - 1) and bool(list(_parts(core[1:-1])))


def leaves_owners_open(text: str) -> bool:
    """Return whether a bracket of owners is still open at the end of the text."""
    return bool(_OPEN_LABEL.search(text))


def names_owners(paragraphs: Iterable[str]) -> bool:
    """Return whether the paragraphs name any owner."""
    owners = read_owners(paragraphs)
    return bool(owners.lead or owners.coop or owners.responsible)


def read_owners(paragraphs: Iterable[str]) -> Owners:
    """Return the owners named at the end of a sentence or a line, never those of running prose."""
    owners = Owners()
    for text in paragraphs:
        if not re.search(f"{_VERBS}|责任", text):
            continue
        pairs = list(_brackets(text))
        found = [(at, part) for at, part in _bracketed(text, pairs)]
        masked = _masked(text, pairs)
        for match in _OUTSIDE.finditer(masked):
            end = re.compile(r"[。\n]|$").search(masked, match.start())
            stop = end.start() if end else len(text)
            found += [(match.start(), part) for part in _labelled(text[match.start() : stop])]
        for _, (verb, names) in sorted(found, key=lambda item: item[0]):
            owners.add(verb, names)
    return owners


Part = tuple[str, str]


def _bracketed(text: str, pairs: Iterable[tuple[int, int]]) -> Iterator[tuple[int, Part]]:
    """Yield the parts in brackets that follow or precede the end of a sentence."""
    for opening, closing in pairs:
        before, after = text[:opening].rstrip()[-1:], text[closing + 1 :].lstrip()[:1]
        if not before or before in _ENDS or not after or after in _ENDS + _OPENING:
            for part in _parts(text[opening + 1 : closing]):
                yield opening, part


def _parts(content: str) -> Iterator[Part]:
    """Yield each label or verb of a bracket's content with the names that belong to it."""
    if _LABEL.search(_masked(content)):
        yield from _labelled(content)
        return
    masked = _UNTIL.sub("", _masked(content).rstrip(_STRIP))
    parts = []
    start = 0
    for verb in _VERB.finditer(masked):
        parts.append((verb[0], content[start : verb.start()].strip(_STRIP).removeprefix("由")))
        start = verb.end()
    names = [name for _, text in parts for name in _names(text)[0]]
    listed = "、" in masked and max(map(len, names), default=0) <= _SHORT_NAME
    if start == len(masked) and (listed or any(map(_ORGAN.match, names))):
        yield from () if any(map(_odd, names)) else parts


def _odd(name: str) -> bool:
    return len(name) > _LONGEST_NAME or bool(_PROSE.search(name))


def _labelled(content: str) -> Iterator[Part]:
    """Yield the parts of 牵头单位：… 配合单位：…; other labels such as 完成时限：… end a part."""
    masked = _masked(content)
    labels = sorted(
        {m.start(): m for p in (_ANY_LABEL, _LABEL) for m in p.finditer(masked)}.items()
    )
    for n, (_, label) in enumerate(labels):
        end = labels[n + 1][0] if n + 1 < len(labels) else len(content)
        text = content[label.end() : end]
        if _LABEL.fullmatch(label[0]) and not any(map(_odd, _names(text)[0])):
            yield label[0], text


def _names(text: str) -> tuple[list[str], bool]:
    """Return the names listed in `text`, and whether 等 leaves the list open."""
    text = text.strip(_STRIP)
    while _ADVERB.search(text):
        text = _ADVERB.sub("", text).strip(_STRIP)
    names: list[str] = []
    is_open = False
    for piece in _pieces(text):
        named, et_al, others = piece, _ET_AL.search(piece), ""
        if et_al:
            is_open = True
            named, others = piece[: et_al.start()], _VAGUE.sub("", piece[et_al.end() :], count=1)
            others = re.sub("^(?:以及|和|及|与)", "", others)
        for part in (named, others):
            names += (n for n in map(str.strip, _AND.split(part)) if n)
    return names, is_open


def _pieces(text: str) -> Iterator[str]:
    """Yield what stands between separators; those inside brackets do not count."""
    start = 0
    for separator in _LISTING.finditer(_masked(text)):
        yield text[start : separator.start()].strip(_STRIP)
        start = separator.end()
    yield text[start:].strip(_STRIP)


def _brackets(text: str) -> Iterator[tuple[int, int]]:
    """Yield the outermost pairs of brackets of any width; one that never closes is passed over."""
    opened: list[int] = []
    pairs: list[tuple[int, int]] = []
    for match in re.finditer(f"[{re.escape(_OPENING + _CLOSING)}]", text):
        if match[0] in _OPENING:
            opened.append(match.start())
        elif opened:
            opening = opened.pop()
            while pairs and pairs[-1][0] > opening:
                pairs.pop()
            pairs.append((opening, match.start()))
    yield from pairs


def _masked(text: str, pairs: Iterable[tuple[int, int]] | None = None) -> str:
    """Return the text with everything in brackets blotted out, at the same length."""
    parts, start = [], 0
    for opening, closing in _brackets(text) if pairs is None else pairs:
        parts += [text[start : opening + 1], "█" * (closing - opening - 1)]
        start = closing
    return "".join([*parts, text[start:]])
