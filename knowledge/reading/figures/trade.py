"""Trade: a piece that has little but what a town lives by: 食品制造13亿."""

from knowledge.policy.facts.facts import Asker
from knowledge.reading.mentions.pieces import rest
from knowledge.reading.mentions.scan import Scan

_SPARE = 2  # characters beside the words for a trade


def only_names_trade(scan: Scan, start: int, end: int) -> bool:
    """Return whether the text between the places names a trade, and hardly anything else."""
    left = rest(scan, start, end)
    of = (f for f in scan.vocabulary.fact if f.kind == "choice" and f.asker is Asker.TOWN)
    trades = [m.word for fact in of for m in fact.pointed_to(scan.text) if m.word in left]
    for word in trades:
        left = left.replace(word, "")
    return bool(trades) and len(left) <= _SPARE
