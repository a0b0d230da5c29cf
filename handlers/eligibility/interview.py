"""The interview: the fact that the verdict lacks most is asked for, one after another.

It has no state beside the facts told: what is asked next follows from them alone.
"""

import datetime
from dataclasses import replace

from handlers import citation
from handlers.eligibility import lull, noted, option, prompt
from handlers.eligibility.asked_back import first_number
from handlers.eligibility.results.result import say
from handlers.eligibility.step import offering, step
from handlers.eligibility.told import adds, told
from handlers.heading import headed
from handlers.message import Block, Button, Intent, Part, Reply, Request, Topic
from handlers.texts import calculators as texts
from handlers.texts import interview as asking
from handlers.texts import understood
from knowledge.language.quantity import Quantity
from knowledge.policy.facts.facts import Asker, Facts, merged
from knowledge.policy.fold import fold, plain
from knowledge.policy.lacking import failed, lacking, spoken_of
from knowledge.policy.policy import Policy
from knowledge.question.question import Question
from knowledge.reading.mentions.scan import scanned
from knowledge.reading.reader import read
from knowledge.reading.repairs.another import in_common_words, says_only
from knowledge.reading.repairs.answer import asks, is_bare
from knowledge.reading.repairs.asked import Asked, forget
from knowledge.reading.repairs.repair import repaired

# The words that start an interview, those that say whose the told facts are, and whose they are.
_WHOSE = (
    (("interview.town", "interview.as_town"), Asker.TOWN),
    (("interview.enterprise", "interview.as_enterprise"), Asker.ENTERPRISE),
)


def answer(request: Request, policy: Policy) -> Reply | None:
    """Return the next step of the interview, or None where the message is none of its."""
    text = in_common_words(plain(request.text).strip())
    question = Question.read(fold(text), policy)
    topic = request.topic
    started = _started(question, request)
    if started:
        return started
    if topic.facts is None or topic.facts.asker is None:
        return None
    told = scanned(text, policy.facts, request.as_of).numbers  # 改一下，是52个亿 says it all
    if question.has("interview.change") and not told:
        return _change(policy, topic, text, request.as_of)
    if question.has("interview.back"):
        return _back(policy, topic, request.as_of)
    if question.has("interview.stop") and (topic.asking or topic.offered):
        stopped = replace(topic, asking=None, offered=None)
        return Reply(
            Intent.HELP,
            (Block(Part.LEAD, asking.STOPPED),),
            buttons=(say(policy, asking.GO_ON),),
            topic=stopped,
        )
    return _taken(text, question, request)


def _started(question: Question, request: Request) -> Reply | None:
    """Return the first question of an interview: a new one, one begun anew, or one gone on with."""
    policy, topic, as_of = question.policy, request.topic, request.as_of
    facts = topic.facts or Facts()
    # Without a clock it is enough that an interview is not the one before it.
    new = Topic(begun=max(int(request.at or 0), topic.begun + 1))
    for (begins, tells_whose), asker in _WHOSE:
        if question.has(begins):
            return step(policy, replace(new, facts=replace(facts, asker=asker)), as_of)
        if topic.facts and question.has(tells_whose):
            told_as = replace(new, facts=replace(facts, asker=asker))
            return step(policy, replace(told_as, changing=asker is Asker.TOWN), as_of)
    if facts.asker is None:
        return None
    told_more = scanned(plain(request.text), policy.facts, as_of).numbers
    if question.has("interview.again") and not told_more:  # 再来3家呢 begins nothing anew
        return step(policy, replace(new, facts=Facts(asker=facts.asker)), as_of)
    if question.has("interview.go_on"):
        more = read(plain(request.text), policy.facts, as_of, talk=facts.asker).facts
        if more.values and topic.asking is None:
            return None  # nothing waits: what is told is reckoned, as without the word
        going = replace(topic, facts=merged(facts, more))  # 接着说，带了三千人干活
        going = going if topic.begun else replace(going, begun=new.begun)
        return step(policy, going, as_of, result=False)
    return None


def _taken(text: str, question: Question, request: Request) -> Reply | None:
    """Return the next step after the answer to what was asked, or None where it is none."""
    policy, topic, facts = question.policy, request.topic, request.topic.facts
    name = topic.asking or topic.offered
    if facts is None or name is None:
        return None
    if not (topic.asking or topic.begun) and _tells_alone(text, request, policy):
        return None  # nobody began one: 一年产值两个亿 tells by itself, and is reckoned
    after = told(text, name, facts, policy, request.as_of)
    if after is None:
        return _unfit(text, request, policy)
    # After a result, or long after the question, one may as well ask, suppose or put right.
    if (topic.asking is None or lull.over(request)) and not adds(question, facts, after):
        return None
    gone_on = replace(topic, facts=after, asking=None, asked=_with(topic.asked, name))
    result = not failed(policy, facts)
    left = noted.besides(text, facts, after, policy, request.as_of)
    reply = step(policy, gone_on, request.as_of, result=result)
    if reply.topic.asking == name:
        gone_on = replace(gone_on, asked=topic.asked)
        waiting = step(policy, gone_on, request.as_of, result=result)
        told_ = "，".join(noted.anew(facts, after, policy))
        fails = noted.fails(facts, after, policy, request.as_of)
        line = (Block(Part.LEAD, asking.NOTED.format(told=told_)),) if told_ else ()
        return replace(waiting, blocks=(*fails, *line, *left, *waiting.blocks))
    if reply.topic.asking:
        taken = noted.taken(facts, after, policy, request.as_of)
        return replace(reply, blocks=(*taken, *left, *reply.blocks))
    lead, *rest = reply.blocks
    return replace(reply, blocks=(lead, *left, *rest))


