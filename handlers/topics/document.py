"""The document itself: number, date, issuer, title, addressees, purpose, validity."""

import re
from collections.abc import Collection
from dataclasses import replace

from handlers import citation
from handlers.enclosure import Document
from handlers.message import Block, Intent, Part, Reply, Topic
from handlers.texts import answers as texts
from handlers.topics import validity
from handlers.topics.absent import not_said
from handlers.turn import Turn
from knowledge.policy.fold import squeeze
from knowledge.policy.learned.want_names import DOCUMENT
from knowledge.policy.policy import Policy
from knowledge.policy.search.sentences import sentences_of
from knowledge.question.question import Question

_NUMBER = re.compile(r"([0-9]{1,9})号(?:文|通知)")
_LABEL = re.compile(r"^[^：:]{1,4}[：:]|印发$")
_DAY = re.compile(r"(?:(20[0-9]{2})年)?([0-9]{1,2})月(?:([0-9]{1,2})[日号])?")

# The sentence that says each fact of the document.
_SAYS = {
    "number": texts.NUMBER_IS,
    "copied_to": texts.COPIED_TO,
    "addressees": texts.ADDRESSED_TO,
    "title": texts.TITLE_IS,
    "issued": texts.ISSUED_ON,
    "issuer": texts.ISSUER_IS,
    "public": texts.PUBLIC,
}
_STATES = ("valid", "revised")
_MOST_PARTS = 8  # that have a button
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\s]+')  # of files
_LONGEST_NAME = 60


async def answer(turn: Turn) -> Reply | None:
    """Return what the document says of itself, or None where that is not asked for."""
    question = turn.question
    policy = question.policy
    if not question.asks_document:
        return None
    kinds = policy.wants.kinds(question.asked, DOCUMENT)
    first = next(iter(kinds), "")
    if first in _STATES:
        return validity.told(policy, turn.as_of, revised=first == "revised")
    if _in_a_clause(question):
        return None
    if first == "defect" and policy.file.defect:
        return _defects(policy)
    if first == "file":
        return issued(policy)
    if first == "contents":
        return _contents(policy)
    if first == "purpose":
        return _purpose(policy)
    facts = {kind: getattr(policy.file, kind) for kind in kinds if kind in _SAYS}
    lacking = [texts.FACTS[kind] for kind, fact in facts.items() if fact is None]
    lines = [
        (_SAYS[kind].format(text=fact.text), fact.quote) for kind, fact in facts.items() if fact
    ]
    if not lines:
        return not_said(question, texts.NOT_SAID.format(label=lacking[0])) if lacking else None
    judged = _judged(question, kinds)
    return _reply(
        policy,
        [
            Block(Part.LEAD, judged or lines[0][0]),
            *(Block(Part.BODY, line) for line, _ in lines[1:]),
            *(Block(Part.QUOTE, quote) for line, quote in lines if not _says(line, quote)),
        ],
    )


def _in_a_clause(question: Question) -> bool:
    """Return whether, without examples, words find the clause on how long the document holds.

    They are surer than which of its facts is asked for: 从哪天起用 is of no day of issue.
    """
    policy, found = question.policy, question.found
    of_itself = policy.of_itself - {policy.front}
    return found.lead is None and not of_itself.isdisjoint(found.clauses[:1])


def issued(policy: Policy) -> Reply:
    """Return the document as a file; for a channel that sends none, what it is called."""
    called = f"{_NOT_IN_NAMES.sub(' ', policy.name).strip()[:_LONGEST_NAME]}{policy.issued.suffix}"
    source = citation.source(policy, (policy.front,))
    lead = Block(Part.LEAD, texts.ISSUED_FILE.format(title=policy.name))
    return Reply(
        intent=Intent.DOCUMENT,
        blocks=(lead, source),
        clauses=(policy.front,),
        document=Document(str(policy.issued), called),
        topic=Topic(clauses=(policy.front,), wants=Intent.DOCUMENT),
    )


def _contents(policy: Policy) -> Reply | None:
    """Return the parts of the document with how much each has; None where it has none."""
    parts = [record for record in policy.records if record.parent is None and record.marker]
    if not parts:
        return None
    lines = []
    for part in parts:
        count, title = len(policy.headings.children(part.id)), policy.headings.title(part.id)
        line = texts.CONTENTS_PART if count else texts.SECTION_ITEM
        marker = f"{part.marker} " if part.marker[-1].isalnum() else part.marker  # 附件 名单
        lines.append(line.format(marker=marker, title=title, count=count))
    reply = _reply(
        policy,
        [
            Block(Part.LEAD, texts.CONTENTS.format(title=policy.name, count=len(parts))),
            Block(Part.BODY, "\n".join(lines)),
        ],
    )
    buttons = tuple(citation.clause_button(policy, part.id) for part in parts[:_MOST_PARTS])
    return replace(reply, buttons=buttons)


def _says(line: str, quote: str) -> bool:
    """Return whether the line has the words of the quote already: they are not said twice."""
    said = squeeze(line)
    return all(word in said for word in squeeze(_LABEL.sub("", quote)).split())


def _judged(question: Question, kinds: Collection[str]) -> str | None:
    """Return whether the number or the day that the question states is right, or None."""
    if not question.has("ask.yes_no", "ask.so"):
        return None
    file, number = question.policy.file, _NUMBER.search(question.text)
    if number and "number" in kinds and file.number:
        right, says = f"〕{number[1]}号" in file.number.text, texts.NUMBER_IS
        says = says.format(text=file.number.text)
    elif (day := _DAY.search(question.text)) and "issued" in kinds and file.issued:
        issued = file.issued.date
        stated = zip(day.groups(), (issued.year, issued.month, issued.day), strict=True)
        right = all(said is None or int(said) == there for said, there in stated)
        says = texts.ISSUED_ON.format(text=file.issued.text)
    else:
        return None
    sentence = texts.PREMISE_HOLDS if right else texts.PREMISE_FAILS
    return sentence.format(says=says.rstrip("。"))


def _reply(policy: Policy, blocks: list[Block]) -> Reply:
    front = policy.front
    return Reply(
        intent=Intent.DOCUMENT,
        blocks=(*blocks, citation.source(policy, (front,))),
        clauses=(front,),
        topic=Topic(clauses=(front,), wants=Intent.DOCUMENT),
        buttons=citation.next_steps(policy, front),
    )


def _purpose(policy: Policy) -> Reply | None:
    """Return the preamble, which says why and on what ground the document was made, or None."""
    said = sentences_of(policy.clauses[policy.front].text)
    if not said:
        return None
    blocks = [Block(Part.LEAD, texts.PURPOSE), *citation.quote(policy, policy.front, said[-1])]
    return _reply(policy, blocks)


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
        buttons=citation.clause_buttons(policy, clauses),
        topic=Topic(clauses=clauses[:1], wants=Intent.DOCUMENT),
    )
