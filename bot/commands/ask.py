"""Answering lines: plain text for a person, one JSON object a line for a script."""

import asyncio
import datetime
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from bot import texts
from bot.conversation.conversation import Conversations
from bot.errors import failure
from bot.streams import utf8
from handlers.message import Reply
from knowledge.policy.calculators.award import AwardResult

_SHOWN = 40  # characters of a day that is none
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True)
class Answer:
    """What is printed for one line, and whether that is why it could not be answered."""

    printed: str
    failed: bool = False


@dataclass(frozen=True)
class _Asked:
    """What a line asks, and the day of asking; or why it is no request."""

    question: str
    as_of: datetime.date | None = None
    wrong: str = ""


def answers(
    conversations: Conversations, lines: Iterable[str | bytes], *, as_json: bool
) -> Iterator[Answer]:
    """Yield the answer to each line, in order; each line is a conversation of its own.

    A line is the question as text, or a JSON object with `question` and optional `as_of`. One that
    is neither, or whose answer fails, says so in its place, and the next one is answered.
    """
    with asyncio.Runner() as runner:
        for number, line in enumerate(lines):
            asked, reply = _asked(line), None
            wrong = asked.wrong
            if not wrong:
                asking = conversations.reply(f"line {number}", asked.question, as_of=asked.as_of)
                try:
                    reply = runner.run(asking)
                except Exception as error:
                    failure.tell(error)
                    wrong = texts.NOT_ANSWERED
            if reply is None:
                row = {"question": asked.question, "error": wrong}
                yield Answer(as_line(row) if as_json else wrong, failed=True)
            else:
                yield Answer(as_line(answer(asked.question, reply)) if as_json else reply.text)


def _asked(line: str | bytes) -> _Asked:
    """Return what the line asks; one that begins with { is a request, or a wrong one."""
    try:
        text = utf8(line) if isinstance(line, bytes) else line
    except UnicodeDecodeError as error:
        return _Asked(error.object.decode("utf-8", "replace"), wrong=texts.LINE_NOT_UTF8)
    return _requested(text) if text.lstrip().startswith("{") else _Asked(text)


def _requested(text: str) -> _Asked:
    """Return what the JSON object asks."""
    try:
        row = json.loads(text)
        question = row["question"]
    except (ValueError, KeyError, RecursionError):
        return _Asked(text, wrong=texts.LINE_NO_REQUEST)
    if not isinstance(question, str):
        return _Asked(text, wrong=texts.LINE_NO_REQUEST)
    as_of = row.get("as_of")
    if as_of is None:
        return _Asked(question)
    try:
        if not isinstance(as_of, str) or not _DAY.fullmatch(as_of):
            raise ValueError(as_of)
        return _Asked(question, datetime.date.fromisoformat(as_of))
    except ValueError:
        told = json.dumps(as_of, ensure_ascii=False)[:_SHOWN]
        return _Asked(question, wrong=texts.LINE_NO_DAY.format(as_of=told))


def as_line(row: dict[str, Any]) -> str:
    """Return the row as JSON; half a character in a question stands there as it was asked."""
    written = json.dumps(row, ensure_ascii=False)
    try:
        written.encode()
    except UnicodeEncodeError:
        return json.dumps(row)
    return written


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
