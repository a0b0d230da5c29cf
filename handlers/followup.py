"""Follow-ups: a short question after a result that asks to hear it, such as 到底行不行."""

import tomllib
from functools import cache
from pathlib import Path

from rapidfuzz import fuzz, process

from handlers import calculator_texts as texts
from handlers.lacking import lacking, spoken_of
from handlers.message import Reply, Request
from handlers.result import result_of, with_steps
from knowledge.policy.fold import squeeze
from knowledge.policy.policy import Policy

_LIKE = 86  # of 100: one character of six may differ


def answer(request: Request, policy: Policy) -> Reply | None:
    """Return the result of the facts told so far, or None where the message asks for no result."""
    facts = request.topic.facts
    if facts is None or not spoken_of(facts):
        return None
    said = squeeze(request.text)
    if process.extractOne(said, _examples(), scorer=fuzz.ratio, score_cutoff=_LIKE) is None:
        return None
    reply = result_of(policy, facts, request.as_of)
    if reply is None:
        return None
    more = (texts.GO_ON,) if lacking(policy, facts, request.as_of) else ()
    return with_steps(policy, reply, *more)


@cache
def _examples() -> tuple[str, ...]:
    table = tomllib.loads(Path(__file__).with_name("followups.toml").read_text("utf-8"))
    return tuple(squeeze(line) for line in table["again"])
