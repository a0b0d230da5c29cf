"""Answering lines: plain text for a person, one JSON object a line for a script."""

import asyncio
import datetime
import json
from collections.abc import Iterable, Iterator
from typing import Any

from bot.conversation import Conversations
from handlers.message import Reply
from knowledge.policy.calculators.verdict import AwardResult


def answers(conversations: Conversations, lines: Iterable[str], *, as_json: bool) -> Iterator[str]:
    """Yield the answer to each line, in order; each line is a conversation of its own.

    A line is the question as text, or a JSON object with `question` and optional `as_of`.
    """
    with asyncio.Runner() as runner:
        for number, line in enumerate(lines):
            question, as_of = _question(line)
            reply = runner.run(conversations.reply(f"line {number}", question, as_of=as_of))
            yield json.dumps(answer(question, reply), ensure_ascii=False) if as_json else reply.text


def _question(line: str) -> tuple[str, datetime.date | None]:
    """Return the question of a line and its day of asking; what is no such object is text."""
    text = line.rstrip("\r\n")
    try:
        row = json.loads(text)
        question = row["question"]
        as_of = datetime.date.fromisoformat(row["as_of"]) if row.get("as_of") else None
    except (ValueError, TypeError, KeyError, AttributeError):
        return text, None
    return (question, as_of) if isinstance(question, str) else (text, None)


def answer(question: str, reply: Reply) -> dict[str, Any]:
    """Return the answer as data, in the documented shape."""
    owners = reply.owners
    row: dict[str, Any] = {
        "question": question,
        "intent": reply.intent.value,
        "answered": reply.answered,
        "confidence": round(reply.confidence, 3),
        "clauses": list(reply.clauses),
        "text": reply.text,
        "owners": {
            "lead": list(owners.lead),
            "coop": list(owners.coop),
            "people": list(owners.people),
            "department_tasks": {
                "lead": list(owners.lead_tasks),
                "coop": list(owners.coop_tasks),
            },
        },
    }
    if reply.awards:
        row["awards"] = [_award(result) for result in reply.awards.results]
        row["fixed_total_yuan"] = reply.awards.fixed_total_yuan
    if reply.criteria:
        row["criteria"] = {r.rule.clause: r.verdict.value for r in reply.criteria.results}
        row["overall"] = reply.criteria.overall.value
    return row


def _award(result: AwardResult) -> dict[str, Any]:
    return {
        "award": result.rule.name,
        "level": result.level,
        "amount_yuan": result.amount_yuan,
        "certainty": result.certainty.value,
        "verdict": result.verdict.value,
        "clause": result.rule.clause,
    }
