"""Another: a yes or no to something else than what was asked for: 没有标准 is of no tradition."""

import datetime
import re

from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.facts import Facts
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.policy.language import language
from knowledge.reading.mentions.lists import any_of, listed
from knowledge.reading.reader import read
from knowledge.reading.repairs.asked import Asked

_PIECE = re.compile(r"[^，,。；;！!\s]*")
# The yes or no at the beginning, and what it is of.
_SAYS = re.compile(
    rf"(?:我们|咱们?|俺们?|{any_of('before_yes_no')})*"
    r"(?P<sign>没有?|[无缺]|不(?:是|算|在|具备|符合)?|有|是|具备|符合)"
    r"(?:过|什么|啥|任何|个)*(?P<named>.*?)[的了呢呀啊吧嘛哩呗哟喔噢咯嘞]*"
)
_YES = listed("says_yes")
_WORDS = re.compile(r"[\u4e00-\u9fff]+")


def of_another(text: str, name: str, vocabulary: FactsFile, as_of: datetime.date) -> Facts | None:
    """Return what the plain text says yes or no to where that is something else than `name`.

    None is returned where it answers `name`, as it does wherever it has as many of the words for
    that as of those for another. What several others share is said of none of them.
    """
    said = _said(text)
    if said is None or not said["named"]:
        return None
    asked, like = _asked(name, vocabulary), pairs(said["named"])
    told = read(said[0], vocabulary, as_of, asked=True, talk=asked.asker).facts
    others = _others(told, name, asked, vocabulary)
    own = len(like & _words_for(name, vocabulary))
    if others:
        most = max(len(like & _words_for(other, vocabulary)) for other in others)
        return told if own == 0 or own < most else None
    shared = {
        fact.name: len(like & _words_for(fact.name, vocabulary))
        for fact in vocabulary.fact
        if fact.asker is asked.asker and fact.kind in ("claim", "yes_no")
    }
    most = max(shared.values(), default=0)
    if own >= most:
        return None
    found = [other for other, count in shared.items() if count == most]
    if len(found) != 1:
        return Facts()
    has = said["sign"] in _YES
    if not has and said["named"] in vocabulary.named(found[0]).parts:
        return Facts(unsettled=frozenset(found))  # 没有物流, of several that there may be
    return Facts(values={found[0]: has})


def says_only(text: str) -> bool:
    """Return whether the plain text is a yes or no that names nothing: 有的, 都没有."""
    said = _said(text)
    return said is not None and not said["named"] and said.end() == len(text)


def in_common_words(text: str) -> str:
    """Return the plain text as it stands; a yes or no that names nothing without dialect: 莫得."""
    words = language()
    common = words.dialect_words.sub(lambda match: words.dialect[match[0]], text)
    return common if says_only(common) else text


def denies_only(text: str) -> bool:
    """Return whether the plain text is a no that names nothing: 没有, 还没有呢."""
    said = _said(text)
    return said is not None and says_only(text) and said["sign"] not in _YES


def _said(text: str) -> re.Match[str] | None:
    """Return the yes or no that the first piece of the text is."""
    piece = _PIECE.match(text)
    return _SAYS.fullmatch(text, 0, piece.end()) if piece else None


def _asked(name: str, vocabulary: FactsFile) -> Fact:
    """Return the fact that is asked for, or that the title or money is of whose detail is."""
    asked = Asked.of(name)
    titles = (fact for fact in vocabulary.fact if fact.kind == "titles")
    of_title = (f for f in titles if asked.name in (choice.value for choice in f.choice))
    return next(of_title, None) or vocabulary.named(asked.name)


def _others(told: Facts, name: str, asked: Fact, vocabulary: FactsFile) -> list[str]:
    """Return the names of the facts and titles that were told and are not `name`.

    Of money received it is the verb alone that tells: 没给过 is of whatever money was asked for.
    """
    of_money = asked.kind == "funds"
    known = (*told.values, *told.unsettled)  # 没有检测中心 leaves open whether others are there
    values = (n for n in known if not (of_money and vocabulary.named(n).received))
    titles = () if name == asked.name and asked.kind == "titles" else told.titles
    return [n for n in (*values, *(title.name for title in titles)) if n != Asked.of(name).name]


def _words_for(name: str, vocabulary: FactsFile) -> frozenset[str]:
    """Return the pairs in the words in which the document's facts speak of a fact or title."""
    title = Asked.of(name).name
    for fact in vocabulary.fact:
        for choice in fact.choice if fact.kind == "titles" else ():
            if choice.value == title:
                return pairs(choice.label)
    fact = vocabulary.named(title)
    return pairs(f"{fact.label},{fact.detail}")


def pairs(text: str) -> frozenset[str]:
    """Return the pairs of characters that stand side by side in the words of the text."""
    words = _WORDS.findall(text)
    return frozenset(word[i : i + 2] for word in words for i in range(len(word) - 1))
