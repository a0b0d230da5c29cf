"""The document itself: number, date, issuer, title, addressees, purpose, validity."""

import re
from collections.abc import Callable

from handlers import citation
from handlers.message import Block, Intent, Part, Reply, Topic
from handlers.scene import Scene
from handlers.sentence import best_sentence
from handlers.texts import answers as texts
from knowledge.policy.fold import squeeze
from knowledge.policy.folder import Fact, PolicyFile
from knowledge.policy.policy import Policy
from knowledge.policy.sentences import sentences_of
from knowledge.policy.wants import DOCUMENT
from knowledge.question.question import Question

_NUMBER = re.compile(r"([0-9]{1,9})号(?:文|通知)")
_LABEL = re.compile(r"^[^：:]{1,4}[：:]|印发$")
_MOST_OF_IT = 0.6  # of the sentence that answers: else something else in it is asked for
_DAY = re.compile(r"(?:(20[0-9]{2})年)?([0-9]{1,2})月(?:([0-9]{1,2})[日号])?")

# Cue, the fact it asks for, and the sentence that says it; the first that fits is the answer's
# first line, further ones follow.
_FACTS: tuple[tuple[str, Callable[[PolicyFile], Fact], str], ...] = (
    ("document.number", lambda file: file.number, texts.NUMBER_IS),
    ("document.copied_to", lambda file: file.copied_to, texts.COPIED_TO),
    ("document.addressees", lambda file: file.addressees, texts.ADDRESSED_TO),
    ("document.title", lambda file: file.title, texts.TITLE_IS),
    ("document.date", lambda file: file.issued, texts.ISSUED_ON),
    ("document.issuer", lambda file: file.issuer, texts.ISSUER_IS),
    ("document.public", lambda file: file.public, texts.PUBLIC),
)


async def answer(scene: Scene) -> Reply | None:
    """Return what the document says of itself, or None where that is not asked for."""
    question = scene.question
    policy = question.policy
    lines = [
        (sentence.format(text=fact(policy.file).text), fact(policy.file).quote)
        for cue, fact, sentence in _FACTS
        if question.has(cue)
    ]
    judged = _judged(question, policy.file)
    state = ("document.valid", "document.revised")
    if question.has(*state) and question.only(*state, "document.idle"):
        return _state(policy, revised=question.has("document.revised"))
    if question.has("document.defect") and policy.file.defect:
        return _defects(policy)
    measures = policy.file.sections.measures
    of_measure = question.found.named and policy.section_of(question.found.clauses[0]) == measures
    if question.has("document.purpose") and not of_measure:
        return _purpose(policy)
    lines = lines or _learned(question)
    if not lines:
        return None
    return _reply(
        policy,
        [
            Block(Part.LEAD, judged or lines[0][0]),
            *(Block(Part.BODY, line) for line, _ in lines[1:]),
            *(Block(Part.QUOTE, quote) for line, quote in lines if not _says(line, quote)),
        ],
    )


def _says(line: str, quote: str) -> bool:
    """Return whether the line has the words of the quote already: they are not said twice."""
    said = squeeze(line)
    return all(word in said for word in squeeze(_LABEL.sub("", quote)).split())


def _learned(question: Question) -> list[tuple[str, str]]:
    """Return the fact that is asked for in words of no list, by examples: 红头下面那个编号."""
    policy = question.policy
    if policy.wants.of(question.asked) != DOCUMENT or question.likely_missing is not None:
        return []
    sentence = best_sentence(question, policy.file.title.clause)
    said = ((fact(policy.file), line) for _, fact, line in _FACTS)
    return [
        (line.format(text=fact.text), fact.quote)
        for fact, line in said
        if sentence
        and squeeze(fact.quote) in squeeze(sentence)
        and len(squeeze(fact.quote)) >= _MOST_OF_IT * len(squeeze(sentence))
    ][:1]


def _judged(question: Question, file: PolicyFile) -> str | None:
    """Return whether the number or the day that the question states is right, or None."""
    if not question.has("talk.yes_no", "premise.asks"):
        return None
    number = _NUMBER.search(question.text)
    if number and question.has("document.number"):
        right, says = f"〕{number[1]}号" in file.number.text, texts.NUMBER_IS
        says = says.format(text=file.number.text)
    elif (day := _DAY.search(question.text)) and question.has("document.date"):
        issued = file.issued.date
        stated = zip(day.groups(), (issued.year, issued.month, issued.day), strict=True)
        right = all(said is None or int(said) == there for said, there in stated)
        says = texts.ISSUED_ON.format(text=file.issued.text)
    else:
        return None
    sentence = texts.PREMISE_HOLDS if right else texts.PREMISE_FAILS
    return sentence.format(says=says.rstrip("。"))


def _reply(policy: Policy, blocks: list[Block], intent: Intent = Intent.DOCUMENT) -> Reply:
    front = policy.file.title.clause
    goal = policy.file.sections.goal
    return Reply(
        intent=intent,
        blocks=(*blocks, citation.source(policy, (front,))),
        clauses=(front,) if intent is Intent.DOCUMENT else (front, goal),
        topic=Topic(clauses=(front,), wants=intent),
        buttons=citation.next_steps(policy, front),
    )


def _state(policy: Policy, *, revised: bool) -> Reply:
    """Return what can be said of validity: the day of issue, and that the text says no more."""
    file = policy.file
    sentence = texts.NO_REVISION if revised else texts.NO_EXPIRY
    line = sentence.format(
        text=file.issued.text, issuer=file.issuer.text, number=f"（{file.number.text}）"
    )
    return _reply(
        policy,
        [
            Block(Part.LEAD, line),
            Block(Part.QUOTE, file.issued.quote),
            Block(Part.NOTE, texts.GOAL_YEAR_PASSED.format(year=file.goal.year)),
        ],
        Intent.STATUS,
    )


def _purpose(policy: Policy) -> Reply:
    """Return the preamble, which says why and on what ground the document was made."""
    preamble = sentences_of(policy.clauses[policy.file.title.clause].text)[-1]
    return _reply(
        policy,
        [
            Block(Part.LEAD, texts.PURPOSE),
            *citation.quote(policy, policy.file.title.clause, preamble),
        ],
    )


def _defects(policy: Policy) -> Reply:
    """Return the known damages of the text as issued."""
    defects = policy.file.defect
    clauses = tuple(dict.fromkeys(defect.clause for defect in defects))
    return Reply(
        intent=Intent.DOCUMENT,
        blocks=(
            Block(Part.LEAD, texts.DEFECTS.format(count=len(defects))),
            *(b for defect in defects for b in citation.quote(policy, defect.clause, defect.quote)),
            citation.source(policy, clauses),
        ),
        clauses=clauses,
        buttons=tuple(citation.clause_button(policy, clause) for clause in clauses),
        topic=Topic(clauses=clauses[:1], wants=Intent.DOCUMENT),
    )
