"""Half: a level and a year of a title that nobody named: 去年评上省级. Which title is asked for."""

from dataclasses import replace

from handlers.eligibility import prompt
from handlers.eligibility.results.result import say
from handlers.message import Block, Intent, Part, Reply, Request, Topic
from handlers.texts import interview as asking
from handlers.texts import understood
from knowledge.language.measure import Measure
from knowledge.language.year import ToldYear
from knowledge.policy.facts.fact import Fact
from knowledge.policy.fold import fold, plain, spoken
from knowledge.policy.policy import Policy
from knowledge.question.cues import cue_patterns
from knowledge.question.question import Question
from knowledge.reading.mentions.scan import Scan, scanned
from knowledge.reading.mentions.token import Role, Token, named_level
from knowledge.reading.reader import read
from knowledge.reading.repairs.answer import asks
from knowledge.reading.repairs.bare import besides
from knowledge.reading.writing.spelling import mended

_AROUND = " ?？!！。.~，,"
_DETAILS = (Role.LEVEL, Role.YEAR)
_OPEN = (Role.SUPPOSE, Role.PLAN, Role.ASK, Role.DENY)  # what is not told as so
_GOT = "评上"


def completed(request: Request, policy: Policy) -> Request:
    """Return the request with the level and year told before of the title that it names now.

    They are of each where it names several, or says that it is all of them: 两个都是.
    """
    half, titles = request.topic.half, policy.facts.title
    waits = half or (titles is not None and request.topic.asking == titles.name)
    if request.action is not None or not waits:
        return request  # most messages: none is looked for in them
    topic = replace(request.topic, half="")
    scan = scanned(plain(request.text), policy.facts, request.as_of)
    before = scanned(half, policy.facts, request.as_of)
    values = [*_values(before), *_values(scan)]
    named = _all_titles(scan, request, policy)
    if named:
        words = _told(values) if values else _GOT
        return replace(request, text="、".join(f"{words}{title}" for title in named), topic=topic)
    if not half or not scan.between(0, len(scan.text), Role.TITLE):
        return request
    levels = scan.between(0, len(scan.text), Role.LEVEL)
    if len(levels) > 1:  # each of its own title: 省级技术中心 市级创新中心
        return replace(request, text=f"{_last(_values(before))[0]}{scan.text}", topic=topic)
    words = _told(values) if _values(scan) else half
    title = _without(scan, _values(scan))
    return replace(request, text=f"{words}{title}", topic=topic)


def answer(request: Request, policy: Policy) -> Reply | None:
    """Return the question which title it is that a level, a year or both are told of, or None."""
    titles = policy.facts.title
    topic = request.topic
    if titles is None or not titles.choice or not _waits(topic, titles):
        return None
    typed = plain(request.text).strip(_AROUND)
    text = mended(typed, policy.search.mend, policy.facts, request.as_of)
    scan = scanned(text, policy.facts, request.as_of)
    if not _values(scan) or not _is_half(scan, request, policy):
        return None
    before = scanned(topic.half, policy.facts, request.as_of)
    told = [*_values(before), *_values(scan)]
    half, known = _told(told), "、".join(filter(None, _last(told)))
    labels = [choice.label for choice in titles.choice]
    line = understood.WHICH_TITLE.format(told=known, titles=asking.OR.join(labels))
    buttons = tuple(say(policy, label) for label in labels)
    reply = Reply(Intent.CLARIFY, (Block(Part.LEAD, line),), buttons=buttons)
    if topic.asking is None:
        return replace(reply, topic=Topic(half=half))
    waiting = prompt.ask(policy, topic, topic.asking, request.as_of)
    asked = prompt.question(policy, topic.asking, topic.facts)
    far = waiting.blocks[-1].text.removesuffix(asked)
    reply = replace(reply, blocks=(Block(Part.LEAD, f"{far}{line}"),))
    steps = tuple(b for b in waiting.buttons if b.label != asking.NONE)
    return replace(reply, buttons=(*buttons, *steps), topic=replace(waiting.topic, half=half))


def _all_titles(scan: Scan, request: Request, policy: Policy) -> list[str]:
    """Return the titles of which one answer tells the same: those named behind a half, or all."""
    titles = policy.facts.title
    topic, text = request.topic, scan.text
    if titles is None or not (topic.half or topic.asking == titles.name):
        return []
    values = [number.value for number in scan.numbers]
    of_money = any(not isinstance(v, Measure) or v.unit == "yuan" for v in values)
    if of_money or asks(text) or scan.between(0, len(text), Role.NOT, Role.FUND, Role.SUPPOSE):
        return []
    named = scan.between(0, len(text), Role.TITLE)
    if len(named) > 1 and topic.half and not _values(scan):
        return [text[token.start : token.end] for token in named]
    both = not named and cue_patterns()["interview.both"].search(spoken(fold(text)))
    return [choice.label for choice in titles.choice] if both else []


def _waits(topic: Topic, titles: Fact) -> bool:
    """Return whether a title may be told: it is asked for, or nothing else was spoken of."""
    if topic.asking is not None or topic.half:
        return topic.asking in (None, titles.name)
    return topic.facts is None and topic.award is None and not topic.clauses


def _is_half(scan: Scan, request: Request, policy: Policy) -> bool:
    """Return whether the message tells a level or year, and nothing that it would be of.

    Where nothing waits for it, it must be told as by who goes on about a title: 去年评上的.
    """
    if request.action is not None or scan.numbers:
        return False
    if scan.between(0, len(scan.text), Role.TITLE, Role.FUND, Role.NOT, Role.MONEY):
        return False
    told = read(scan.text, policy.facts, request.as_of, asked=True).facts
    question = Question.read(fold(scan.text), policy)
    other = question.mentions or question.asks or question.has("facts.half")
    if other or told.values or told.titles or told.funds:
        return False
    topics = policy.topics
    known = max(topics.margins(spoken(fold(scan.text))).values()) if topics else 0.0
    alone = not besides(scan) and not scan.between(0, len(scan.text), *_OPEN)
    if alone or not _without(scan, _values(scan)).strip("的是," + _AROUND):
        return request.topic.asking is not None or bool(request.topic.half)
    return policy.follow_ups.of(scan.text, {"told"}, known) is not None


def _values(scan: Scan) -> list[Token]:
    """Return the words for levels and years."""
    return [token for token in scan.tokens if token.role in _DETAILS]


def _without(scan: Scan, tokens: list[Token]) -> str:
    text = scan.text
    for token in reversed(tokens):
        text = text[: token.start] + text[token.end :]
    return text


def _last(tokens: list[Token]) -> tuple[str, str]:
    """Return the last year and the last level of the words, or nothing of what is not told."""
    years = [_year(t.value) for t in tokens if isinstance(t.value, ToldYear)]
    levels = [named_level(t) for t in tokens if t.role is Role.LEVEL]
    named = [understood.LEVELS[level] for level in levels if level]
    return (years or [""])[-1], (named or [""])[-1]


def _year(told: ToldYear) -> str:
    return told.written if told.long_since else f"{told.year}年"


def _told(tokens: list[Token]) -> str:
    """Return them as who has the title tells it: 2025年评上省级."""
    year, level = _last(tokens)
    return f"{year}{_GOT}{level}" if year else level
