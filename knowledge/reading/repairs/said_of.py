"""Said of: what a message says of one thing told before it, whatever else it names.

里头500是在隔壁县打工的 and 省里那100万是兄弟公司拿的 begin to speak of nobody else.
"""

import datetime

from knowledge.policy.facts.facts import Facts
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.kept import Kept
from knowledge.reading.repairs.behind import behind
from knowledge.reading.repairs.instead import instead
from knowledge.reading.repairs.misstated import misstated
from knowledge.reading.repairs.of_money.unfunded import unfunded
from knowledge.reading.repairs.renewed import renewed
from knowledge.reading.repairs.repaired import Repaired
from knowledge.reading.repairs.set_aside import set_aside
from knowledge.reading.repairs.spent import spent

_found: Kept[Repaired | None] = Kept()


def said_of(
    text: str, facts: Facts, vocabulary: FactsFile, as_of: datetime.date
) -> Repaired | None:
    """Return the facts told before with what the plain text says of one of them, or None.

    It is found once for a message, however many ask.
    """
    told = (text, facts, vocabulary, as_of)
    order = (set_aside, instead, unfunded, renewed, misstated, spent, behind)
    key = (text, repr(facts), as_of)  # facts hold mappings, and have no hash
    return _found.of(
        vocabulary, key, lambda: next(filter(None, (repair(*told) for repair in order)), None)
    )
