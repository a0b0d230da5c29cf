"""Amiss: what is said behind a result of what was told, that it is not quite so: 这是集团合并的数.

What it says is known by examples alone; nobody can reckon with it, and what it is of is open.
"""

from handlers.eligibility import doubted
from handlers.followups.continuation import Continuation
from handlers.followups.supposing import granted
from handlers.message import Reply
from knowledge.policy.facts.facts import Facts
from knowledge.policy.facts.tellings import NOTHING
from knowledge.reading.mentions.lists import listed
from knowledge.reading.reader import read
from knowledge.reading.repairs.put_right import ANEW, GOES_ON, put_right

_POINTS_AT = listed("points_at")
_LEAST = 4  # characters; 是的 doubts nothing


def answer(going: Continuation) -> Reply | None:
    """Return the result with what was told left open, or None where the message is no doubt."""
    facts, policy = going.request.topic.adopted().facts, going.policy
    if facts is None or not going.of_result or going.want != "amiss" or len(going.text) < _LEAST:
        return None
    if going.question.asks or going.supposes or _tells_more(going, facts):
        return None
    said = (going.text, facts, policy.facts, going.request.as_of)
    if granted.put_right(going, facts) or put_right((*GOES_ON, *ANEW), *said):
        return None
    return doubted.amiss(going.request, policy, facts)


def _tells_more(going: Continuation, facts: Facts) -> bool:
    """Return whether it tells of something that was not told before: 从清朝就开始做了."""
    if going.text.startswith(_POINTS_AT):
        return False
    vocabulary = going.policy.facts
    told = read(going.text, vocabulary, going.request.as_of, talk=facts.asker)
    of = {sense.telling.fact for sense in told.senses} | told.facts.values.keys()
    titles = {f.name for f in vocabulary.fact if f.kind == "titles" and facts.titles}
    return not of <= {NOTHING, *facts.values, *facts.unsettled, *titles}
