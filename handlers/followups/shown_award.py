"""Shown award: what is wanted of the award told of, beside its sum: 一定给吗, 去年的吗."""

from collections.abc import Sequence
from dataclasses import replace

from handlers import citation
from handlers.eligibility.results.result import result_of
from handlers.followups.continuation import Continuation
from handlers.followups.doubt import doubted
from handlers.followups.possible import OF_TITLE
from handlers.message import Block, Intent, Owners, Part, Reply
from handlers.texts import answers as texts
from handlers.texts.awards import NOT_SAID_OF
from handlers.topics.awards import terms
from knowledge.policy.calculators.award import Award
from knowledge.policy.learned.want_names import LEAD

_SEVERAL = 2


def answer(going: Continuation) -> Reply | None:
    """Return what the document says of that, or None where no award was told of alone."""
    policy, award = going.policy, going.award
    if award is None:
        return _of_all(going)
    want = terms.CERTAIN if doubted(going) else going.want
    if want in OF_TITLE and going.says_year and not (award.for_title and going.values):
        want = terms.OF_YEAR  # of no one title: 去年没评上今年评上呢
    reply = terms.reply(policy, (award,), want, going.request.as_of)
    return reply and going.keeping(reply)


def _of_all(going: Continuation) -> Reply | None:
    """Return how firm each of the awards is that were told of at once, or who leads each.

    None for other wants.
    """
    policy, topic = going.policy, going.request.topic
    if going.want == LEAD:
        return _led(going)
    several = topic.wants is Intent.AWARD and len(topic.clauses) > 1
    if not several or going.want != terms.CERTAIN or going.of_result:
        return None
    told = [award for award in policy.awards.of_enterprise() if award.clause in topic.clauses]
    reply = terms.reply(policy, told, terms.CERTAIN, going.request.as_of) if told else None
    return reply and replace(going.keeping(reply), topic=topic)


def _led(going: Continuation) -> Reply | None:
    """Return who leads each of the awards shown, where others lead one than another; or None."""
    policy, shown = going.policy, _shown(going)
    clauses = tuple(dict.fromkeys(award.clause for award in shown))
    leads = [tuple(policy.clauses[clause].lead) for clause in clauses]
    if len({*leads}) < _SEVERAL or not all(leads) or _names_its_own(going):
        return None
    lines = (
        texts.LEAD_IS.format(
            title="、".join(dict.fromkeys(a.label for a in shown if a.clause == clause)),
            lead="、".join(lead),
        )
        for clause, lead in zip(clauses, leads, strict=True)
    )
    topic = going.request.topic
    return Reply(
        Intent.OWNER,
        (Block(Part.LEAD, "\n".join(lines)), citation.source(policy, clauses)),
        clauses=clauses,
        owners=Owners(lead=tuple(dict.fromkeys(name for lead in leads for name in lead))),
        buttons=citation.next_steps(policy, clauses[0], clauses[1:]),
        topic=replace(topic, clauses=clauses, wants=Intent.OWNER, supposed=None),
    )


def _names_its_own(going: Continuation) -> bool:
    """Return whether the message has a subject of its own."""
    question = going.question
    named = bool(question.mentions or question.people or question.called or question.roles)
    named = named or bool(going.policy.award_words.named(question.text))
    return named or bool(going.policy.absent.subject(going.text, by_name=True))


def lacked(going: Continuation) -> Reply | None:
    """Return what no document has of the awards shown, and who leads them: 材料要啥, 啥时候交.

    None where it names a subject of its own, or nothing that is known to be asked so.
    """
    policy, question, shown = going.policy, going.question, _shown(going)
    label = "" if _names_its_own(going) or not shown else policy.wants.aspect(question.asked)
    if not label:
        return None
    clauses = tuple(dict.fromkeys(award.clause for award in shown))
    awards = "、".join(dict.fromkeys(award.label for award in shown))
    led = NOT_SAID_OF.format(label=awards, lead=citation.whom(policy, clauses))
    topic = going.request.topic
    return Reply(
        Intent.NOT_IN_DOCUMENT,
        (
            Block(Part.LEAD, texts.NOT_SAID.format(label=label)),
            Block(Part.NOTE, led),
            citation.source(policy, clauses),
        ),
        buttons=citation.next_steps(policy, clauses[0]),
        topic=topic,
    )


def _shown(going: Continuation) -> Sequence[Award]:
    """Return the award that was told of last, or those of the result that was shown."""
    award, facts = going.award, going.facts
    if award is not None:
        return (award,)
    if facts is None or not going.of_result:
        return ()
    result = result_of(going.policy, facts, going.request.as_of)
    return [one.rule for one in result.awards.results] if result and result.awards else ()