def _tells_alone(text: str, request: Request, policy: Policy) -> bool:
    """Return whether the text tells a figure by itself, whatever was asked for."""
    values = read(text, policy.facts, request.as_of).facts.values
    figures = any(isinstance(value, Quantity) for value in values.values())
    return figures and not is_bare(text, policy.facts, request.as_of)


def _unfit(text: str, request: Request, policy: Policy) -> Reply | None:
    """Return the question that waits once more, under a number alone that can't answer it.

    So is one of firms that says no kind of them. One with a unit, 12家, may put right what was
    told before, and is left to that.
    """
    topic, as_of = request.topic, request.as_of
    if topic.asking is None or topic.facts is None or lull.over(request) or asks(text):
        return None
    left = noted.kindless(text, topic.facts, policy, as_of)
    if left:
        waiting = prompt.ask(policy, topic, topic.asking, as_of)
        return replace(waiting, blocks=(*left.values(), *waiting.blocks))
    if says_only(text) and prompt.numeric(policy, topic.asking):
        line = asking.CANT_BE.format(written=plain(request.text).strip())
        waiting = prompt.ask(policy, topic, topic.asking, as_of)
        return headed(waiting, line)
    if not is_bare(text, policy.facts, as_of):
        return None
    written, number = first_number(text, policy, as_of)
    unit = None if number is None else number.unit
    if unit and repaired(text, topic.facts, policy.facts, as_of):
        return None
    asked = Asked.of(topic.asking)
    fact = None if asked.detail else policy.facts.named(asked.name)
    of_money = asked.detail == "yuan" or (fact is not None and fact.kind == "yuan")
    line = understood.UNITLESS if of_money and unit == "" else asking.CANT_BE
    waiting = prompt.ask(policy, topic, topic.asking, as_of)
    return headed(waiting, line.format(written=written))


def reminded(reply: Reply, request: Request, policy: Policy) -> Reply:
    """Return the reply to another question, with the one that still waits under it."""
    topic = request.topic
    if topic.facts is None or topic.facts.asker is None:
        return reply
    facts = reply.topic.facts
    if facts is not None:
        going = topic.asking or topic.offered
        if not going or not (reply.criteria or reply.awards):
            return reply
        if facts.asker is topic.facts.asker:
            return _goes_on(reply, request, policy)
        if topic.asking is None:
            return reply
        # What an enterprise tells in a town's interview is answered, and the town's goes on.
        topic = replace(topic, facts=replace(facts, asker=topic.facts.asker))
        request = replace(request, topic=topic)
    kept = replace(reply.topic.interviewed(topic), offered=None)
    if topic.asking is None:
        return replace(reply, topic=kept)
    told_not_said = reply.intent is Intent.NOT_IN_DOCUMENT and asks(plain(request.text))
    answered = (reply.answered and reply.intent is not Intent.CLARIFY) or told_not_said
    if lull.over(request):
        return lull.asked(reply if answered else replace(reply, blocks=()), request, policy)
    waiting = prompt.ask(policy, topic, topic.asking, request.as_of)
    blocks = reply.blocks if answered else (Block(Part.LEAD, asking.NOT_AN_ANSWER),)
    kept = kept if answered else replace(kept, half=topic.half)
    return replace(
        reply,
        blocks=(*blocks, *waiting.blocks),
        buttons=waiting.buttons,
        numeric=waiting.numeric,
        topic=kept,
    )


def _goes_on(reply: Reply, request: Request, policy: Policy) -> Reply:
    """Return the result of what was told besides, with the question to go on with under it."""
    facts = reply.topic.facts or Facts()
    name = lacking(policy, facts, request.as_of)
    before = request.topic
    topic = replace(reply.topic.interviewed(before), facts=facts, asking=None)
    if before.asking:
        topic = replace(topic, asked=_with(before.asked, before.asking))
    return offering(replace(reply, topic=topic), policy, name, request.as_of)


def _with(asked: tuple[str, ...], name: str) -> tuple[str, ...]:
    """Return the names asked for, the last one behind the others."""
    return (*(one for one in asked if one != name), name)


def _back(policy: Policy, topic: Topic, as_of: datetime.date) -> Reply:
    """Return the question before this one, its answer forgotten."""
    earlier = tuple(name for name in topic.asked if name != topic.asking)
    if not earlier or topic.facts is None:
        return step(policy, topic, as_of)
    *asked, last = earlier
    facts = forget(last, topic.facts, policy.facts)
    gone_back = replace(topic, facts=facts, asked=tuple(asked), left=None)
    return prompt.ask(policy, gone_back, last, as_of)


def _change(policy: Policy, topic: Topic, text: str, as_of: datetime.date) -> Reply:
    """Return the told facts to choose from, or the question for the one that is named."""
    facts = topic.facts or Facts()
    spoken = spoken_of(facts)
    changeable = [fact for fact in policy.facts.fact if fact.name in spoken]
    for fact in changeable:
        if fact.label in text:
            forgotten = forget(fact.name, facts, policy.facts)
            anew = replace(topic, facts=forgotten, changing=not topic.asked, left=None)
            return prompt.ask(policy, anew, fact.name, as_of)
    return Reply(
        Intent.HELP,
        (Block(Part.LEAD, asking.WHICH_FACT),),
        buttons=(
            *(option.change(policy, fact.name) for fact in changeable),
            Button(asking.STOP, citation.action(policy, "say", texts.RESULT_BUTTON)),
        ),
        topic=topic,
    )
