"""Townships: what the document says of their governments, for who asks what they have to do."""

from handlers import citation
from handlers.message import Block, Intent, Part, Reply, Topic
from handlers.sets.owners import noun
from handlers.texts import answers as texts
from handlers.turn import Turn
from knowledge.policy.learned.want_names import DOCUMENT
from knowledge.policy.policy import Policy
from knowledge.policy.search.passages import names_owners
from knowledge.question.cues import cue_patterns
from knowledge.question.question import Question

# The margin over which townships are asked for what they have to do, and by how much more for each
# unit of the lead of another clause that it may be about.
_FOR_TOWNS, _BY_CLAUSE = -0.75, 0.4
_GOVERNMENT = 0.4  # how much less where its government is named
_MOST = 3  # sentences that are quoted
_ADDRESSEES = "addressees"  # of the document


async def answer(turn: Turn) -> Reply | None:
    """Return what is written of township governments, where their part is asked for; else None."""
    question = turn.question
    policy = question.policy
    named = cue_patterns()["township.any"].search(policy.without_subject(question.text))
    if question.mentions or question.people or not named or _of_the_letter(question):
        return None
    lacking = question.missing is not None or bool(question.likely_missing)  # 乡政府几点下班
    said = [] if lacking else _said(policy)
    return _reply(policy, said) if said and _asks(question, said) else None


def _asks(question: Question, said: list[tuple[str, str]]) -> bool:
    """Return whether it asks what townships have to do, and not what another clause says."""
    best = question.found.clauses[:1]
    of_towns = not best or best[0] in {clause for clause, _ in said}
    of_towns = of_towns or question.has("asker.of_town")  # who says so speaks of the own one
    lead = 0.0 if of_towns else max(0.0, question.found.lead or 0.0)
    named = _GOVERNMENT if question.has("township.government") else 0.0
    least = _FOR_TOWNS - named + lead * _BY_CLAUSE
    return question.policy.wants.township(question.asked) > least


def _of_the_letter(question: Question) -> bool:
    """Return whether it is asked whether the letter went to them: 乡政府算不算收件的."""
    kinds = question.policy.wants.kinds(question.asked, DOCUMENT)
    return question.asks_document and kinds[:1] == (_ADDRESSEES,)


def _said(policy: Policy) -> list[tuple[str, str]]:
    """Return the sentences that name township governments, each with its clause."""
    named = cue_patterns()["township.government"]
    return [
        (clause, sentence)
        for clause in policy.clauses
        if clause not in policy.of_itself
        for sentence in policy.sentences(clause)
        if named.search(sentence) and not names_owners(sentence)
    ]


def _reply(policy: Policy, said: list[tuple[str, str]]) -> Reply:
    addressees = policy.file.addressees
    to_them = addressees and cue_patterns()["township.government"].search(addressees.text)
    clauses = tuple(dict.fromkeys(clause for clause, _ in said))
    notes = [texts.TOWNSHIP_NO_OWNER.format(measures=noun(policy))] if _owns_nothing(policy) else []
    if addressees and to_them:
        notes.append(texts.ADDRESSED_TO.format(text=addressees.text))
        clauses = (*clauses, addressees.clause)
    places = "、".join(citation.place(policy, c) for c in dict.fromkeys(c for c, _ in said))
    return Reply(
        intent=Intent.OWNER,
        blocks=(
            Block(Part.LEAD, texts.TOWNSHIP_IN.format(places=places)),
            *(b for clause, words in said[:_MOST] for b in citation.quote(policy, clause, words)),
            *((Block(Part.BODY, "\n".join(notes)),) if notes else ()),
            citation.source(policy, clauses),
        ),
        clauses=clauses,
        buttons=citation.next_steps(policy, clauses[0]),
        topic=Topic(clauses=clauses[:1], wants=Intent.CLAUSE),
    )


def _owns_nothing(policy: Policy) -> bool:
    """Return whether measures have owners, and no township is one of them."""
    named = cue_patterns()["township.government"]
    owners = [name for measure in policy.measures for name in (*measure.lead, *measure.coop)]
    return bool(owners) and not any(named.search(name) for name in owners)
