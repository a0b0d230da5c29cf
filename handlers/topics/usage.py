"""Usage: what can be asked, and a reply of one sentence with that under it."""

from dataclasses import replace

from handlers import button, samples
from handlers.message import Block, Intent, Part, Reply, Topic
from handlers.texts import answers as texts
from handlers.texts import talk as talk_texts
from knowledge.policy.policy import Policy

OPENINGS = {"start": talk_texts.GREETING, "help": talk_texts.HELP}


def opening(action: str, policy: Policy) -> Reply:
    """Return the words that a channel opens with, or its /help.

    Who starts is a new person: nothing is talked of any more, and no interview goes on.
    """
    reply = plain(policy, OPENINGS[action])
    # An empty topic would leave the conversation's as it was: with a question that waits.
    return replace(reply, topic=Topic(wants=Intent.HELP)) if action == "start" else reply


def plain(policy: Policy, sentence: str, intent: Intent = Intent.HELP) -> Reply:
    """Return a reply of one sentence with the start menu under it."""
    line = sentence.format(**samples.words(policy))
    first, _, rest = line.partition("\n")
    blocks = [Block(Part.LEAD, first)]
    if rest:
        blocks.append(Block(Part.BODY, rest))
    if intent is Intent.OUT_OF_SCOPE:
        blocks.append(Block(Part.BODY, texts.WHAT_I_ANSWER.format(kinds=samples.kinds(policy))))
    menu = tuple(button.of_menu(policy, label) for label in samples.menu(policy))
    return Reply(intent=intent, blocks=tuple(blocks), buttons=menu)
