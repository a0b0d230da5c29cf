"""Precedence: a rule such as 列第一位者为牵头单位，下同, by which the first of a list leads."""

import re
from collections.abc import Iterable, Sequence
from itertools import accumulate

from knowledge.policy.document_words import any_of

_FIRST = r"(?:第一|首位|首个|居首|排首|在首|最前)"
_LEADS = f"(?:{any_of('leads')}|负总责)"
_IN = r"[^，,。；;（()）\n]"
_RULE = re.compile(rf"{_FIRST}{_IN}{{0,12}}{_LEADS}{_IN}*")
_ENDS = "，,。；;（()）\n"
_ON = re.compile(r"\s*[，,、（(]?\s*(?:以)?下(?:均)?同")
_MARKS = "，,。；;、 \t\u3000\xa0"


def without_rule(text: str) -> tuple[str, bool]:
    """Return the content of a bracket of owners without such a rule, and whether it had one."""
    match = _RULE.search(text)
    if not match:
        return text, False
    start = max(text.rfind(mark, 0, match.start()) for mark in _ENDS) + 1
    on = _ON.match(text, match.end())
    rest = text[:start].rstrip(_MARKS) + text[on.end() if on else match.end() :]
    return re.sub(r"[（(][\s，,。；;]*[）)]", "", rest), True


def ruled(texts: Iterable[Sequence[str]]) -> list[bool]:
    """Return of each record, given its paragraphs, whether the first of its owners leads.

    A rule that says 下同 holds from its record on; one that stands in a sentence of its own holds
    for the whole document; any other for its own record, where the owners themselves show it.
    """
    held = [list(map(_scope, paragraphs)) for paragraphs in texts]
    if any("all" in scopes for scopes in held):
        return [True] * len(held)
    return list(accumulate(("on" in scopes for scopes in held), bool.__or__))


def _scope(text: str) -> str:
    """Return how far the rule in `text` holds: all, on or nowhere else."""
    match = _RULE.search(text) if re.search(_FIRST, text) else None
    if not match:
        return ""
    if _ON.match(text, match.end()):
        return "on"
    opened = text.rfind("（", 0, match.start()), text.rfind("(", 0, match.start())
    closed = text.rfind("）", 0, match.start()), text.rfind(")", 0, match.start())
    return "" if max(opened) > max(closed) else "all"
