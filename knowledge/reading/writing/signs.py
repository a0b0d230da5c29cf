"""Signs: a text as the row of its words for firms, each by one letter of what it does.

A row is short and plain: 一个大厂带十来家小厂 is NcLnvNkFn, and what counts firms is found in it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from knowledge.policy.facts.mention import WordList
from knowledge.reading.mentions.lists import lists

_FILE = "writing/contrast"


class Sign(StrEnum):
    """What a word does, by its letter; contrast.toml has the words of most by the same name."""

    APART = "x"
    LEADS = "L"
    LEADER = "A"
    LEADING = "G"  # the policy's own name for those that lead
    FOLLOWS = "F"
    FOLLOWER = "B"
    FOLLOWING = "H"  # likewise for those beside them
    BOTH = "T"
    ARE = "e"
    REST = "R"
    FIRM = "n"
    OF_FIRMS = "k"
    OF_ANYTHING = "c"
    DRAWS = "v"
    JOINS = "j"
    ABOUT = "w"
    SERVES = "g"
    BETWEEN = "p"
    HELD = "o"  # and whatever is none of all these
    NUMBER = "N"
    OF = "d"  # 的
    MARK = "m"


_COUNT = "[0-9零一二两三四五六七八九十百几俩仨]+"
_SIGN = re.compile(
    rf"(?P<o>{_COUNT}[多来几]?个?[.千万亿][0-9一二两三四五六七八九十百千万亿]*)|(?P<N>{_COUNT}(?:[多来余]|[到至~-]{_COUNT})?)"
    r"|(?P<d>的)|(?P<m>[，,。；;？?！!、()\n\s]+)|(?P<p>[：:])|."
)


@dataclass(frozen=True)
class Part:
    """A word, number or mark of a text by its sign."""

    sign: str
    start: int
    end: int


@cache
def known(leading: Sequence[str], following: Sequence[str]) -> tuple[WordList, dict[str, str]]:
    """Return the words of contrast.toml and the names of the facts, and the sign of each."""
    signs: dict[str, str] = {}
    for sign in Sign:
        signs |= {
            word: sign for word in lists(_FILE).get(sign.name.lower(), ()) if word not in signs
        }
    signs |= dict.fromkeys(leading, Sign.LEADING) | dict.fromkeys(following, Sign.FOLLOWING)
    return WordList(signs), signs


@cache
def strange() -> WordList:
    """Return the words beside which big and small ones may be anything."""
    return WordList(lists(_FILE)["strange"])


def parts(text: str, words: WordList, signs: dict[str, str]) -> Iterator[Part]:
    """Yield the words, numbers and marks of the text, and what is none of them one by one."""
    place = 0
    starts = {mention.start: mention for mention in words.mentions(text)}
    while place < len(text):
        if mention := starts.get(place):
            yield Part(signs[mention.word], mention.start, mention.end)
            place = mention.end
        elif match := _SIGN.match(text, place):
            yield Part(match.lastgroup or Sign.HELD, *match.span())
            place = match.end()
