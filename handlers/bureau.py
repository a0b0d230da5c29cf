"""The bureau of who asks: 我们局 is the department they said they are of, and no other."""

import re
from dataclasses import replace

from handlers.eligibility import interview
from handlers.message import Block, Intent, Part, Reply, Request, Topic
from handlers.texts import answers as texts
from handlers.topics.department import asks_tasks
from handlers.topics.people import member
from knowledge.policy.directory.duty import Mention
from knowledge.policy.fold import fold, spoken
from knowledge.policy.learned.want_names import COOP, LEAD, TASKS
from knowledge.policy.policy import Policy
from knowledge.policy.search.index import question_grams
from knowledge.question.cues import cue_patterns
from knowledge.question.heard import WHETHER
from knowledge.question.question import Question

_NAMED = "\ue001"  # where a department stood
_OURS, _WE = "asker.ours", "asker.we"
_OF_TASKS, _OF_PART = (TASKS, COOP), (LEAD, COOP)


def meant(request: Request, policy: Policy) -> Request:
    """Return the request with the department in the place of 我们局, where it is known.

    我们 alone is the department only where its tasks, its part or its seat are asked for. Who was
    asked which one it is and names it gets the answer to what was asked then.
    """
    topic, own = request.topic, _own(request, policy)
    if request.action is not None or not own:
        return request
    if topic.own_asked and not topic.own:
        asked = _put(_OURS, fold(topic.own_asked), own)
        asked = _put(_WE, asked, own)
        return replace(request, text=asked, topic=replace(topic, own=own, own_asked=""))
    text = fold(request.text)
    if not topic.own or _introduced(text, policy):
        return request  # the message says by itself of whom it asks
    put = _put(_OURS, text, own)
    if put != text:
        return replace(request, text=put)
    return replace(request, text=_with_us(text, own, policy))


def _with_us(text: str, own: str, policy: Policy) -> str:
    """Return the folded text with the department in the place of 我们, where that asks of one."""
    put = _put(_WE, text, own)
    if put == text or _names_one(text, policy):
        return text
    question = Question.read(put, policy)
    want = policy.wants.of(question.asked)
    of_tasks = want in _OF_TASKS or question.has("owner.tasks")
    of_part = want in _OF_PART and question.has(*WHETHER)  # 招商这条我们参加不
    tasks = of_tasks and asks_tasks(question)
    return put if tasks or of_part or member.asks(question) else text


def which(request: Request, policy: Policy) -> Reply | None:
    """Return the question of which department one is that asks for its tasks, or None."""
    departments, text = policy.directory.departments, fold(request.text)
    if not departments or request.action is not None or _own(request, policy):
        return None
    put = _put(_OURS, text, departments[0].name)
    of_we = put == text
    put = _put(_WE, text, departments[0].name) if of_we else put
    if put == text or _names_one(text, policy):
        return None
    question = Question.read(put, policy)
    of_group = member.asks(question) and request.topic.facts is None
    if not (of_group or (not of_we and asks_tasks(question))):
        return None
    line = texts.WHICH_BUREAU.format(name=departments[0].name)
    topic = replace(request.topic, own_asked=request.text)
    asked = Reply(Intent.CLARIFY, (Block(Part.LEAD, line),), topic=topic)
    return replace(interview.reminded(asked, request, policy), topic=topic)


def noted(reply: Reply, request: Request, policy: Policy) -> Reply:
    """Return the reply with the department that who asks is of, for the questions after it."""
    return held(reply, request.topic, _own(request, policy))


def held(reply: Reply, before: Topic, own: str = "") -> Reply:
    """Return the reply with the department that was told `before` it, whatever it is about."""
    own = own or reply.topic.own or before.own
    if reply.forget or not own or reply.topic.own == own:
        return reply
    if reply.topic == Topic():
        return reply if own == before.own else replace(reply, topic=replace(before, own=own))
    return replace(reply, topic=replace(reply.topic, own=own))


def _own(request: Request, policy: Policy) -> str:
    """Return the department that who asks is of, said now or before; in a group nobody's is."""
    if request.action is not None or not request.private:
        return request.topic.own
    text = fold(request.text)
    said = _introduced(text, policy)
    if said is None and request.topic.own_asked:
        said = _alone(text, policy)
    return said.department.name if said else request.topic.own


def _introduced(text: str, policy: Policy) -> Mention | None:
    """Return the department that the folded text says one is of: 我是统计局的."""
    words = spoken(text)
    mentions = policy.directory.mentions(words, short=True)
    for mention in mentions:
        put = f"{words[: mention.start]}{_NAMED}{words[mention.end :]}"
        if cue_patterns()["asker.is_of"].search(put):
            return mention
    return mentions[0] if len(mentions) == 1 and _says_who(words, mentions[0], policy) else None


def _says_who(words: str, named: Mention, policy: Policy) -> bool:
    """Return whether the piece with the department only says who asks: 文旅局小李."""
    start = words.rfind(" ", 0, named.start) + 1
    piece = words[start:].partition(" ")[0]
    return policy.wants.introduces(piece) and not Question.read(piece, policy).asks


def _alone(text: str, policy: Policy) -> Mention | None:
    """Return the department that is all the folded text names: 水利局."""
    question = Question.read(text, policy)
    named = policy.directory.mentions(question.text, short=True)
    if len(named) != 1:
        return None
    rest = question.text[: named[0].start] + " " + question.text[named[0].end :]
    return None if question_grams(rest) else named[0]


def _names_one(text: str, policy: Policy) -> bool:
    """Return whether the folded text names a department itself, be it one that is not there."""
    named = policy.directory.mentions(spoken(text), short=True)
    return bool(named or policy.absent.organ(spoken(text)))


def _put(cue: str, text: str, own: str) -> str:
    """Return the folded text with the department in the place of the words for one's own.

    我们局长 of 统计局 is 统计局局长, and 我们长期 stays what it is.
    """
    put = cue_patterns()[cue].sub(own, text)
    if put == text:
        return text
    return re.sub(rf"{re.escape(own)}长([^期远年久]|$)", rf"{own}{own[-1]}长\1", put)
