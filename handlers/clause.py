"""A clause: the sentence that answers, quoted, with where it stands."""

import datetime
from collections.abc import Sequence

from handlers import citation, texts
from handlers.calculator_texts import STRICT
from handlers.message import Block, Intent, Part, Reply, Topic
from handlers.question import Question
from handlers.scene import Scene
from handlers.section import section_reply
from knowledge.policy.passages import names_owners
from knowledge.policy.policy import Policy

_QUOTED = 200  # characters quoted at most; a longer sentence is quoted whole
_AS_GOOD = 0.6  # of the best sentence's fit: then a sentence is quoted beside it
# By leaving out one hand's examples: what words weigh beside them, and how far behind the best
# sentence one may be that is quoted beside it.
_BY_WORDS = 0.3
_BESIDE = 0.3
_NONE = -0.6  # the margin under which no sentence is singled out


async def answer(scene: Scene) -> Reply | None:
    """Return the clause that the question is about, or None where the search is not sure."""
    question = scene.question
    if not question.found.sure and not question.leans_to_found:
        return None
    best, *others = question.found.clauses
    if best in question.policy.sections:
        return section_reply(question.policy, best)
    return clause_reply(question, best, scene.as_of, others=others)


def clause_reply(
    question: Question,
    clause: str,
    as_of: datetime.date,
    others: Sequence[str] = (),
    lead: str | None = None,
) -> Reply:
    """Return the sentences of `clause` that the question is about, under `lead` where given."""
    policy = question.policy
    yes_no = question.has("talk.yes_no")
    sentence = lead or (texts.YES_IN_CLAUSE if yes_no else texts.IN_CLAUSE)
    place = policy.place(clause) or texts.DOCUMENT_HEAD
    quoted = best_words(question, clause)
    return Reply(
        intent=intent_of(question, clause),
        blocks=(
            Block(Part.LEAD, sentence.format(place=place, title=policy.title(clause))),
            *citation.quote(policy, clause, quoted),
            *provisos(policy, clause, as_of),
            *_strictness(question, clause),
            citation.source(policy, (clause,)),
        ),
        clauses=(clause, *others[:2]),
        confidence=min(1.0, question.found.coverage),
        buttons=citation.next_steps(policy, clause, others),
        topic=Topic(clauses=(clause,), wants=Intent.CLAUSE),
    )


def intent_of(question: Question, clause: str) -> Intent:
    """Return what kind of answer a clause is: by its section, and by what is asked of it."""
    sections = question.policy.file.sections
    section = question.policy.section_of(clause)
    if section == sections.criteria:
        return Intent.CRITERIA
    if section == sections.goal:
        return Intent.GOAL
    if section == sections.measures and question.has("award.award"):
        return Intent.AWARD
    if section == question.policy.file.title.clause:
        return Intent.DOCUMENT
    return Intent.CLAUSE


def provisos(policy: Policy, clause: str, as_of: datetime.date) -> tuple[Block, ...]:
    """Return what must be borne in mind with this clause: the goal year has passed."""
    file = policy.file
    if clause != file.goal.clause or as_of.year <= file.goal.year:
        return ()
    return (Block(Part.NOTE, texts.GOAL_YEAR_PASSED.format(year=file.goal.year)),)


def _strictness(question: Question, clause: str) -> tuple[Block, ...]:
    """Return how a criterion of several figures is read, where it is asked whether all count."""
    rules = question.policy.criteria.criterion
    if not question.has("criteria.both") or not any(r.strict for r in rules if r.clause == clause):
        return ()
    return (Block(Part.NOTE, STRICT.format(title=question.policy.title(clause))),)


def best_words(question: Question, clause: str) -> str:
    """Return the sentences of the clause that answer the question best, in the text's order.

    Where sentences between them are left out, …… stands for them.
    """
    policy = question.policy
    every = policy.sentences(clause)
    between = "\n" if policy.clauses[clause].people else ""  # a roster stands line by line
    mine = [n for n, s in enumerate(every) if question.asks_owner or not names_owners(s)]
    mine = mine or list(range(len(every)))
    if sum(len(every[number]) for number in mine) <= _QUOTED:
        return between.join(every[number] for number in mine)
    chosen = _chosen(question, clause, every, mine)
    words = ""
    for before, number in zip([None, *chosen], chosen, strict=False):
        gap = before is not None and number != before + 1
        words += (texts.LEFT_OUT if gap else between if words else "") + every[number]
    return words


def _chosen(
    question: Question, clause: str, every: Sequence[str], mine: Sequence[int]
) -> list[int]:
    """Return the numbers of the sentences among `mine` that answer, as many as may be quoted."""
    policy = question.policy
    fit = policy.search.fit(question.text, policy.clauses[clause].heading, every)
    learned = policy.answering
    margins = learned.margins(clause, len(every), question.asked) if learned else ()
    if min(fit) == max(fit) and max(margins, default=_NONE) <= _NONE:
        learned = None  # 看看组成人员: no sentence is asked for
    if learned:
        most = max(fit) or 1.0
        worth = [m + _BY_WORDS * f / most for m, f in zip(margins, fit, strict=True)]
    else:
        worth = fit
    ranked = sorted(mine, key=lambda number: -worth[number])
    best = worth[ranked[0]]
    least = best - _BESIDE if learned else _AS_GOOD * best
    chosen: list[int] = []
    length = 0
    for number in ranked:
        length += len(every[number])
        if chosen and (length > _QUOTED or worth[number] < least):
            break
        chosen.append(number)
    return sorted(chosen)
