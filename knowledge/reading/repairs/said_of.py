"""Said of: what a message says of one thing told before it, whatever else it names.

里头500是在隔壁县打工的 and 创新中心是我表哥厂里的 begin to speak of nobody else.
"""

import datetime

from knowledge.policy.facts.facts import Facts
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.grants.disavowed import disavowed
from knowledge.reading.grants.unfunded import unfunded
from knowledge.reading.repairs.behind import behind
from knowledge.reading.repairs.instead import instead
from knowledge.reading.repairs.misstated import misstated
from knowledge.reading.repairs.renewed import renewed
from knowledge.reading.repairs.repaired import Repaired
from knowledge.reading.repairs.set_aside import set_aside


def said_of(
    text: str, facts: Facts, vocabulary: FactsFile, as_of: datetime.date
) -> Repaired | None:
    """Return the facts told before with what the plain text says of one of them, or None."""
    told = (text, facts, vocabulary, as_of)
    aside = set_aside(*told)
    if aside:
        return aside
    titled = instead(*told) or disavowed(*told) or unfunded(*told)
    return titled or renewed(*told) or misstated(*told) or behind(*told)
