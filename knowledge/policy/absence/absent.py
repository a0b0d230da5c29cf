"""What a document does not name: titles, departments and places of other documents."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain
from pathlib import Path

from knowledge.language.counties import counties
from knowledge.policy.absence.partner import Partners, PartnerWords
from knowledge.policy.folder.toml_file import read_table
from knowledge.policy.language import language
from knowledge.policy.words import Words
from knowledge.table import Table

_LEFT = 2  # characters before a word, and of the word itself, that make it part of a longer one
# What is a department by its last character, and by what is asked of it.
_STRANGER = re.compile(
    r"(?:^|[ 县市])(?P<name>[\u4e00-\u9fff]{1,4}?(?P<last>[\u4e00-\u9fff])(?:局|支队|大队|中队))"
    r"(?:负责|管|牵头|配合|参与|有没有|有任务|有份|干|做|的任务|是|在|要|局?长|呢|吗|$)"
)
_WHICH = frozenset("哪什几各每这那全某其谁个么等")  # before 局 where none is named
_SUBJECT = "该主题"  # what a document is about, in absent.toml
_SMALL = frozenset("的了我你您咱俺们万")  # in no department's name
_BESIDES, _PAUSE = "另外", ","  # 另外市里也评了 names no 外市, and parts as a comma does


class Subject(Table):
    """A title or programme, a department, or another place, by its name and aliases."""

    name: str
    aliases: tuple[str, ...] = ()
    trade: bool = False  # what firms live by, and no title or programme
    whence: bool = True  # of a place: somebody can be from there; not so 邻县 or a higher level


class AbsentFile(Table):
    """absent.toml: of all documents, and in a policy's folder of what is near its own place."""

    behind: tuple[str, ...] = ()  # what makes another name of a place's: 太原理工, 山西农大
    asker: tuple[str, ...] = ()  # behind a trade it says who asks: 连翘合作社, 陈醋小老板
    partner: PartnerWords = PartnerWords()
    subject: tuple[Subject, ...] = ()
    organ: tuple[Subject, ...] = ()
    basis: tuple[Subject, ...] = ()
    place: tuple[Subject, ...] = ()

    def places(self) -> tuple[str, ...]:
        """Return the names of places that somebody can be from, with and without 县, 市 or 区."""
        names: dict[str, None] = {}
        for place in self.place:
            if place.whence:
                full = place.name.removesuffix("那边")
                short = full.rstrip("省市县区")
                counties = (alias for alias in place.aliases if alias.endswith("县"))
                names |= dict.fromkeys((full, *([short] if len(short) > 1 else []), *counties))
        return tuple(names)


@cache
def _file() -> AbsentFile:
    return read_table(Path(__file__).with_name("absent.toml"), AbsentFile)


