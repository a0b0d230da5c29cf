"""Rewards: all that the text writes, those that are named, and amounts that it does not give."""

from collections.abc import Sequence
from dataclasses import replace

from handlers import citation
from handlers.message import Block, Button, Intent, Part, Reply, Topic
from handlers.sentence import best_sentence, best_words, nearness
from handlers.texts import answers as texts
from handlers.topics.absent import not_said
from handlers.topics.clause import clause_reply, with_tied
from handlers.topics.grant import grant_line
from handlers.turn import Turn
from knowledge.policy.calculators.award import Award, Certainty, Receiver
from knowledge.policy.facts.level import levels_named
from knowledge.policy.grants import granting
from knowledge.policy.policy import Policy
from knowledge.policy.search.index import question_grams
from knowledge.question.question import Question

_UNSURE = -0.2  # the margin of a sentence up to which a name that is said comes first
_MAY_BE = -1.8  # the margin of an amount where words say so too
_MOST_BUTTONS = 8
_FEW_AWARDS = 3  # named at once; more are the overview
_MOST = 10  # told with what they give; of the rest only what they are called


async def every(turn: Turn) -> Reply | None:
    """Return all awards, where they are asked for and nothing is named; else None.

    Who tells what they are, 我是养牛的，有啥补贴, is told where the document is silent on such.
    """
    question = turn.question
    named = question.policy.award_words.named(question.text)
    of_whom = question.policy.wants.beside(question.asked, "receiver", absent=True)
    gains = question.asks_gains and not question.policy.absent.title(question.asked)
    gains = gains and question.missing in (None, "", of_whom)  # 税上能减免点啥 names what it is
    if named or not (_of_all(question) or gains):
        return None
    found = overview(question.policy, receiver(question))
    label = of_whom if gains and not question.has("award.firm") else ""
    if not label:
        return found
    first, *others = found.blocks
    note = Block(Part.LEAD, texts.NOT_SAID.format(label=label))
    return replace(found, blocks=(note, replace(first, part=Part.BODY), *others))


async def answer(turn: Turn) -> Reply | None:
    """Return the awards asked for, or that the text has no amount; None for other questions."""
    question = turn.question
    stated = question.has("premise.stated") and question.has("ask.so")
    if not (stated or question.asks_amount or _may_be_amount(question)):
        several = len(question.policy.award_words.named(question.text)) > 1
        if not several or not question.has("award.award"):
            return None  # 技术中心和创新中心奖励差多少 is told by both
    named = question.policy.award_words.named(question.text)
    if not named and _of_all(question):
        return None
    meant = None if question.is_fragment else _meant(question, named)
    named = (meant,) if meant else named
    if not named:
        money = question.asks_amount or question.has("award.award")
        return _not_given(turn) if money else None
    if len(named) > _FEW_AWARDS:
        return overview(question.policy)
    return _named(question, named)


def _may_be_amount(question: Question) -> bool:
    """Return whether an award is asked for by its name, though examples say less clearly.

    小巨人有啥奖 asks what is given, and not how much.
    """
    if not question.has("award.award") or not question.policy.award_words.named(question.text):
        return False
    asked = question.has("ask.content", "ask.yes_no")
    return asked or question.policy.wants.amount(question.asked) > _MAY_BE


def receiver(question: Question) -> Receiver | None:
    """Return to whom else than an enterprise the document gives awards, where that is named."""
    others = {award.receiver for award in question.policy.awards.award} - {Receiver.ENTERPRISE}
    return next((one for one in Receiver if one in others and question.has(_cue(one))), None)


def _cue(receiver_: Receiver) -> str:
    return f"award.{receiver_.value}"


