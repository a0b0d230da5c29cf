"""Trade: who only says what they live by is asked whether it is as an enterprise or a town."""

from dataclasses import replace

from handlers import button, citation
from handlers.eligibility.results.retelling import said
from handlers.message import Block, Button, Intent, Part, Reply, Request, Topic
from handlers.texts import answers, understood
from handlers.texts import calculators as texts
from knowledge.policy.facts.facts import Asker, Facts
from knowledge.policy.fold import fold, plain, squeeze
from knowledge.policy.policy import Policy
from knowledge.question.cues import cue_patterns
from knowledge.question.question import Question
from knowledge.reading.mentions.lists import listed
from knowledge.reading.mentions.scan import WHETHER, scanned
from knowledge.reading.mentions.token import Role
from knowledge.reading.reader import read

_SHORT = 8  # characters of an answer that only says whose it is: 我们是镇上的
_MAINLY = listed("mainly")


def answer(request: Request, policy: Policy) -> Reply | None:
    """Return that question where 我们主要做豆腐干 is all that is told; None of anything more."""
    if request.topic.facts or policy.file.sections.criteria is None or not policy.awards.award:
        return None
    told = read(plain(request.text), policy.facts, request.as_of)
    facts, question = told.facts, Question.read(fold(request.text), policy)
    trades = {fact.name for fact in policy.facts.fact if fact.kind == "choice" and fact.of_everyone}
    named = {*facts.values, *facts.unsettled}
    if not named or not named <= trades or told.numbers or facts.titles:
        return None
    text = plain(request.text)
    # 我们是搞民宿的 is like what firms say, and only a word tells that it is one.
    if told.owner and (told.owner is Asker.TOWN or any(_whose(text))):
        return None
    scan = scanned(text, policy.facts, request.as_of)
    asks = question.asks or question.mentions or WHETHER.search(text)
    if asks or not (scan.between(0, len(text), Role.OURS) or text.startswith(_MAINLY)):
        return None
    known = "，".join(said(facts, policy.facts, Asker.TOWN))
    line = texts.KNOWN.format(known=known) if known else ""
    return Reply(
        Intent.CLARIFY,
        (Block(Part.LEAD, line + understood.WHOSE),),
        buttons=tuple(_interview(policy, label) for label in (answers.RECKON, answers.TEST)),
        topic=Topic(wants=Intent.CLARIFY, facts=Facts(values=facts.values)),
    )


def meant(request: Request, policy: Policy) -> Request:
    """Return the request with the interview that a short answer to that question is for: 镇上的."""
    topic, word = request.topic, squeeze(request.text)
    asked = topic.wants is Intent.CLARIFY and topic.facts is not None and not topic.clauses
    if not asked or topic.asking or len(word) > _SHORT:
        return request
    firm, town = _whose(word)
    label = answers.RECKON if firm else answers.TEST
    meant_by = button.menu_question(label, policy) if firm is not town else None
    return replace(request, text=meant_by) if meant_by else request


def _whose(text: str) -> tuple[bool, bool]:
    """Return whether words of the text speak of an enterprise, and whether of a town."""
    patterns = cue_patterns()
    firm, town = (patterns[f"facts.{who}"].search(text) for who in ("enterprise", "town"))
    return firm is not None, town is not None


def _interview(policy: Policy, label: str) -> Button:
    return Button(label, citation.action(policy, "menu", label))
