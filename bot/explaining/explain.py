"""Explaining: what became of one message at each stage of being understood."""

import asyncio
import datetime
from decimal import Decimal
from typing import Any

from handlers import pinyin
from handlers.eligibility.results.retelling import said
from handlers.intents.intents import INTENTS
from handlers.message import Request
from handlers.router import answer
from handlers.services import Services
from handlers.trace import Taken, Trace, named
from knowledge.language.measure import Measure, Unreadable
from knowledge.language.quantity import Quantity
from knowledge.language.year import ToldYear
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.facts import Asker, Facts
from knowledge.policy.facts.tellings import Telling
from knowledge.policy.fold import fold, plain
from knowledge.policy.policy import Policy
from knowledge.reading.as_read import as_read
from knowledge.reading.mentions.scan import scanned
from knowledge.reading.mentions.token import Role, Token
from knowledge.reading.reader import read
from knowledge.reading.writing.spelling import mended

Row = dict[str, Any]

_NEEDS = {named(row.answer): row.needs for row in INTENTS}
_BEST = 3  # clauses of a search that are shown
_UNREAD = "readable.refused"  # a message too long to be read is read by nobody


def explanation(services: Services, text: str, as_of: datetime.date) -> Row:
    """Return the stages of a message that begins a conversation, as data for JSON.

    `text` has its spellings, `mentions` the words, `senses` what pieces tell by the examples,
    `statements` the facts told, `numbers` what became of each, `parts` the questions with who
    answered them and the best clauses, `intent` and `answer` what came of it.
    """
    trace = Trace()
    reply = asyncio.run(answer(Request(text, as_of, trace=trace), services))
    policies = {policy.file.key: policy for policy in services.policies}
    policy = policies.get(reply.policy, services.policies[0])
    unread = any(taken.by == _UNREAD for taken in trace.taken)
    heard = pinyin.heard(Request("" if unread else text, as_of), policy)
    stages = _read(heard.text, policy, as_of)
    return {
        **stages,
        "text": {"typed": text, **stages["text"]},
        "policy": policy.file.key,
        "parts": [_part(taken) for taken in trace.taken if taken.policy in ("", policy.file.key)],
        "intent": reply.intent.value,
        "answer": reply.text.partition("\n")[0],
    }


def _read(text: str, policy: Policy, as_of: datetime.date) -> Row:
    """Return what the text was read as, whoever answers it."""
    vocabulary = policy.facts
    words = mended(plain(text), policy.search.mend, vocabulary, as_of)
    told = read(words, vocabulary, as_of)
    words = as_read(words, vocabulary, as_of)
    return {
        "text": {"read_as": words, "searched_as": policy.search.mend(fold(text))},
        "mentions": [
            _mention(token, words)
            for token in scanned(words, vocabulary, as_of).tokens
            if token.role is not Role.MARK
        ],
        "senses": [
            {"piece": words[sense.start : sense.end], **_sense(sense.telling)}
            for sense in told.senses
        ],
        "statements": _statements(told.facts, policy),
        "numbers": [
            {"written": number.written, "fact": number.fact, "became": number.became.value}
            for number in told.numbers
        ],
    }


def _mention(token: Token, text: str) -> Row:
    return {
        "role": token.role.value,
        "words": text[token.start : token.end],
        "value": _plain(token.value),
        "start": token.start,
        "end": token.end,
    }


def _sense(telling: Telling) -> Row:
    trusted = ("decisive", "certain", "sure")
    return {
        "fact": telling.fact,
        "says": telling.says,
        "about": round(telling.about.margin, 3),
        "stance": round(telling.stance.margin, 3),
        "trust": next((name for name in trusted if getattr(telling, name)), "guess"),
    }


def _statements(facts: Facts, policy: Policy) -> Row:
    return {
        "told": [words for asker in Asker for words in said(facts, policy.facts, asker) if words],
        "values": {name: _plain(value) for name, value in facts.values.items()},
        "titles": [_fields(title, "name", "level", "year", "standing") for title in facts.titles],
        "funds": [_fields(fund, "level", "also", "yuan", "year") for fund in facts.funds],
        "unclear": sorted(facts.unclear),
        "unsettled": sorted(facts.unsettled),
    }


def _part(taken: Taken) -> Row:
    """Return what a handler took; the search is the one that it could see."""
    question = taken.question
    row: Row = {
        "question": question.written if question else None,
        "handler": taken.by,
        "instead_of": list(taken.instead_of),
    }
    if question:
        row["needs"] = _NEEDS.get(taken.by)
        found = question.found
        best = zip(found.clauses[:_BEST], found.scores, strict=False)
        row["clauses"] = [
            {
                "id": clause,
                "place": question.policy.headings.place(clause),
                "title": question.policy.headings.title(clause),
                "score": round(float(score), 2),
            }
            for clause, score in best
        ]
        row["certainty"] = round(found.certainty, 3)
        row["want"] = question.policy.wants.of(question.asked)
        row["absence"] = round(question.absence, 3)
    return row


def _fields(noun: object, *names: str) -> Row:
    return {name: _plain(getattr(noun, name)) for name in names}


def _plain(value: object) -> Any:
    """Return the value in the types of JSON."""
    if isinstance(value, Measure):
        return {**_plain(value.quantity), "unit": value.unit}
    if isinstance(value, Quantity):
        return {
            "low": _number(value.low),
            "high": _number(value.high),
            "manner": value.manner.value,
        }
    if isinstance(value, Unreadable):
        return None
    if isinstance(value, ToldYear):
        return None if value.long_since else value.year
    return value.name if isinstance(value, Fact) else value


def _number(number: Decimal) -> int | float:
    return int(number) if number == number.to_integral_value() else float(number)


def labels(services: Services) -> dict[str, str]:
    """Return what the facts of all policies are called, and what they may be, by name."""
    facts = [fact for policy in services.policies for fact in policy.facts.fact]
    choices = {choice.value: choice.label for fact in facts for choice in fact.choice}
    return choices | {fact.name: fact.label for fact in facts}
