"""By kind: people told of each kind of them, 男工1250人，女工860人, who are at least their sum.

So are those with contracts of two kinds, 正式工900，劳务派遣1200, and those in the works and in the
fields, 厂里900，地里1200. Of kinds that may be the same
people, 合同工 and 长期工, nobody knows the sum.
"""

from collections.abc import Callable, Sequence

from knowledge.language.measure import Measure
from knowledge.language.quantity import Manner
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.figures.figure import Figure, Figures, Why
from knowledge.reading.mentions.lists import listed
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role
from knowledge.reading.numbers.adding import AT_LEAST, COUNTS_APART, can_add
from knowledge.reading.totals.adding import summed, with_sum
from knowledge.reading.totals.seasons import in_season

# Kinds by the words for them, those of which nobody is in two together.
_KINDS = (
    (listed("men"), listed("women")),
    (
        *(listed("regular"), listed("contracted"), listed("agency", "outsourced")),
        *(listed("casual"), listed("seasonal")),
    ),
    (listed("in_works"), listed("in_fields")),
    (listed("lasting"), listed("agency"), listed("casual"), listed("seasonal")),
)
_LEAST = 32  # a bare number below it may be a day or a place in a list
_APART = (*COUNTS_APART, Role.LACK)


def by_kind(
    scan: Scan,
    left: Sequence[Measure],
    told: dict[str, list[Figure]],
    vocabulary: FactsFile,
    harmless: Callable[[Measure], bool],
) -> list[Measure]:
    """Return what stays of `left`, once people of several kinds are put into `told` with their sum.

    `harmless` says whether a number can be no figure of the asker's.
    """
    facts = [fact for fact in vocabulary.fact if fact.kind == "people" and fact.default]
    for fact in facts:
        figures = told.get(fact.name, [])
        own = [f.number for f in figures if f.why in (None, Why.PART)]
        loose = [n for n in left if _counts_people(n) and not harmless(n)]
        numbers = sorted([*own, *loose], key=lambda number: number.start)
        if len(own) < len(figures) or not _are_of_kinds(scan, numbers):
            continue
        parts = [Figure(number) for number in numbers]
        if any(in_season(scan, number) for number in numbers):
            told[fact.name] = parts  # whether they count, nobody says
            return [n for n in left if all(n is not one for one in loose)]
        exact = all(n.quantity.manner is Manner.EXACT for n in numbers)
        whole = exact and _differ(_words(scan, numbers), _KINDS[0])
        told[fact.name] = with_sum(parts, parts, summed(parts, fact, scan, at_least=not whole))
        return [n for n in left if all(n is not one for one in loose)]
    return list(left)


def at_odds(scan: Scan, figures: Figures, vocabulary: FactsFile) -> dict[str, str]:
    """Return the facts of people, with the number, of which kinds told beside it make another.

    用工2100(男1100女800) is no sure number: men and women are all there are. Of other kinds
    nobody said that there are no more, and only too many are at odds.
    """
    found: dict[str, str] = {}
    for fact in (f for f in vocabulary.fact if f.kind == "people" and f.default):
        told = figures.told.get(fact.name, [])
        own = [f.number for f in told if f.why is None]
        parts = [f.number for f in told if f.why is Why.PART]
        exact = all(n.quantity.manner is Manner.EXACT for n in (*own, *parts))
        if len(own) != 1 or len(parts) <= 1 or not exact:
            continue
        words, made = _words(scan, parts), sum(n.quantity.low for n in parts)
        all_there_are = _differ(words, _KINDS[0]) and made != own[0].quantity.low
        too_many = any(_differ(words, kinds) for kinds in _KINDS) and made > own[0].quantity.low
        if all_there_are or too_many:
            found[fact.name] = own[0].written
    return found


def _counts_people(number: Measure) -> bool:
    bare = not number.unit and number.quantity.low >= _LEAST
    return number.unit == "people" or bare


def _are_of_kinds(scan: Scan, numbers: Sequence[Measure]) -> bool:
    """Return whether each is of another kind, and of all the same time."""
    if len(numbers) <= 1:
        return False
    if not can_add(scan, numbers, AT_LEAST, _APART, scan.ends(numbers[-1].end)):
        return False
    words = _words(scan, numbers)
    return any(_differ(words, kinds) for kinds in _KINDS)


def _words(scan: Scan, numbers: Sequence[Measure]) -> list[str]:
    """Return what stands before each of the numbers in its piece, behind the one before it."""
    words, since = [], 0
    for number in numbers:
        words.append(scan.text[max(since, scan.piece(number.start)) : number.start])
        since = number.end
    return words


def _differ(words: Sequence[str], kinds: Sequence[Sequence[str]]) -> bool:
    """Return whether each of the words names one of the kinds, and no two the same."""
    of = [[k for k, names in enumerate(kinds) if any(n in word for n in names)] for word in words]
    return all(len(one) == 1 for one in of) and len({one[0] for one in of}) == len(of)
