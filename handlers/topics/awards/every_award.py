"""Every award: all that the document gives, for whoever asks what there is."""

from dataclasses import replace

from handlers import citation
from handlers.message import Block, Button, Intent, Part, Reply, Topic
from handlers.texts import answers as texts
from handlers.topics.awards.grant import grant_line
from handlers.turn import Turn
from knowledge.language.amounts import measures
from knowledge.language.measure import Measure
from knowledge.policy.calculators.award import Certainty, Receiver
from knowledge.policy.facts.facts import Asker, Facts
from knowledge.policy.grants import granting
from knowledge.policy.policy import Policy
from knowledge.policy.search.index import question_grams
from knowledge.question.question import Question
from knowledge.reading.reader import read

_MOST = 10  # told with what they give; of the rest only what they are called
_MOST_BUTTONS = 8
# The margin over which it asks what there is for whoever asks: 我是开磨坊的，有啥补贴.
# Where there are no examples of clauses, nothing says what else it may be about.
_FOR_US, _FOR_US_ALONE = -0.75, 0.5
_BY_CLAUSE = 0.4  # by how much more, for each unit of the lead of the clause that it may be about


async def answer(turn: Turn) -> Reply | None:
    """Return all awards, where they are asked for and nothing is named; else None.

    Who tells what they are, 我是养牛的，有啥补贴, is told where the document is silent on such.
    """
    question = turn.question
    named = question.policy.award_words.named(question.text)
    of_whom = question.policy.wants.beside(question.asked, "receiver", absent=True)
    gains = _asks_gains(question) and not question.policy.absent.title(question.asked)
    gains = gains and not (question.mentions and question.has("owner.tasks"))  # 农业局的任务有啥
    gains = gains and question.missing in (None, "", of_whom)  # 税上能减免点啥 names what it is
    outside = _told_outside(turn) if gains or _may_be_any(question) else None
    if named or question.asks_document or not (asks_all(question) or gains or outside):
        return None
    found = overview(question.policy, _receiver(question))
    if outside:
        found = _with_those_within(found, question.policy)
        found = replace(found, topic=replace(found.topic, facts=outside))
    label = of_whom if gains and not (outside or question.has("award.firm")) else ""
    label = label or of_town(question)
    if not label:
        return found
    first, *others = found.blocks
    note = Block(Part.LEAD, texts.NOT_SAID.format(label=label))
    return replace(found, blocks=(note, replace(first, part=Part.BODY), *others))


def of_town(question: Question) -> str:
    """Return what is asked that the document does not give to what it is about, or nothing.

    想弄专业镇给多少钱 names the subject, and asks for none of the awards of enterprises.
    """
    named = question.policy.without_subject(question.text) != question.text
    return (question.likely_missing or "") if named and not question.has("award.firm") else ""


def _may_be_any(question: Question) -> bool:
    """Return whether money is asked for, and what was found is one of those that give some."""
    giving = {award.clause for award in question.policy.awards.award}
    return question.has("award.award") and not giving.isdisjoint(question.found.clauses[:1])


def _told_outside(turn: Turn) -> Facts | None:
    """Return what is told of a firm that is outside of what some awards are only for, or None."""
    policy = turn.question.policy
    within = policy.awards.within
    if not within:
        return None
    facts = read(turn.question.written, policy.facts, turn.as_of).facts
    return replace(facts, asker=Asker.ENTERPRISE) if facts.values.get(within) is False else None


def _with_those_within(found: Reply, policy: Policy) -> Reply:
    """Return the awards with a note on those that are only for whoever is within."""
    theirs = "、".join(a.label for a in policy.awards.of_enterprise() if a.only_within)
    denies = policy.facts.named(policy.awards.within).denies
    note = Block(Part.NOTE, texts.ONLY_WITHIN.format(denies=denies, labels=theirs))
    first, *others = found.blocks
    return replace(found, blocks=(first, note, *others)) if theirs else found


def _asks_gains(question: Question) -> bool:
    """Return whether it asks what there is for whoever asks, of no one thing, by examples."""
    lead = question.found.lead
    least = _FOR_US_ALONE if lead is None else _FOR_US + max(0.0, lead) * _BY_CLAUSE
    told = (number for number in measures(question.written) if isinstance(number, Measure))
    money = any(n.scaled and n.unit in ("", "yuan") for n in told)
    return not money and question.policy.wants.gains(question.asked) > least


def asks_all(question: Question) -> bool:
    """Return whether nothing is left beside the awards as a whole."""
    if not question.has("award.award"):
        return False
    cues = ["award.money", "award.award", "award.whose", "idle.words", "idle.small", "ask.many"]
    to = _receiver(question)
    rest = question.without(*cues, *([_cue(to)] if to else []))
    return not question_grams(question.policy.without_subject(rest))


def _receiver(question: Question) -> Receiver | None:
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
            *citation.clause_buttons(policy, clauses[:_MOST]),
        ),
        topic=Topic(clauses=clauses, wants=Intent.AWARD),
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
        buttons=citation.clause_buttons(policy, clauses[:_MOST_BUTTONS]),
        topic=Topic(clauses=clauses[:1], wants=Intent.AWARD),
    )