class Absent:
    """The subjects, departments and places that one document does not have, by their names."""

    def __init__(self, text: str, known: str, subject: str, own: AbsentFile) -> None:
        """`text` is the squeezed text of the document; `known` has its phrasings too.

        `own` has what its folder adds to the names that all documents lack.
        """
        self._names = _names_with(own)
        self._near = {subject.name for subject in own.subject}
        self._subject = subject
        self._text = self._neutral(text)
        self._known = self._neutral(known)

    def subject(self, question: str, *, by_name: bool) -> str | None:
        """Return the title or programme that the question names and the document does not.

        A word of the phrasings counts as the document's own, but not `by_name`: money is only
        for what the document names itself.
        """
        question = self._neutral(question)
        said = _said(self._names.subjects, question, self._text if by_name else self._known)
        whole = (pair for pair in said if not _is_split(pair[0], question))
        of = (pair for pair in whole if not self._names.says_who(pair[0], question))
        return self._own(_called(pair for pair in of if not self._within(pair[0], question)))

    def title(self, question: str) -> bool:
        """Return whether the question names a title or programme that the document does not.

        What firms live by is none: 煤矿 may get what any enterprise does, 高新技术企业 is a title.
        """
        said = self._names.subjects.said(self._neutral(question))
        return any(not s.trade and not _named(s, self._text) for _, s in said)

    def basis(self, question: str, paid: str) -> str | None:
        """Return what the question would have money for, and the squeezed words `paid` have not.

        `paid` are those by which the document says what it gives money for: of profit it has none.
        """
        said = _said(self._names.bases, self._neutral(question), paid)
        return next((name for _, name in said), None)

    def organ(self, question: str) -> str | None:
        """Return the department that the squeezed question names and the document does not."""
        question = self._neutral(question)
        said = _said(self._names.organs, question, self._text)
        known = self._own(_called(pair for pair in said if not _is_split(pair[0], question)))
        if known:
            return known
        for stranger in _STRANGER.finditer(question):
            name = stranger["name"]
            if stranger["last"] not in _WHICH and _SMALL.isdisjoint(name):
                return name if name not in self._text else None
        return None

    def _within(self, word: str, question: str) -> bool:
        """Return whether the word is, in the question, the end of a longer one of the document.

        体系认证 is a title that the document lacks, 两化融合管理体系认证 begins with its own words.
        """
        start = question.find(word)
        around = question[max(0, start - _LEFT) : start + _LEFT]
        return word not in self._near and start >= _LEFT and around in self._text

    def place(self, question: str) -> str | None:
        """Return the other place that the question is about; 古县乡 is a town of that name."""
        neutral = self._neutral(question).replace(_BESIDES, _PAUSE)
        listed = _said(self._names.places, neutral, self._text)
        others = (name for name in counties(question) if name[:-1] not in self._text)
        named = (name for word, name in listed if not self._begins(word, neutral))
        of_county = (name for name in others if not self._begins(name, question))
        return self._own(next(chain(named, of_county), None))

    def _begins(self, word: str, question: str) -> bool:
        """Return whether the word begins a town's or school's name, or says whence a partner is."""
        start = question.find(word)
        begins = question.startswith(self._names.behind, start + len(word))
        return begins or self._names.partners.of(question, start, start + len(word))

    def _neutral(self, text: str) -> str:
        """Return the text with the word that stands for the subject in its place."""
        return text.replace(self._subject, _SUBJECT) if self._subject else text

    def _own(self, name: str | None) -> str | None:
        """Return the name as the document calls its subject."""
        return name.replace(_SUBJECT, self._subject) if name else name


@cache
def other_places(own: AbsentFile) -> tuple[str, ...]:
    """Return the names of places that somebody can be from, those that a folder adds among them."""
    return (*_file().places(), *own.places())


def _is_split(word: str, question: str) -> bool:
    """Return whether the word stands across the edge of one that says nothing: 台湾人|行不行."""
    start = question.find(word)
    end = start + len(word)
    for filler in language().filler.finditer(question):
        first, last = sorted(((start, end), filler.span()))
        if first[0] < last[0] < first[1] < last[1]:
            return True
    return False


def _named(subject: Subject, text: str) -> bool:
    return any(word in text for word in (subject.name, *subject.aliases))


class _Names:
    """The names of what documents lack, by what they are of."""

    def __init__(self, own: AbsentFile) -> None:
        every = _file()
        organs = (*every.organ, *own.organ)
        self.subjects = _names((*every.subject, *own.subject, *organs))
        self.organs = _names(organs)
        self.bases = _names((*every.basis, *own.basis))
        self.places = _names((*every.place, *own.place))
        self.behind = (*every.behind, *own.behind)
        self.partners = Partners(every.partner)
        trades = (s for s in (*every.subject, *own.subject) if s.trade)
        self._trades = {word for s in trades for word in (s.name, *s.aliases)}
        self._asker = every.asker

    def says_who(self, word: str, question: str) -> bool:
        """Return whether the word is a trade that only says who asks: 连翘合作社想要补钱."""
        behind = question.partition(word)[2].removeprefix("的")
        return word in self._trades and behind.startswith(self._asker)


@cache
def _names_with(own: AbsentFile) -> _Names:
    return _Names(own)


def _names(subjects: Iterable[Subject]) -> Words[Subject]:
    return Words((word, s) for s in subjects for word in (s.name, *s.aliases))


def _said(names: Words[Subject], question: str, text: str) -> Iterator[tuple[str, str]]:
    """Yield the words that the question says of what the text does not name, each with its name."""
    said = names.said(question)
    yield from ((word, subject.name) for word, subject in said if not _named(subject, text))


def _called(said: Iterable[tuple[str, str]]) -> str | None:
    """Return what the first thing that is said is called: by its name, or as it is said.

    高企 is short for its name; 物流园 is only dealt with where a级物流企业 is.
    """
    word, name = next(iter(said), ("", None))
    return name if word.isascii() or set(word) <= set(name or word) else word
