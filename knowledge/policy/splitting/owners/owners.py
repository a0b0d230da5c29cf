"""Owners: the departments that lead, join or answer for a clause, word for word."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from knowledge.policy.document_words import any_of
from knowledge.policy.splitting.lines.line import BLANKS as _B
from knowledge.policy.splitting.owners.names import (
    CLOSING,
    OPENING,
    STRIP,
    brackets,
    masked,
    names_in,
)
from knowledge.policy.splitting.owners.precedence import without_rule

_LEADS, _COOP = any_of("leads"), any_of("helps")
_VERBS = f"{_LEADS}|负责|落实|{_COOP}"
_UNIT = rf"(?:单{_B}位|部{_B}门|处室|科室|机构)"
_LABELS = rf"(?:{_LEADS}|主管|责任|负责|落实|{_COOP})(?:责任|负责|协同|配合)?{_B}"
_LABEL = re.compile(rf"{_LABELS}{_UNIT}?{_B}[：:]")
_UNIT_LABEL = rf"{_LABELS}{_UNIT}{_B}[：:]"
_ANY_LABEL = re.compile(r"\b[\u4e00-\u9fff]{2,8}[：:]")
_VERB = re.compile(
    rf"{_LEADS}(?:负责|落实)?(?P<unit>单位|部门)?|(?:{_VERBS})+(?:落实)?(?:[，,；;。、]|$)"
)
_BRACKET_LINE = re.compile(rf"[（(【〔\[]{_B}(?:{_LABEL.pattern})|{_UNIT_LABEL}")
_LABELLED = re.compile(rf"{_B}{_UNIT_LABEL}")
_OPEN_LABEL = re.compile(rf"[（(【〔\[]{_B}{_UNIT_LABEL}[^）)】〕\]]*$")
_OUTSIDE = re.compile(rf"(?:^|[。；;！？）)\s])(?P<label>{_UNIT_LABEL})")
_ORGAN = re.compile(
    r".*(?:[局委部办厅院会府室协联站所社队校镇乡区团署馆企]|银行|[分支]行|中心|公司|街道|单位|部门|集团)"
    r"(?:[（(【].*[）)】])?$|各.*|[A-Z]{1,3}$"
)
_PROSE = re.compile(any_of("of_prose"))
# What no department is called, though it may end like one: 由企业所在乡镇牵头.
_NO_ORGAN = re.compile(f"{any_of('in_no_organ')}|领导(?:[^小]|$)")
_LED = re.compile(
    r"由(?P<lead>[^，,。；;：:由]{2,60}?)(?:负责)?牵头[^的对，,。；;：:会]{0,6}"
    r"(?:[，,、]?会同(?P<coop>[^，,。；;：:对]{2,80}))?(?:[对，,。；;]|$)"
)
# The last department of a list that runs on into what it does: 会同县财政局审核.
_RUN_ON = re.compile(r"[^、，,和及]{2,}?(?:办公室|委员会|部门|单位|政府|中心|[局委厅办部])")
_SIGN = re.compile(rf"{_VERBS}|责任|主管|[）)】〕\]][\s。]*$")
_STOP = re.compile(r"[。\n]|$")
_ENDS = "。；;！？：:）)】"
# A date after the last verb: ，2023年底前完成.
_UNTIL = re.compile(r"[，,；;][^，,；;]*(?:完成|推进|坚持|[年月]底前?)$")
_LONGEST_NAME = 40
_SHORT_NAME = 12


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
        if re.match(_LEADS, verb):
            names = self.lead
        elif re.match(_COOP, verb):
            names = self.coop
        listed, is_open = names_in(text)
        names.extend(name for name in listed if name not in names)
        self.open_ended |= is_open

    def put_first_ahead(self) -> None:
        """Let the first of the departments that answer lead, where none is said to."""
        if not self.lead and self.responsible:
            self.lead.append(self.responsible.pop(0))


def is_owner_line(text: str) -> bool:
    """Return whether the line does nothing but name owners."""
    if _BRACKET_LINE.match(text):
        return True
    core = text.rstrip(STRIP)
    if core[0:1] not in tuple(OPENING) or core[-1] not in CLOSING:
        return False
    return next(brackets(core), None) == (0, len(core) - 1) and bool(_parts(core[1:-1]))


def is_label(text: str) -> bool:
    """Return whether the text says what departments have to do, as 责任单位 over a column does."""
    return bool(_LABEL.fullmatch(text.strip() + "："))


def leaves_owners_open(text: str) -> bool:
    """Return whether a bracket of owners is still open at the end of the text."""
    return bool(_OPEN_LABEL.search(text))


def names_owners(paragraphs: Iterable[str]) -> bool:
    """Return whether the paragraphs name any owner."""
    owners = read_owners(paragraphs)
    return bool(owners.lead or owners.coop or owners.responsible)


def read_owners(paragraphs: Iterable[str], *, first_leads: bool = False) -> Owners:
    """Return the owners that labels, brackets and 由…牵头 name, never those of running prose.

    `first_leads`: the document says that the first of a list leads.
    """
    owners = Owners()
    for text in paragraphs:
        if not _SIGN.search(text):
            continue
        pairs = list(brackets(text))
        blotted = masked(text, pairs)
        found = list(_led(text, blotted))
        for at, content in _bracketed(text, pairs):
            content, has_rule = without_rule(content)
            first_leads |= has_rule
            found += [(at, part) for part in _parts(content) or _listed(text, at, content)]
        for match in _OUTSIDE.finditer(blotted):
            start = match.start("label")
            end = _STOP.search(blotted, start)
            stop = end.start() if end else len(text)
            found += [(start, part) for part in _labelled(text[start:stop])]
        for _, (verb, names) in sorted(found, key=lambda item: item[0]):
            names, has_rule = without_rule(names)
            owners.add(verb, names)
            first_leads |= has_rule
    if first_leads:
        owners.put_first_ahead()
    return owners


Part = tuple[str, str]


def _led(text: str, blotted: str) -> Iterator[tuple[int, Part]]:
    """Yield who leads and who joins by a sentence such as 由甲局牵头，会同乙局确认."""
    for match in _LED.finditer(blotted):
        for part, verb in (("lead", "牵头"), ("coop", "配合")):
            names = text[match.start(part) : match.end(part)] if match[part] else ""
            if part == "coop" and not _are_organs(names):
                names = _ended(names)
            if not _are_organs(names):
                break
            yield match.start(), (verb, names)


def _ended(names: str) -> str:
    """Return a list of departments without the words that run on after the last one."""
    start = max(names.rfind(mark) for mark in "、和及") + 1
    last = _RUN_ON.match(names, start)
    return names[: last.end()] if last else ""


def _are_organs(text: str) -> bool:
    names, _ = names_in(text)
    return bool(names) and all(_ORGAN.match(n) and not _NO_ORGAN.search(n) for n in names)


def _bracketed(text: str, pairs: Iterable[tuple[int, int]]) -> Iterator[tuple[int, str]]:
    """Yield what brackets hold that stand at the end of a sentence, or begin with a label."""
    for opening, closing in pairs:
        before, after = text[:opening].rstrip()[-1:], text[closing + 1 :].lstrip()[:1]
        at_end = not before or before in _ENDS or not after or after in _ENDS + OPENING
        if at_end or _LABELLED.match(text, opening + 1):
            yield opening, text[opening + 1 : closing]


def _listed(text: str, opening: int, content: str) -> list[Part]:
    """Return the departments that a bracket at the very end lists, and says nothing more."""
    before, after = text[:opening].rstrip()[-1:], text[opening + len(content) + 2 :].strip(STRIP)
    is_last = (not before or before in _ENDS) and not after
    several = len(names_in(content)[0]) > 1
    return [("", content)] if is_last and several and _are_organs(content) else []


def _parts(content: str) -> list[Part]:
    """Return each label or verb of a bracket's content with the names that belong to it."""
    if _LABEL.search(masked(content)):
        return list(_labelled(content))
    blotted = _UNTIL.sub("", masked(content).rstrip(STRIP))
    parts = []
    start = 0
    for verb in _VERB.finditer(blotted):
        if verb["unit"]:
            continue
        parts.append((verb[0], content[start : verb.start()].strip(STRIP).removeprefix("由")))
        start = verb.end()
    names = [name for _, text in parts for name in names_in(text)[0]]
    listed = "、" in blotted and max(map(len, names), default=0) <= _SHORT_NAME
    is_whole = start == len(blotted) and (listed or any(map(_ORGAN.match, names)))
    return parts if is_whole and not any(map(_odd, names)) else []


def _odd(name: str) -> bool:
    return len(name) > _LONGEST_NAME or bool(_PROSE.search(name))


def _labelled(content: str) -> Iterator[Part]:
    """Yield the parts of 牵头单位：… 配合单位：…; other labels such as 完成时限：… end a part."""
    blotted = masked(content)
    labels = sorted(
        {m.start(): m for p in (_ANY_LABEL, _LABEL) for m in p.finditer(blotted)}.items()
    )
    for n, (_, label) in enumerate(labels):
        end = labels[n + 1][0] if n + 1 < len(labels) else len(content)
        text = content[label.end() : end]
        if _LABEL.fullmatch(label[0]) and not any(map(_odd, names_in(text)[0])):
            yield label[0], text
