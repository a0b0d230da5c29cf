"""Owners: the departments that a clause's closing words make responsible."""

import re
from dataclasses import dataclass

_LABEL = re.compile(
    r"(?P<lead>(?:总)?牵头(?:单位|部门)|主办(?:单位|部门))"
    r"|(?P<coop>(?:配合|参与|协办|协助|参加)(?:单位|部门))"
    r"|(?P<responsible>(?:责任|负责|实施|承办)(?:单位|部门))"
)
_LABELLED = re.compile(rf"(?:{_LABEL.pattern})\s*[:：]")
_BRACKET = re.compile(r"[（(](?P<inner>(?:[^（）()]|[（(][^（）()]*[）)])*)[）)][。；;]?\s*$")
_SEPARATOR = re.compile(r"[、，,；;\s]+(?![^（(]*[）)])")
_DUTY = re.compile(
    r"(?:按照?|依)?(?:各自)?职(?:责|能)?分工(?:负责)?|分工负责|共同负责|分别负责|负责落实|负责|落实"
)
_ROLE = re.compile(r"^由?(?P<names>.+?)(?P<role>牵头|主办|配合|参与|协助)(?:实施|落实|负责)?$")


@dataclass(frozen=True, slots=True)
class Owners:
    """Departments by what they have to do, in the text's words; `open_ended` where 等 follows."""

    lead: tuple[str, ...] = ()
    coop: tuple[str, ...] = ()
    responsible: tuple[str, ...] = ()
    open_ended: bool = False


def owners_in(text: str) -> Owners:
    """Return the owners that the text names at its end, or on a line of their own."""
    for line in reversed(text.splitlines()):
        labelled = _LABELLED.search(line)
        if labelled and (labelled.start() == 0 or line[labelled.start() - 1] in "（(。；;"):
            return _by_label(line[labelled.start() :])
        bracket = _BRACKET.search(line)
        if bracket and re.search(r"负责|牵头|配合|落实$", bracket["inner"]):
            return _by_verb(bracket["inner"])
    return Owners()


def _by_label(text: str) -> Owners:
    """Read lists that follow a label, such as 牵头单位：甲。配合单位：乙、丙."""
    found: dict[str, tuple[str, ...]] = {"lead": (), "coop": (), "responsible": ()}
    labels = list(_LABELLED.finditer(text))
    open_ended = False
    for label, after in zip(labels, [*labels[1:], None], strict=True):
        names, open_here = _names(text[label.end() : after.start() if after else None])
        role = label.lastgroup or "responsible"
        found[role] = (*found[role], *names)
        open_ended = open_ended or open_here
    return Owners(found["lead"], found["coop"], found["responsible"], open_ended)


def _by_verb(text: str) -> Owners:
    """Read 甲、乙等和丙负责, 甲牵头，乙、丙配合, 由甲牵头，乙参与."""
    found: dict[str, tuple[str, ...]] = {"lead": (), "coop": (), "responsible": ()}
    open_ended = False
    verbs = {"牵头": "lead", "主办": "lead", "配合": "coop", "参与": "coop", "协助": "coop"}
    for part in re.findall(
        r".+?(?:牵头|主办|配合|参与|协助|负责|落实)(?:实施|落实|负责)?|.+$", text
    ):
        bare = _DUTY.sub("", part).strip("，,；;。 ") if "分工" in part else part.strip("，,；;。 ")
        match = _ROLE.match(bare)
        role = verbs[match["role"]] if match else "responsible"
        names, open_here = _names(match["names"] if match else _DUTY.sub("", bare))
        found[role] = (*found[role], *names)
        open_ended = open_ended or open_here
    return Owners(found["lead"], found["coop"], found["responsible"], open_ended)


def _names(text: str) -> tuple[tuple[str, ...], bool]:
    """Return the names in a list, and whether 等 says that there are more."""
    text = re.sub(r"\s+", "", text).strip("。．.；;，,、）)") + ("）" if _unclosed(text) else "")
    open_ended = bool(re.search(r"等(?=和|及|$|单位|部门|相关|有关)", text))
    text = re.sub(r"等(?:和|及)", "、", text)
    text = re.sub(r"等(?:(?:相关|有关)?(?:单位|部门))?$", "", text)
    return tuple(name for name in _SEPARATOR.split(text) if name), open_ended


def _unclosed(text: str) -> bool:
    """Return whether stripping the outer bracket would take a name's own bracket with it."""
    inner = text.rstrip("。．.；; \n")
    return inner.endswith(("）", ")")) and inner.count("（") + inner.count("(") == inner.count(
        "）"
    ) + inner.count(")")
