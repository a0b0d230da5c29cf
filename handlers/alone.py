"""A policy alone: what it answers to a message, whichever others are served beside it."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from handlers import bureau, label, pinyin, readable
from handlers.eligibility import (
    eligibility,
    half,
    interview,
    lull,
    opening,
    statement,
    stranger,
    subject,
    trade,
)
from handlers.eligibility.results import result
from handlers.followups import corrected, dropped, followup, halves, kept, templates, unheard
from handlers.joined import joined, with_left
from handlers.message import Intent, Reply, Request
from handlers.office.enquiries import intention
from handlers.precedence import candidates, foremost, handler
from handlers.services import Office, Services
from handlers.topics import absent, lacking, premise, smalltalk, validity
from handlers.topics.people import posting
from handlers.turn import Turn, noted
from knowledge.language.pieces import pieces
from knowledge.policy.fold import fold, plain
from knowledge.policy.policy import Policy
from knowledge.question import conditions
from knowledge.question.pieces import MOST_PARTS, parts
from knowledge.question.question import Question
from knowledge.reading.reader import read

Handler = Callable[[Request, Policy], Reply | None]
_OF_MONEY = -1.6  # the margin over which a piece may ask how much is given: 有补没


async def answered(request: Request, policy: Policy, services: Services) -> Reply:
    """Return the policy's answer, with the way to a department where it calls for one."""
    heard = pinyin.heard(request, policy)
    reply = pinyin.told(await _of_policy(heard, policy, services.office), heard, request)
    reply = bureau.noted(reply, heard, policy)
    reply = dropped.told(reply, heard)
    reply = validity.noted(reply, policy, request.as_of)
    reply = lull.stamped(reply, request)
    return replace(intention.under(reply, request, policy, services), policy=policy.file.key)


async def _of_policy(request: Request, policy: Policy, office: Office | None) -> Reply:
    """Return the answers to all questions of the message, in one reply."""
    at_once = _first(request, policy, smalltalk.wordless, bureau.which)
    if at_once:
        return at_once
    request = bureau.meant(request, policy)
    request = trade.meant(label.meant(request, policy), policy)
    request = subject.begun_anew(request, policy)
    if subject.is_elsewhere(request, policy):
        asked = await _of_policy(subject.alone(request), policy, office)
        return interview.reminded(asked, request, policy)
    request = half.completed(request, policy)
    asked_back = _first(request, policy, half.answer, stranger.answer)
    if asked_back:
        return asked_back
    if label.names_result(request.text):
        request = replace(request, topic=request.topic.adopted())
    told_before = _first(request, policy, interview.answer, result.answer)
    if told_before:
        return told_before
    request = corrected.meant(request, policy)
    named = followup.taken(request, policy)
    if isinstance(named, Reply):
        named = noted(named, followup.taken, request, policy)
        return interview.reminded(named, request, policy)
    opened = label.answer(named, policy)
    if opened:
        opened = noted(opened, label.answer, request, policy)
        return interview.reminded(opened, request, policy)
    reply = kept.kept(await _questions(named, policy, office), request, named, policy)
    reply = readable.with_unread(reply, named.text)
    return interview.reminded(reply, named, policy)


def _first(request: Request, policy: Policy, *asked: Handler) -> Reply | None:
    """Return the reply of the first that has one for the whole message."""
    for answers in asked:
        reply = answers(request, policy)
        if reply:
            return noted(reply, answers, request, policy)
    return None


