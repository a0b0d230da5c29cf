"""A roster: lines of role, name and post, as in 组 长： 薛向阳 县委副书记、代县长."""

import re
from collections.abc import Iterator, Sequence

from knowledge.policy.clause import Person
from knowledge.policy.document_words import any_of
from knowledge.policy.splitting.lines.line import BLANKS as _B

_ROLE = re.compile(rf"[\u4e00-\u9fff]{{0,8}}?{any_of('before_role')}*{any_of('roles')}")
_BARE_ROLE = re.compile(
    rf"(?:(?:第{_B}一|常{_B}务|执{_B}行){_B})?(?:副{_B})?"
    rf"(?:组{_B}长|成{_B}员|召{_B}集{_B}人|总{_B}指{_B}挥|指{_B}挥{_B}长|主{_B}任|秘{_B}书{_B}长)\s"
)
_COLON = re.compile(r"[：:]")
_HAN = r"[\u3400-\u4dbf\u4e00-\u9fff]"
_NAME = re.compile(rf"{_HAN}{{2,4}}|{_HAN}{{1,6}}(?:[·•．・]{_HAN}{{1,6}})+")
_NO_NAME = re.compile(
    r"[各县市省镇乡村该本有相其].*|.*[局委办乡厅处室站所会组镇村]|.*(?:单位|部门|公司|政府|中心|干部|人员|同志)"
    r"|副?(?:[县市区镇乡局部院校]长|书记|主任|主席|经理|董事长)"
)
_NOTE = re.compile(r"[（(]([^（）()]*)[）)]$")
_BRACKETED = re.compile(
    rf"({_HAN}(?:{_B}{_HAN}){{1,3}})\s*[（(]([^（）()]{{2,60}})[）)][、，,；;。\s]*"
)
_POST = re.compile(rf".*{any_of('post_ends')}(?:[（(][^（）()]*[）)])*")
_PROSE = re.compile(r"[。；;！？：:]")
_LONGEST_POST = 60
_LONGEST_LINE = 100


class Roster:
    """Reads the lines of one roster in order; a role counts until the next one.

    `gave_role`: the line read last gave the role itself.
    """

    def __init__(self) -> None:
        self._role: str | None = None
        self.gave_role = False

    def read(self, line: str) -> Sequence[Person] | None:
        """Return the people on the line, None where it is no line of a roster.

        Nobody where it gives a role alone, or posts without names as in 成员：各乡镇长.
        """
        role, rest = _divided(line)
        self.gave_role = role is not None
        if role is not None:
            if _PROSE.search(rest):
                return None
            self._role = role
            return list(_people(role, rest)) if rest else []
        if self._role is None or len(line) > _LONGEST_LINE:
            return None
        return list(_people(self._role, line, certain=False)) or None

    @property
    def is_open(self) -> bool:
        """Whether a role has been given that may go on."""
        return self._role is not None

    def close(self) -> None:
        """End the roster: a paragraph of prose has come."""
        self._role = None


def _divided(line: str) -> tuple[str | None, str]:
    """Return the role at the start of the line and what follows it."""
    colon = _COLON.search(line, 0, 24)
    if colon:
        role = re.sub(r"\s|[（(][^（）()]*[）)]$", "", line[: colon.start()])
        return (role if _ROLE.fullmatch(role) else None), line[colon.end() :].strip()
    bare = _BARE_ROLE.match(line)
    if bare:
        return re.sub(r"\s", "", bare[0]), line[bare.end() :].strip()
    return None, line


def _people(role: str, text: str, *, certain: bool = True) -> Iterator[Person]:
    """Yield the people that `text` names; `certain` where the line itself gives the role."""
    several = list(_BRACKETED.finditer(text))
    if several and "".join(m[0] for m in several) == text:
        for match in several:
            name = re.sub(r"\s", "", match[1])
            if not _NO_NAME.fullmatch(name):
                yield Person(role, name, match[2].strip())
        return
    names = _names(text) if certain else []
    if names:
        yield from (_annotated(role, name, "") for name in names)
        return
    person = _person(role, text, certain=certain)
    if person:
        yield person


def _names(text: str) -> list[str]:
    """Return the names where `text` is nothing but names: 张三、李 四."""
    apart = re.sub(rf"\b({_HAN})\s+({_HAN}(?:[\s、，,；;]|$))", r"\1\2", text)
    names = [name for name in re.split(r"[、，,；;\s]+", apart) if name]
    plain = [_NOTE.sub("", name) for name in names]
    return names if all(_is_name(n) and not _POST.fullmatch(n) for n in plain) else []


def _person(role: str, text: str, *, certain: bool) -> Person | None:
    name, post = _name_first(text)
    if name and post and not _PROSE.search(post) and len(post) <= _LONGEST_POST:
        spread = bool(re.search(r"\t|[ \u3000\xa0]{2,}", text)) or text[1:2].isspace()
        if certain or spread or _POST.fullmatch(post):
            return _annotated(role, name, post)
    head, _, last = text.rpartition(" ")
    if head and _is_name(last) and _POST.fullmatch(head.strip()) and not _PROSE.search(head):
        return Person(role, last, head.strip())
    return None


def _name_first(text: str) -> tuple[str, str]:
    """Return the name at the start of `text`, without inner spaces, and the post after it."""
    tokens = list(re.finditer(r"\S+", text))
    lengths = [len(_NOTE.sub("", token[0])) for token in tokens[:3]]
    parts = 1
    if lengths[:1] == [1] and len(lengths) > 1 and lengths[1] in (1, 2):
        parts = 3 if lengths == [1, 1, 1] else 2
    elif lengths[:2] == [2, 1]:
        parts = 2  # a surname of two characters: 欧阳 锋
    if len(tokens) < parts:
        return "", ""
    name = "".join(token[0] for token in tokens[:parts])
    plain = _NOTE.sub("", name)
    if not _is_name(plain):
        return "", ""
    return name, re.sub(r"\s+", " ", text[tokens[parts - 1].end() :]).strip()


def _annotated(role: str, name: str, post: str) -> Person:
    """Return the person; a note such as （兼） belongs to the post, （女） to nobody."""
    note = _NOTE.search(name)
    if note:
        name = name[: note.start()]
        post += note[0] if "兼" in note[1] else ""
    return Person(role, name, post)


def _is_name(text: str) -> bool:
    return bool(_NAME.fullmatch(text)) and not _NO_NAME.fullmatch(text)
