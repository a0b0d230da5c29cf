"""Fact: what rules ask for, and how people tell it."""

import re
from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal
from functools import cached_property
from typing import Literal

from knowledge.language.units import COMMON
from knowledge.policy.facts.facts import Asker, Level
from knowledge.policy.facts.mention import Mention, WordList, among, beside
from knowledge.policy.facts.word import Word
from knowledge.table import Table

MEASURED = (
    *COMMON,
    "dollars",
    "square_metres",
    "mu",
    "months",
    "pieces",
    "rank",
)  # told as a number
# Before what a thing is said not to be.
_DENIED = re.compile("(?:^|[^是要])(?:不是|不算|不属于|并非|不叫)(?:搞|做|什么|啥)*$")


class Choice(Table):
    """One thing that a fact may be: `plain` names it, `words` only point to it."""

    value: Word
    label: Word
    plain: tuple[Word, ...] = ()
    words: tuple[Word, ...] = ()
    near: tuple[Word, ...] = ()  # of which one must stand in the same piece: 牵头 of 国家标准
    worked: tuple[Word, ...] = ()  # makes at once behind a word something else of it: 油 of 核桃油
    unworked: tuple[Word, ...] = ()  # begins like these and does not: 干了 of 种苹果干了十年
    one_trade: bool = False  # its words are all of one trade: 门票 and 民宿, not 苹果 and 核桃

    def near_it(self, mentions: Iterator[Mention], text: str) -> Iterator[Mention]:
        """Yield those of the mentions that have near them what the choice needs."""
        return beside(mentions, self._near, text) if self.near else mentions

    def is_worked(self, mention: Mention, text: str) -> bool:
        """Return whether what is named is the stuff of something else: 核桃 in 核桃油."""
        behind = among(self._behind.mentions(text[mention.end :]), self.worked)
        return any(word.start == 0 for word in behind)

    @cached_property
    def _behind(self) -> WordList:
        return WordList((*self.worked, *self.unworked))

    @cached_property
    def _near(self) -> WordList:
        return WordList(self.near)


class Fact(Table):
    """A fact that rules ask for, and how people tell it."""

    name: Word
    asker: Asker
    label: Word
    kind: Literal[
        "yuan",
        "people",
        "enterprises",
        "percent",
        "dollars",
        "square_metres",
        "mu",
        "months",
        "pieces",
        "rank",
        "choice",
        "grade",
        "claim",
        "yes_no",
        "level",
        "titles",
        "funds",
        "place",
    ]
    either: bool = False  # told of an enterprise as well, though no award asks for it
    of_everyone: bool = False  # told beside other facts of anybody; alone it asks for nothing
    detail: str = ""
    whether: str = ""  # as what is still to be told: 有没有拿过国家或省级技改资金
    tells: str = ""  # how it is told in plain words; {} is the choice or level
    denies: str = ""  # how it is denied
    choice: tuple[Choice, ...] = ()
    cues: tuple[Word, ...] = ()
    names: tuple[Word, ...] = ()  # of a measured fact, or of what a grade is of
    called: tuple[Word, ...] = ()  # names of a quality in a row of such: 传承、特色都有
    short: tuple[Word, ...] = ()  # names too short to be ones by themselves: 国 of 国35省60
    own: tuple[Word, ...] = ()  # words before a name that make it the fact's very own
    before: str = ""  # the fact of the same grades that it tells the time before of
    wider: tuple[Word, ...] = ()  # words before a name that make it more than the fact's own
    parts: tuple[Word, ...] = ()  # what may be told one by one, and adds up to it
    among: tuple[Word, ...] = ()  # names of it as a part of more: 总投资2800万，固定资产1800万
    mixed: tuple[Word, ...] = ()  # names of what else may be in that, and is not the fact
    besides: tuple[Word, ...] = ()  # of these, what with the fact makes up the whole
    paid_with: tuple[Word, ...] = ()  # how what is spent on it is come by, which takes none off
    unlike: tuple[Word, ...] = ()  # names of something near that is not the fact
    in_wan: bool = False  # a bare number of hundreds behind its name is told in 万: 固投一千八
    least: Decimal | None = None  # below it a bare number has no unit, and says no amount
    most: Decimal | None = None  # nobody has more
    default: bool = False  # whose a number of that unit is where nothing names it
    default_least: Decimal = Decimal(0)  # what is less is not told without the fact's name
    beside: str = ""  # the fact of the same unit that is named where this one is meant
    change: bool = False  # it is itself how much more there is: 增幅25%, 新增20件
    combine: Literal["year", "latest"] = "latest"  # of several years: the last that is over, or now
    yes: tuple[Word, ...] = ()  # said of what is so; denied, as any name is, that it is not
    near: tuple[Word, ...] = ()  # of which one must stand in the same piece as `yes`
    no: tuple[Word, ...] = ()
    national: tuple[Word, ...] = ()  # words that mean the national level by themselves
    national_is: str = ""  # the fact that says the same as the national level
    branch: tuple[Word, ...] = ()  # words in or after a title for a part of somebody else's
    paid_by: tuple[Word, ...] = ()  # in the names of offices that pay out money for any purpose
    received: tuple[Level, ...] = ()  # it is so where money of these levels was received
    of_fact: tuple[Word, ...] = ()  # words without which the cues mean something else

    def is_of(self, text: str) -> bool:
        """Return whether the text speaks of what the fact is of: 新建的，不是技改 does not."""
        return not self.of_fact or any(
            not _DENIED.search(text, 0, mention.start) for mention in self.spoken(text)
        )

    def spoken(self, text: str) -> Sequence[Mention]:
        """Return where the text speaks of what the fact is of."""
        return self._of_fact.mentions(text)

    def said(self, text: str, words: Collection[str]) -> Iterator[Mention]:
        """Yield where the text says those of the fact's words; a longer one hides what is in it."""
        return among(self._words.mentions(text), words)

    def affirmed(self, text: str) -> Iterator[Mention]:
        """Yield where the text says that it is so, or names it to deny it."""
        found = self.said(text, self.yes)
        return beside(found, self._near, text) if self.near else found

    def named(self, text: str) -> Iterator[Mention]:
        """Yield where the text says what the fact may be, that it is so or is not."""
        yield from self.said(text, (*self.cues, *self.no))
        yield from self.affirmed(text)
        for choice in self.choice:
            yield from choice.near_it(self.said(text, choice.plain), text)

    def pointed_to(self, text: str) -> Iterator[Mention]:
        """Yield where the text names what the fact may be, or only points to it."""
        for choice in self.choice:
            yield from self.said(text, (*choice.plain, *choice.words))

    @property
    def words(self) -> tuple[str, ...]:
        """The words that are looked for in a text, whatever they say of it."""
        own = (*self.cues, *self.yes, *self.no, *self.unlike, *self.mixed)
        return (*own, *(w for c in self.choice for w in (*c.plain, *c.words)))

    @cached_property
    def _words(self) -> WordList:
        return WordList(self.words)

    @cached_property
    def _of_fact(self) -> WordList:
        return WordList(self.of_fact)

    @cached_property
    def _near(self) -> WordList:
        return WordList(self.near)

    @property
    def spent(self) -> bool:
        """Whether it is what was spent on its parts, besides which there is other spending."""
        return bool(self.parts and self.mixed)

    @property
    def measured(self) -> bool:
        """Whether it is told as a number."""
        return self.kind in MEASURED
