"""The interview: the fact that the verdict lacks most is asked for, one after another.

It has no state beside the facts told: what is asked next follows from them alone.
"""

import datetime
from dataclasses import replace

from handlers import calculator_texts as texts
from handlers import citation
from handlers.lacking import failed, lacking, spoken_of
from handlers.message import Block, Button, Intent, Part, Reply, Request, Topic
from handlers.question import Question
from handlers.result import result_of, say, with_steps
from knowledge.language.quantity import Quantity
from knowledge.policy.facts.facts import Asker, Facts, merged
from knowledge.policy.facts.vocabulary import Fact
from knowledge.policy.fold import fold, plain
from knowledge.policy.policy import Policy
from knowledge.reading.answer import Asked, asks, forget, settled, take
from knowledge.reading.reader import read
from knowledge.reading.repair import repaired, replaced, takes_back

# The words that start an interview, those that say whose the told facts are, and whose they are.
_WHOSE = (
    (("interview.town", "interview.as_town"), Asker.TOWN),
    (("interview.enterprise", "interview.as_enterprise"), Asker.ENTERPRISE),
)


def answer(request: Request, policy: Policy) -> Reply | None:
    """Return the next step of the interview, or None where the message is none of its."""
    text = plain(request.text).strip()
    question = Question.read(fold(text), policy)
    topic = request.topic
    started = _started(question, topic, request.as_of)
    if started:
        return started
    if topic.facts is None or topic.facts.asker is None:
        return None
    if question.has("interview.change"):
        return _change(policy, topic, text)
    if question.has("interview.back"):
        return _back(policy, topic, request.as_of)
    if question.has("interview.stop") and topic.asking:
        stopped = replace(topic, asking=None)
        return Reply(Intent.HELP, (Block(Part.LEAD, texts.STOPPED),), topic=stopped)
    return _taken(text, request, policy) if topic.asking else None


def _started(question: Question, topic: Topic, as_of: datetime.date) -> Reply | None:
    """Return the first question of an interview: a new one, one begun anew, or one gone on with."""
    policy, told = question.policy, topic.facts or Facts()
    for cues, asker in _WHOSE:
        if question.has(cues[0]):
            return step(policy, Topic(facts=replace(told, asker=asker)), as_of)
        if topic.facts and question.has(cues[1]):
            told_as = Topic(facts=replace(told, asker=asker), changing=asker is Asker.TOWN)
            return step(policy, told_as, as_of)
    if told.asker is None:
        return None
    if question.has("interview.again"):
        return step(policy, Topic(facts=Facts(asker=told.asker)), as_of)
    if question.has("interview.go_on"):
        return step(policy, topic, as_of, result=False)
    return None


def _taken(text: str, request: Request, policy: Policy) -> Reply | None:
    """Return the next step after the answer to what was asked, or None where it is none."""
    topic = request.topic
    if topic.facts is None or topic.asking is None:
        return None
    told = _told(text, topic.asking, topic.facts, policy, request.as_of)
    if told is None:
        return None
    known = failed(policy, topic.facts)
    asked = tuple(name for name in topic.asked if name != topic.asking)
    after = replace(topic, facts=told, asking=None, asked=(*asked, topic.asking))
    return step(policy, after, request.as_of, result=not known)


def _told(text: str, name: str, facts: Facts, policy: Policy, as_of: datetime.date) -> Facts | None:
    """Return the facts with all that the message tells, the answer to `name` among it, or None."""
    town = facts.asker is Asker.TOWN
    more = read(text, policy.facts, as_of, asked=True, town=town).facts
    if not _states(text, more, policy):
        more = Facts()
    right = repaired(text, facts, policy.facts, as_of) if Asked.of(name).detail == "" else None
    if right and takes_back(text, policy.facts, as_of):
        return right.facts
    anew = takes_back(text, policy.facts, as_of)
    merged_ = replaced(facts, more) if anew else merged(facts, more)
    if _answers(more, name, policy):
        return settled(merged_, name)
    answered = take(text, name, merged_, policy.facts, as_of)
    return answered or (merged_ if more != Facts() else None)


def _states(text: str, told: Facts, policy: Policy) -> bool:
    """Return whether the message states what it names, rather than asks about it."""
    dated = any(title.year for title in told.titles) or any(f.yuan for f in told.funds)
    if any(isinstance(value, Quantity) for value in told.values.values()) or dated:
        return True
    if asks(text):
        return False
    if told.titles or told.funds:
        return True
    return not Question.read(fold(text), policy).mentions  # 农业农村局 says no sector


def _answers(told: Facts, name: str, policy: Policy) -> bool:
    """Return whether what was told holds the answer, or numbers of its kind that are others'."""
    asked = Asked.of(name)
    if asked.detail:
        return False
    fact = policy.facts.named(asked.name)
    if fact.kind == "titles" and told.titles:
        return True
    if name in told.values or (fact.kind == "funds" and told.funds):
        return True
    kinds = {policy.facts.named(n).kind for n in told.values if n != name}
    return fact.measured and fact.kind in kinds