async def _questions(request: Request, policy: Policy, office: Office | None) -> Reply:
    """Return the answers to the questions that the message asks, and to the facts it tells."""
    questions = premise.together(parts(request.text, policy), request.text)
    beside: tuple[Question, ...] = ()
    replies: list[Reply] = []
    topic = request.topic
    # Asked of the document, not told of oneself; who tells so much asks of that.
    stated = premise.among(questions) and not statement.tells_much(request, policy)
    of_text = len(questions) == 1 and conditions.of_figure(questions[0])
    idle = stated or of_text or smalltalk.to_the_bot(request.text, policy)
    told = () if idle else (eligibility.answer, opening.answer, trade.answer)
    for reckon in (*told, unheard.answer):
        reckoned = reckon(request, policy)
        if reckoned is None:
            continue
        replies.append(noted(reckoned, reckon, request, policy))
        questions = tuple(q for q in questions if len(questions) > 1 and _stays(q))
        of_town = reckoned.criteria is not None and reckoned.awards is None
        beside = () if questions else tuple(_asked_beside(request, policy, of_town=of_town))
        break
    for question in (*questions[:MOST_PARTS], *beside):
        half = halves.meant(question, questions[0], topic, request) if questions else question
        typed = request.text if len(questions) == 1 and question in questions else ""
        turn = Turn(half, request.as_of, topic, office, request.private, request.trace, typed)
        reply = await _routed(turn)
        if question in beside and reply.answered:
            break  # the result has said it: 还能领不
        replies.append(reply)
        topic = reply.topic if reply.topic.clauses or reply.topic.department else topic
    reply = with_left(joined(replies), questions[MOST_PARTS:])
    introduced = None if idle or reply.answered else opening.of_enterprise(request, policy)
    if introduced:
        return noted(introduced, opening.of_enterprise, request, policy)
    return reply


async def _routed(turn: Turn) -> Reply:
    """Return the answer, without who asks where that said nothing: 我是做法兰的，进规上给多少."""
    reply, question = await route(turn), turn.question
    asked = question.policy.wants.asking(question.text)  # and with the town that is named
    missed = reply.intent is Intent.NOT_IN_DOCUMENT and not reply.clauses
    if not missed or asked == question.text:
        return reply
    alone = replace(turn, question=Question.read(fold(asked), question.policy))
    said = await route(alone)
    return said if said.answered or said.clauses else reply


def _asked_beside(request: Request, policy: Policy, *, of_town: bool) -> Iterator[Question]:
    """Yield what a piece asks for that the document has not, beside facts: 钱啥时候能到账.

    A piece that tells a fact is answered by the result; one message has one such question. No
    result of a town says what it would be paid.
    """
    for piece in pieces(request.text)[1:]:
        question = Question.read(fold(piece), policy)
        named = templates.asked("criterion", "amount", subject=policy.file.subject)
        if of_town and named and policy.file.subject and _asks_money(question):
            yield Question.read(fold(named), policy)
            return
        if question.asks and question.missing and not _says(question, piece, request):
            yield question
            return


def _asks_money(question: Question) -> bool:
    """Return whether a piece of what a town tells asks what it is paid: 评上给多少钱.

    乡里给政策给钱 asks nothing.
    """
    of_money = question.asks and (question.has("award.award") or question.asks_amount)
    return of_money and question.policy.wants.amount(question.asked) > _OF_MONEY


def _says(question: Question, piece: str, request: Request) -> bool:
    """Return whether the result answers the piece: it tells a fact, or asks what is reckoned."""
    policy = question.policy
    if question.has("pool.become") or policy.wants.amount(question.asked) > _OF_MONEY:
        return True
    return read(plain(piece), policy.facts, request.as_of).any


def _stays(question: Question) -> bool:
    """Return whether a piece of a message that tells facts asks for something else as well."""
    if question.asks_fixed == "person":
        return question.has("person.who")  # 我是小厂的负责人 asks for nobody
    return question.asks_fixed is not None and question.asks


async def route(turn: Turn) -> Reply:
    """Return the reply of the intent that the question is rather for than for any other."""
    policy = turn.question.policy
    replies = await candidates(turn)
    name = foremost(replies)
    if name is None:
        return noted(await absent.unknown(turn), absent.unknown, turn, policy)
    others = tuple(other for other in replies if other != name)
    reply = noted(replies[name], handler(name), turn, policy, others)
    reply = absent.beside(await posting.current(reply, turn), turn.question)
    return lacking.told(reply, turn.question)
