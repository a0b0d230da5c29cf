"""A press: it answers the question that its button stands under, and no other one."""

from dataclasses import replace

from handlers import button
from handlers.eligibility import option, prompt
from handlers.eligibility.option import Option
from handlers.eligibility.results.result import say
from handlers.message import Block, Button, Intent, Part, Reply, Request, Where
from handlers.texts import answers as all_texts
from handlers.texts import calculators as texts
from handlers.texts import interview as asking
from knowledge.policy.lacking import lacking
from knowledge.policy.policy import Policy


def meant(written: str, request: Request, policy: Policy) -> Request | Reply:
    """Return the request with the words of the button; or that its question is over.

    A second press of one button, and one under a question of an earlier interview, change nothing:
    what has been answered meanwhile is another fact.
    """
    pressed = Option.read(written)
    if pressed is None:
        return button.old()
    topic = request.topic
    for name in (topic.asking, topic.offered):
        if (
            name
            and topic.facts
            and (option.code(name), topic.begun) == (pressed.code, pressed.begun)
        ):
            words = option.words(policy, name)
            if pressed.place < len(words):
                return replace(request, text=words[pressed.place], action=None)
    return _past(pressed, request, policy)


def changed(code: str, request: Request, policy: Policy) -> Request | Reply:
    """Return the request to ask for the fact of that code anew; or that the button is old."""
    name = option.named(policy, code)
    if name is None:
        return button.old()
    said = f"{asking.CHANGE_ONE}{option.called(policy, name)}"
    return replace(request, text=said, action=None)


def _past(pressed: Option, request: Request, policy: Policy) -> Reply:
    """Return that the question of the button is over, and the one that waits now."""
    topic = request.topic
    name = option.named(policy, pressed.code)
    same = pressed.begun == topic.begun
    line = asking.PAST
    if name:
        line = asking.ANSWERED if same and name in topic.asked else asking.PAST_OF
        line = line.format(label=option.called(policy, name))
    lead = Block(Part.LEAD, line)
    if topic.asking and topic.facts:
        waiting = prompt.ask(policy, topic, topic.asking, request.as_of)
        blocks = (lead, *waiting.blocks)
        return replace(waiting, blocks=blocks, topic=topic, where=Where.ALERT)
    onwards = _onwards(request, policy)
    return Reply(Intent.HELP, (lead,), buttons=onwards, topic=topic, where=Where.ALERT)


def _onwards(request: Request, policy: Policy) -> tuple[Button, ...]:
    """Return where to go on from an interview that is over."""
    facts = request.topic.facts
    if facts is None or facts.asker is None:
        return tuple(button.of_menu(policy, label) for label in (all_texts.RECKON, all_texts.TEST))
    steps = [asking.GO_ON] if lacking(policy, facts, request.as_of) else []
    return tuple(say(policy, label) for label in (*steps, texts.REASONS_BUTTON, asking.AGAIN))