def overview(policy: Policy, to: Receiver | None = None) -> Reply:
    """Return every award with its figures by how firmly it is promised, the fixed ones first.

    They are those of an enterprise and its people, or of the receiver that is named.
    """
    if not policy.awards.award:
        return _grants(policy)
    awards = policy.awards.of_enterprise()
    if to is not None:
        awards = tuple(award for award in policy.awards.award if award.receiver is to)
    fixed = [award for award in awards if award.certainty is Certainty.FIXED]
    order = list(Certainty)
    by_firmness = sorted(awards, key=lambda award: order.index(award.certainty))
    clauses = tuple(dict.fromkeys(award.clause for award in by_firmness))
    lines = [f"{policy.clauses[a.clause].marker}{grant_line(policy, a)}" for a in by_firmness]
    lines, more = lines[:_MOST], by_firmness[_MOST:]
    labels = "、".join(award.label for award in more)
    rest = (texts.MORE_AWARDS.format(count=len(more), labels=labels),) if more else ()
    whom = texts.OF_RECEIVER[to or Receiver.ENTERPRISE]
    menu = citation.action(policy, "menu", texts.RECKON)
    return Reply(
        intent=Intent.AWARD,
        blocks=(
            Block(
                Part.LEAD,
                texts.ALL_AWARDS.format(count=len(awards), fixed=len(fixed), whom=whom),
            ),
            Block(Part.BODY, "\n".join(lines)),
            *(Block(Part.NOTE, note) for note in rest),
            *(() if to else (Block(Part.NOTE, texts.TO_RECKON.format(button=texts.RECKON)),)),
            citation.source(policy, clauses),
        ),
        clauses=clauses,
        buttons=(
            *(() if to else (Button(texts.RECKON, menu),)),
            *(citation.clause_button(policy, clause) for clause in clauses[:_MOST]),
        ),
        topic=Topic(clauses=clauses[:1], wants=Intent.AWARD),
    )


def _grants(policy: Policy) -> Reply:
    """Return the clauses that promise money, where no rule says what each of them gives."""
    clauses = tuple(c for c in policy.clauses if granting(policy.sentences(c)))
    if not clauses:
        return Reply(
            Intent.NOT_IN_DOCUMENT,
            (Block(Part.LEAD, texts.NO_AMOUNT_FOR_THIS), citation.source(policy, ())),
        )
    lines = [policy.headings.place(clause) + policy.headings.title(clause) for clause in clauses]
    return Reply(
        intent=Intent.AWARD,
        blocks=(
            Block(Part.LEAD, texts.ALL_GRANTS.format(count=len(clauses))),
            Block(Part.BODY, "\n".join(lines)),
            citation.source(policy, clauses),
        ),
        clauses=clauses,
        buttons=tuple(citation.clause_button(policy, c) for c in clauses[:_MOST_BUTTONS]),
        topic=Topic(clauses=clauses[:1], wants=Intent.AWARD),
    )


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


def _of_all(question: Question) -> bool:
    """Return whether nothing is left beside the awards as a whole."""
    if not question.has("award.award"):
        return False
    cues = ["award.money", "award.award", "award.whose", "idle.words", "idle.small", "ask.many"]
    to = receiver(question)
    rest = question.without(*cues, *([_cue(to)] if to else []))
    return not question_grams(question.policy.without_subject(rest))


def _named(question: Question, awards: Sequence[Award]) -> Reply:
    """Return what each of the named awards gives, and the words it rests on."""
    policy, levels = question.policy, levels_named(question.text)
    first, *more = [grant_line(policy, award, levels) for award in awards]
    clauses = tuple(dict.fromkeys(award.clause for award in awards))
    quotes = tuple(dict.fromkeys((award.clause, award.quote) for award in awards))
    others = [c for c in question.found.clauses if c not in clauses]
    return Reply(
        intent=Intent.AWARD,
        blocks=(
            Block(Part.LEAD, first),
            *((Block(Part.BODY, "\n".join(more)),) if more else ()),
            *(block for clause, words in quotes for block in citation.quote(policy, clause, words)),
            citation.source(policy, clauses),
        ),
        clauses=(*clauses, *others[:2]),
        confidence=min(1.0, question.found.coverage),
        buttons=citation.next_steps(policy, clauses[0], others),
        topic=Topic(clauses=clauses, wants=Intent.AWARD, award=None if more else awards[0].name),
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
