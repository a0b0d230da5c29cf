"""Labels: the words on a button, typed, do what the button does, wherever it was shown."""

from dataclasses import replace

from handlers import button, citation, samples
from handlers.message import Block, Intent, Part, Reply, Request
from handlers.texts import answers as texts
from handlers.texts import calculators as calculator_texts
from handlers.texts import interview as asking
from handlers.texts import understood
from knowledge.policy.fold import squeeze
from knowledge.policy.policy import Policy
from knowledge.question.cues import cue_patterns

# The verbs of the buttons under a clause.
_OF_CLAUSE = {
    texts.BUTTON_FULL: "full",
    texts.BUTTON_OWNER: "owner",
    texts.BUTTON_RELATED: "related",
}
# The buttons under a result of the calculators, and those under a question of the interview.
_OF_RESULT = (
    calculator_texts.REASONS_BUTTON,
    calculator_texts.QUOTES_BUTTON,
    calculator_texts.RESULT_BUTTON,
    calculator_texts.SHARE,
    calculator_texts.PICTURE,
    asking.CHANGE,
    asking.AGAIN,
    asking.GO_ON,
    asking.RESUME,
    asking.AFRESH,
    understood.AS_ENTERPRISE,
    understood.AS_TOWN,
)
_OF_QUESTION = (
    asking.UNCLEAR,
    asking.BACK,
    asking.STOP,
    asking.LEAVE,
    asking.YES,
    asking.NONE,
    asking.IS,
    asking.IS_NOT,
)


def meant(request: Request, policy: Policy) -> Request:
    """Return the request with the question that a typed label of the start menu stands for."""
    word = squeeze(request.text)
    if word in _OF_CLAUSE and any(policy.has_owner(clause) for clause in request.topic.clauses[:1]):
        return request
    asked = button.menu_question(word, policy)
    return replace(request, text=asked) if asked else request


def names_result(text: str) -> bool:
    """Return whether the message is nothing but the label of a button under a result."""
    return squeeze(text) in _OF_RESULT


def answer(request: Request, policy: Policy) -> Reply | None:
    """Return what the typed label opens of the last answer, or that nothing is open; else None.

    A label of the result or the interview comes here when neither is going on.
    """
    word = squeeze(request.text)
    clause = next(iter(request.topic.clauses), None)
    if word in _OF_CLAUSE and clause in policy.clauses:
        return button.pressed(f"{_OF_CLAUSE[word]} {clause}", policy, request.as_of)
    if cue_patterns()["talk.whole"].search(word):
        return _sections(policy)
    if word in _OF_RESULT:
        return _nothing(policy, texts.NO_RESULT_OPEN)
    if word in _OF_QUESTION and request.topic.form is None:
        return _nothing(policy, texts.NO_QUESTION_OPEN)
    return None


def _sections(policy: Policy) -> Reply:
    """Return the sections of the whole text to choose from."""
    front = policy.front
    tops = [c.id for c in policy.records if c.level == 1]
    lines = [policy.headings.place(c) + policy.headings.title(c) for c in tops if c != front]
    return Reply(
        Intent.DOCUMENT,
        (
            Block(Part.LEAD, texts.WHOLE_TEXT),
            Block(Part.BODY, "\n".join(lines)),
            citation.source(policy, (front,)),
        ),
        clauses=(front,),
        buttons=(*citation.clause_buttons(policy, tops), citation.download(policy)),
    )


def _nothing(policy: Policy, line: str) -> Reply:
    labels = samples.menu(policy)
    own = [label for label in (texts.RECKON, texts.TEST) if label in labels]
    buttons = tuple(button.of_menu(policy, label) for label in own)
    return Reply(Intent.HELP, (Block(Part.LEAD, line),), buttons=buttons)