def reminded(reply: Reply, request: Request, policy: Policy) -> Reply:
    """Return the reply to another question, with the one that still waits under it."""
    topic = request.topic
    if topic.facts is None or topic.facts.asker is None or reply.topic.facts is not None:
        return reply
    kept = replace(reply.topic, facts=topic.facts, asking=topic.asking, asked=topic.asked)
    if topic.asking is None:
        return replace(reply, topic=kept)
    waiting = _ask(policy, topic, topic.asking)
    told_not_said = reply.intent is Intent.NOT_IN_DOCUMENT and asks(plain(request.text))
    answered = (reply.answered and reply.intent is not Intent.CLARIFY) or told_not_said
    blocks = reply.blocks if answered else (Block(Part.LEAD, texts.NOT_AN_ANSWER),)
    return replace(
        reply,
        blocks=(*blocks, *waiting.blocks),
        buttons=waiting.buttons,
        numeric=waiting.numeric,
        topic=kept,
    )


def step(policy: Policy, topic: Topic, as_of: datetime.date, *, result: bool = True) -> Reply:
    """Return the next question; or the result, when nothing is lacking or one criterion fails."""
    facts = topic.facts or Facts()
    name = lacking(policy, facts, as_of)
    if name and not topic.changing and not (result and failed(policy, facts)):
        return _ask(policy, topic, name)
    steps = (texts.GO_ON,) if name else ()
    reply = result_of(policy, facts, as_of)
    if reply is None:
        reply = Reply(
            Intent.AWARD,
            (Block(Part.LEAD, texts.NOTHING_TO_RECKON),),
            buttons=tuple(say(policy, label) for label in (*steps, texts.AGAIN)),
        )
    else:
        reply = with_steps(policy, reply, *steps)
    return replace(reply, topic=replace(reply.topic, facts=facts, asking=None, asked=topic.asked))


def _ask(policy: Policy, topic: Topic, name: str) -> Reply:
    """Return the question for one fact, with its choices as buttons."""
    asked = Asked.of(name)
    facts = topic.facts or Facts()
    labels = {c.value: c.label for f in policy.facts.fact for c in f.choice}
    if asked.detail:
        label = labels.get(asked.name) or policy.facts.named(asked.name).label
        line = texts.LACKING_ASKED.format(lacking=texts.LACKING[asked.detail].format(label=label))
        choices: tuple[str, ...] = ()
    else:
        fact = policy.facts.named(asked.name)
        line, choices = texts.ASKING[fact.kind].format(label=fact.label), _choices(fact)
        line += texts.DETAIL.format(detail=fact.detail) if fact.detail else ""
    steps = [*choices, texts.UNCLEAR, *((texts.BACK,) if topic.asked else ()), texts.STOP]
    return Reply(
        intent=Intent.CRITERIA if facts.asker is Asker.TOWN else Intent.AWARD,
        blocks=(Block(Part.LEAD, f"{_progress(policy, topic)}{line}"),),
        buttons=tuple(say(policy, label) for label in steps),
        topic=Topic(facts=facts, asking=name, asked=topic.asked, changing=topic.changing),
        numeric=bool(asked.detail in ("year", "yuan") or _is_measured(policy, asked)),
    )


def _is_measured(policy: Policy, asked: Asked) -> bool:
    return not asked.detail and policy.facts.named(asked.name).measured


def _progress(policy: Policy, topic: Topic) -> str:
    """Return how many facts were spoken of, of how many."""
    facts = topic.facts or Facts()
    of_asker = [f.name for f in policy.facts.fact if f.asker is facts.asker]
    spoken = {*facts.values, *facts.unclear}
    done = sum(name in spoken for name in of_asker) + bool(facts.titles) + bool(facts.funds)
    return texts.PROGRESS.format(done=min(done + 1, len(of_asker)), total=len(of_asker))


def _choices(fact: Fact) -> tuple[str, ...]:
    if fact.kind == "choice":
        none = (texts.NONE,) if fact.asker is Asker.ENTERPRISE else ()
        return (*(choice.label for choice in fact.choice), *none)
    if fact.kind == "yes_no":
        return (texts.IS, texts.IS_NOT)
    if fact.kind == "claim":
        return (texts.YES, texts.NONE)
    return (texts.NONE,) if fact.asker is Asker.ENTERPRISE else ()


def _back(policy: Policy, topic: Topic, as_of: datetime.date) -> Reply:
    """Return the question before this one, its answer forgotten."""
    if not topic.asked or topic.facts is None:
        return step(policy, topic, as_of)
    *asked, last = topic.asked
    facts = forget(last, topic.facts)
    return _ask(policy, replace(topic, facts=facts, asked=tuple(asked)), last)


def _change(policy: Policy, topic: Topic, text: str) -> Reply:
    """Return the told facts to choose from, or the question for the one that is named."""
    facts = topic.facts or Facts()
    spoken = spoken_of(facts)
    told = [fact for fact in policy.facts.fact if fact.name in spoken]
    for fact in told:
        if fact.label in text:
            anew = replace(topic, facts=forget(fact.name, facts), changing=not topic.asked)
            return _ask(policy, anew, fact.name)
    return Reply(
        Intent.HELP,
        (Block(Part.LEAD, texts.WHICH_FACT),),
        buttons=tuple(
            Button(fact.label, citation.action(policy, "say", f"{texts.CHANGE_ONE}{fact.label}"))
            for fact in told
        ),
        topic=topic,
    )
