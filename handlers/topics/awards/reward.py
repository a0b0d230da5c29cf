"""Rewards: the awards that are named, and amounts that the text does not give."""

from collections.abc import Sequence
from dataclasses import replace

from handlers import citation
from handlers.message import Block, Intent, Part, Reply, Topic
from handlers.sentence import best_sentence, best_words, nearness
from handlers.texts import answers as texts
from handlers.topics.absent import not_said
from handlers.topics.awards import every_award
from handlers.topics.awards.grant import grant_line
from handlers.topics.clause import clause_reply, with_tied
from handlers.turn import Turn
from knowledge.policy.calculators.award import Award
from knowledge.policy.facts.level import levels_named
from knowledge.policy.grants import granting
from knowledge.question.question import Question

_UNSURE = -0.2  # the margin of a sentence up to which a name that is said comes first
_MAY_BE = -1.8  # the margin of an amount where words say so too
_TWO = 2
_FEW_AWARDS = 3  # named at once; more are the overview


async def answer(turn: Turn) -> Reply | None:
    """Return the awards asked for, or that the text has no amount; None for other questions."""
    question = turn.question
    stated = question.has("premise.stated") and question.has("ask.so")
    whether = question.has("award.paid") and question.has("ask.yes_no")  # 给不给奖
    named = question.policy.award_words.named(question.text)
    if not (stated or whether or question.asks_amount or _may_be_amount(question, named)):
        # 技术中心和创新中心奖励差多少, or 哪个给的多, is told by both.
        of_money = question.has("award.award") or _wants_amount(question)
        if len(named) < _TWO or not of_money:
            return None
    if not named and every_award.asks_all(question):
        return None
    meant = None if question.is_fragment else _meant(question, named)
    named = (meant,) if meant else named
    if not named:
        money = question.asks_amount or question.has("award.award")
        return _not_given(turn) if money else None
    if len(named) > _FEW_AWARDS:
        return every_award.overview(question.policy)
    return _named(question, named)


def _wants_amount(question: Question) -> bool:
    return question.policy.wants.amount(question.asked) > _MAY_BE


def _may_be_amount(question: Question, named: Sequence[Award]) -> bool:
    """Return whether an award is asked for by its name, though examples say less clearly.

    小巨人有啥奖 asks what is given, and not how much.
    """
    asked = question.has("ask.content", "ask.yes_no") or _wants_amount(question)
    return asked and bool(named) and question.has("award.award")


def _meant(question: Question, named: Sequence[Award]) -> Award | None:
    """Return the award of the sentence that the examples single out for sure, or None.

    小巨人换设备的门槛 names one title, and asks for what another clause says of those who have it.
    """
    clause = next(iter(question.found.clauses), None)
    if len(named) > 1 or any(award.clause == clause for award in named):
        return None
    if clause is None or max(nearness(question, clause), default=_UNSURE) <= _UNSURE:
        return None
    sentence = best_sentence(question, clause)
    return question.policy.award_words.standing_in(clause, sentence) if sentence else None


def _named(question: Question, awards: Sequence[Award]) -> Reply:
    """Return what each of the named awards gives, and the words it rests on."""
    policy, levels = question.policy, levels_named(question.text)
    first, *more = [grant_line(policy, award, levels) for award in awards]
    clauses = tuple(dict.fromkeys(award.clause for award in awards))
    quotes = tuple(dict.fromkeys((award.clause, award.quote) for award in awards))
    others = [c for c in question.found.clauses if c not in clauses]
    handled = "" if question.may_ask_owner else citation.handled_by(policy, clauses)
    return Reply(
        intent=Intent.AWARD,
        blocks=(
            Block(Part.LEAD, first),
            *((Block(Part.BODY, "\n".join(more)),) if more else ()),
            *citation.quotes_of(policy, quotes),
            *((Block(Part.NOTE, handled),) if handled else ()),
            citation.source(policy, clauses),
        ),
        clauses=(*clauses, *others[:2]),
        confidence=min(1.0, question.found.coverage),
        buttons=citation.next_steps(policy, clauses[0], others),
        topic=Topic(
            clauses=clauses,
            wants=Intent.AWARD,
            award=None if more else awards[0].name,
            level=levels[0] if len(levels) == 1 and levels[0] in awards[0].at_levels else "",
        ),
    )


def _not_given(turn: Turn) -> Reply | None:
    """Return that there is no amount for what is asked about, or None where it may be an award."""
    question = turn.question
    policy = question.policy
    if question.found.lead is None and question.likely_missing is not None:
        return None
    topic = question.without("award.money", "award.award", "award.whose")
    about = Question.read(topic, policy, context=question.context)
    if not about.found.near:
        return None
    best = about.found.clauses[0]
    sentences = policy.sentences(best)
    towns = policy.headings.section_of(best) in (
        policy.file.sections.criteria,
        policy.file.sections.goal,
    )
    if (
        best in policy.headings.sections
        or not sentences
        or (towns and not question.has("award.award"))
    ):
        return None  # what is asked may be how much a town must have
    sentence = best_sentence(question, best)
    award = policy.award_words.standing_in(best, sentence) if sentence else None
    if award:
        return _named(question, (award,))
    # Where rules say what the clause gives, none of them gives this; but what is shown may.
    shown = [best_words(about, best), policy.clauses[best].heading]
    ruled = any(rule.clause == best for rule in policy.awards.award)
    if granting([*shown, *(() if ruled else sentences)]):
        reply = clause_reply(question, best, turn.as_of)
        reply = with_tied(reply, question) if question.found.lead is None else reply
        return replace(reply, intent=Intent.AWARD)
    beside = _granting_beside(question, about)
    if beside:
        return replace(clause_reply(question, beside, turn.as_of), intent=Intent.AWARD)
    if question.asks_amount or question.has("ask.so"):
        return not_said(about, texts.NO_AMOUNT_FOR_THIS)
    return clause_reply(about, best, turn.as_of, lead=texts.NO_REWARD_FOR_THIS)


def _granting_beside(question: Question, about: Question) -> str | None:
    """Return the clause that grants money and fits nearly as well as the best one, or None.

    It must grant it for what is asked `about`, or be the best one for the question with its sum.
    Where examples tell clauses apart, the best one is meant.
    """
    if about.found.lead is not None:
        return None
    policy = question.policy
    near = (c for c in about.found.close if granting(policy.sentences(c)))
    said = (c for c in near if not policy.wordings.of(question.text, c, money=True).ungranted)
    with_sum = (c for c in question.found.clauses[:1] if granting(policy.sentences(c)))
    return next(said, None) or next(with_sum, None)
