"""Small talk: greetings, thanks, abuse, orders to drop the rules, and what is of no policy."""

from dataclasses import replace

from handlers.message import Intent, Reply, Request
from handlers.texts import talk as texts
from handlers.texts.answers import OUT_OF_SCOPE
from handlers.topics.usage import plain
from handlers.turn import Turn
from knowledge.language.foreign import is_foreign
from knowledge.language.pieces import MOST_PIECES
from knowledge.policy.fold import pictured, squeeze
from knowledge.policy.learned.want_names import HELP, INJECTION, OUTSIDE, THANKS
from knowledge.policy.learned.wants import SURELY_TALK
from knowledge.policy.policy import Policy
from knowledge.question.question import Question

_REPLIES = {
    "greeting": (Intent.HELP, texts.GREETING),
    THANKS: (Intent.HELP, texts.THANKS),
    "bye": (Intent.HELP, texts.BYE),
    "abuse": (Intent.HELP, texts.CALM),
    "identity": (Intent.HELP, texts.IDENTITY),
    HELP: (Intent.HELP, texts.HELP),
    INJECTION: (Intent.OUT_OF_SCOPE, texts.NO_RULES_CHANGED),
    **dict.fromkeys(OUTSIDE, (Intent.OUT_OF_SCOPE, OUT_OF_SCOPE)),
}
# How far talk must be before all that can be asked: of 900 questions none comes over 0.3, of talk
# that no example has, nine of ten are over 0.5.
_SURE = 0.5
_ABSENT = 0.8  # the probability that the document does not answer, where it is told so


async def answer(turn: Turn) -> Reply | None:
    """Return a short, calm reply to talk that asks nothing of the document, else None."""
    question = turn.question
    said = kind(question.written, question.policy)
    if said is None or (said in OUTSIDE and not _of_another(question)):
        return None
    intent, sentence = _REPLIES[said]
    if said == THANKS and question.policy.wants.kinds(pictured(question.written), THANKS):
        sentence = texts.HEARD  # 哦 thanks for nothing
    return plain(question.policy, sentence, intent)


def wordless(request: Request, policy: Policy) -> Reply | None:
    """Return a kind word for a message without words, or without Chinese ones; else None.

    Emoji are talk, and so is thank you.
    """
    foreign = is_foreign(request.text)
    if squeeze(request.text) and not foreign:
        return None
    said = kind(request.text, policy)
    if foreign and (said is None or said in OUTSIDE):
        return replace(plain(policy, texts.FOREIGN), intent=Intent.OUT_OF_SCOPE)
    if squeeze(request.text):
        return None
    return plain(policy, _REPLIES[said][1] if said else texts.EMPTY)


def kind(text: str, policy: Policy) -> str | None:
    """Return the kind of talk that the text surely is, or None.

    A greeting before a question is none: each piece must be talk by itself.
    """
    text = pictured(text)
    if not text:
        return None
    pieces = [policy.wants.talk(piece) for piece in text.split(" ")[:MOST_PIECES]]
    if any(said == INJECTION and ahead > SURELY_TALK for said, ahead in pieces):
        return INJECTION
    said, ahead = policy.wants.talk(text)
    return said if ahead > _SURE and all(ahead > 0 for _, ahead in pieces) else None


def to_the_bot(text: str, policy: Policy) -> bool:
    """Return whether the text is talk with the bot, so that no word in it tells a fact.

    Digits may be a figure: 666 is thanks, and after a result it may be anything.
    """
    digits = any(character.isdigit() for character in text)
    return not digits and kind(text, policy) not in (None, *OUTSIDE)


def _of_another(question: Question) -> bool:
    """Return whether the document surely has nothing of it, and no name that it could be told of.

    养殖补贴 and 邻县 are told by their names to be missing.
    """
    if question.people or question.mentions or question.absence < _ABSENT:
        return False
    absent, text = question.policy.absent, question.text
    return not (absent.place(text) or absent.organ(text) or absent.subject(text, by_name=True))
