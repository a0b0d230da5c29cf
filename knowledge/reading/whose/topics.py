"""Topics: where a text begins to speak of something; no denial before it reaches farther."""

from collections.abc import Iterable, Iterator

from knowledge.policy.facts.facts import Asker
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role, Token
from knowledge.reading.whose.place import outside
from knowledge.reading.whose.standing import Statements


def topics(
    scan: Scan, vocabulary: FactsFile, statements: Statements, names: Iterable[Token]
) -> Iterator[int]:
    """Yield where the numbers and the `names` of facts begin, and all else that is spoken of."""
    yield from (token.start for token in (*scan.numbers, *names))
    yield from (token.start for token in scan.between(0, len(scan.text), Role.FUND))
    yield from _besides(scan.text, vocabulary, statements)
    for title in scan.between(0, len(scan.text), Role.TITLE):
        yield statements.start(title.start)


def _besides(text: str, vocabulary: FactsFile, statements: Statements) -> Iterator[int]:
    """Yield where the pieces begin that speak of what an enterprise has besides titles."""
    spoken = vocabulary.spoken_of(text)
    for fact in vocabulary.fact:
        if fact.asker is not Asker.ENTERPRISE or fact.kind in ("titles", "funds"):
            continue
        if fact.kind == "place":
            yield from outside(text, fact, vocabulary)
        if fact.name not in spoken:
            continue
        for mention in fact.named(text):
            yield statements.start(mention.start)
        for mention in fact.said(text, fact.no):
            yield mention.start  # 规上企业没有工业用地 denies the land
