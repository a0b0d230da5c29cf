"""Token: a word of a text, by what it does in a sentence."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol

from knowledge.language.amounts import MAY_COUNT
from knowledge.language.measure import Measure, Unreadable
from knowledge.language.year import ToldYear
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.facts import Level

ABOVE = "above"  # the state or the province, and nobody says which


class Role(StrEnum):
    """What a word does in a sentence; the first are of facts, the rest as words.toml has them."""

    NUMBER = "number"
    YEAR = "year"
    NAME = "name"  # of a measured fact
    SHARE = "share"  # says of a number that it is a share of a market
    OWN = "own"  # before a name: it is the fact's own
    WIDER = "wider"  # before a name: it is of more than the fact
    UNLIKE = "unlike"  # of something near to a fact
    TITLE = "title"
    LEVEL = "level"
    LEVELLED = "levelled"  # what has a level and is no title with a year: 专精特新
    GRADE = "grade"  # a class that is no level: 4A
    HEAD = "head"  # a unit in brackets behind a name
    MARK = "mark"
    REPAIR = "repair"
    OVERTOLD = "overtold"  # says that too much was told: 多算了200
    UNDERTOLD = "undertold"
    PAPER = "paper"  # of what a title is known by, and how it comes
    RECALL = "recall"  # leads in to what one remembers or has looked up: 想起来了
    RECTIFY = "rectify"
    QUOTE = "quote"
    QUOTE_AT_ONCE = "quote_at_once"
    QUOTED = "quoted"
    NOTICE = "notice"  # begins what is copied from a notice or a document
    SUPPOSE = "suppose"
    PLAN = "plan"
    THOUGHT = "thought"  # a plan, unless it is of how things are with oneself: 想着我们镇够不够
    LATER = "later"  # a time to come, in which all that follows is planned
    REACH = "reach"  # says how much it will come to: 能上三千
    APPLY = "apply"  # what is wanted with what there is: 打算申报
    TURN = "turn"  # turns from what was said to something else
    ACTUAL = "actual"
    SAYS = "says"  # by whom or by what a number is told
    REAL = "real"  # says that it is so, whatever was said before
    BEYOND = "beyond"  # more than the asker's own town
    NOW = "now"
    DONE = "done"  # says that what is named has come about
    FORMER = "former"
    STALE = "stale"  # behind a number: it is of before, 那是老数了
    GREW = "grew"
    MORE = "more"
    LESS = "less"
    GAINED = "gained"  # what happened since: 又招了
    LOST = "lost"
    FURTHER = "further"  # before what is to come: 再招200人
    MORE_BY = "more_by"  # at once before how much
    LESS_BY = "less_by"
    OTHERS = "others"
    OVER = "over"
    UNDER = "under"
    AND_MORE = "and_more"
    LINK = "link"
    VOID = "void"
    NONE_OF_ALL = "none_of_all"
    AGAIN = "again"
    DOUBLE = "double"
    HALVE = "halve"
    FOURFOLD = "fourfold"
    FROM = "from"
    LACK = "lack"
    ENOUGH = "enough"
    TOTAL = "total"
    ROUND = "round"  # behind a list: there is nothing else
    ALL_OURS = "all_ours"  # behind a list: all of it counts
    PLUS = "plus"
    BESIDES = "besides"  # the same at the head of a message behind a result
    EACH = "each"
    PART = "part"
    REST = "rest"  # a part where some of the whole was told before it
    PERIOD = "period"  # a part of a year
    WITHIN = "within"
    BUT = "but"  # takes out of a figure what is named with it
    UNCOUNTED = "uncounted"  # says of a part that it does not count, or that it is elsewhere
    OUTSIDE = "outside"  # says of a part what leaves open whether it counts
    ASIDE = "aside"  # names a number that is of no fact
    OUTLAY = "outlay"  # what the asker paid: it was not given
    RESIDENTS = "residents"  # likewise: of all who live somewhere
    GETS = "gets"  # likewise, and asks what is to be had
    ASK = "ask"
    TWICE = "twice"  # some are counted more than once
    SEASON = "season"
    VARIES = "varies"  # a good or a bad year: what is told of both, it is between
    RETORT = "retort"  # asks who says so, and says that it is not: 谁说我们没平台
    UNKNOWN = "unknown"
    WONDER = "wonder"
    OURS = "ours"
    GIVE = "give"
    GIVEN = "given"
    BACK = "back"  # money that was given back, or taken
    MONEY = "money"
    NOT = "not"
    MATCH = "match"
    FUND = "fund"
    OTHER_MONEY = "other_money"
    DENY = "deny"
    STILL = "still"  # words that hold others, and do nothing


ASIDE = (Role.ASIDE, Role.RESIDENTS, Role.BACK, Role.GETS)  # right before a number of no fact
Span = tuple[int, int]
Value = Measure | Unreadable | ToldYear | Fact | str | None


class Placed(Protocol):
    """What stands at a place of the text: a word, an amount, a piece."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends, behind its last character."""


@dataclass(frozen=True)
class Token:
    """A word, number, year or mark where it stands in the text."""

    role: Role
    start: int
    end: int
    value: Value = None


def named_level(token: Token) -> Level | None:
    """Return the level that a word names, None for 上头, which only says that it is above."""
    return None if token.value == ABOVE else Level(str(token.value))


def without_words(token: Token, place: int, text: str) -> Token:
    """Return the token; a number of which another word took what says how exact it is, without.

    None is passed over for 刚刚 before 好2000人.
    """
    number = token.value
    if not (isinstance(number, Measure) and token.start < place < token.end):
        return token
    if MAY_COUNT.search(text, token.start, place):
        return token
    number = replace(number, start=place, written=text[place : token.end])
    return replace(token, start=place, value=number)
