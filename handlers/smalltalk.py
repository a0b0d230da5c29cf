"""Greetings, thanks, abuse, and messages that have nothing to do with a policy."""

from handlers import texts
from handlers.message import Intent, Reply
from handlers.scene import Scene
from handlers.usage import plain
from knowledge.policy.absent import chatter
from knowledge.policy.index import question_grams

_KINDS = {
    "greeting": (Intent.HELP, texts.GREETING),
    "thanks": (Intent.HELP, texts.THANKS),
    "bye": (Intent.HELP, texts.BYE),
    "abuse": (Intent.HELP, texts.CALM),
    "identity": (Intent.HELP, texts.IDENTITY),
    "capability": (Intent.HELP, texts.HELP),
    "injection": (Intent.OUT_OF_SCOPE, texts.NO_RULES_CHANGED),
    "general": (Intent.OUT_OF_SCOPE, texts.OUT_OF_SCOPE),
}
_FOREIGN = ("injection", "general")  # whatever else the message says


async def answer(scene: Scene) -> Reply | None:
    """Return a short, calm reply to talk that asks nothing of the document, else None."""
    question = scene.question
    talk = chatter(question.text)
    if talk is None:
        return None
    kind, rest = talk
    if kind == "general" and (question.people or question.mentions):
        return None
    if kind not in _FOREIGN and question_grams(rest):
        return None
    intent, sentence = _KINDS[kind]
    return plain(question.policy, sentence, intent)
