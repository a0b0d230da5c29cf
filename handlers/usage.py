"""Usage: what can be asked, for those who ask for it and for messages that can't be read."""

from dataclasses import replace

from handlers import button, texts
from handlers.message import Block, Intent, Part, Reply, Request, Topic
from handlers.scene import Scene
from knowledge.policy.fold import squeeze
from knowledge.policy.policy import Policy

OPENINGS = {"start": texts.GREETING, "help": texts.HELP}


async def answer(scene: Scene) -> Reply | None:
    """Return what can be asked, where that is what the message wants to know."""
    question = scene.question
    return plain(question.policy, texts.HELP) if question.has("talk.help") else None


def opening(action: str, policy: Policy) -> Reply:
    """Return the words that a channel opens with, or its /help.

    Who starts is a new person: nothing is talked of any more, and no interview goes on.
    """
    reply = plain(policy, OPENINGS[action])
    # An empty topic would leave the conversation's as it was: with a question that waits.
    return replace(reply, topic=Topic(wants=Intent.HELP)) if action == "start" else reply


def unreadable(request: Request, policy: Policy) -> Reply | None:
    """Return a kind word for a message with no words in it; else None."""
    return None if squeeze(request.text) else plain(policy, texts.EMPTY)


def plain(policy: Policy, sentence: str, intent: Intent = Intent.HELP) -> Reply:
    """Return a reply of one sentence with the start menu under it."""
    line = sentence.format(title=policy.file.title.text, number=policy.file.number.text)
    first, _, rest = line.partition("\n")
    blocks = [Block(Part.LEAD, first)]
    if rest:
        blocks.append(Block(Part.BODY, rest))
    if intent is Intent.OUT_OF_SCOPE:
        blocks.append(Block(Part.BODY, texts.WHAT_I_ANSWER))
    menu = tuple(button.of_menu(policy, label) for label, _ in texts.MENU)
    return Reply(intent=intent, blocks=tuple(blocks), buttons=menu)
