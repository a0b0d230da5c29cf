"""Opening: what is answered to a town or an enterprise of which nothing to reckon with is told."""

import datetime
from dataclasses import replace

from handlers import citation
from handlers.eligibility import step, unfinished, unreckoned
from handlers.eligibility.results.result import not_of_enterprise, say
from handlers.eligibility.results.retelling import said
from handlers.eligibility.statement import of_whom_asks
from handlers.message import Block, Button, Intent, Part, Reply, Request, Topic
from handlers.texts import answers, understood
from handlers.texts import calculators as texts
from handlers.texts import interview as asking
from handlers.topics import pool, recognition
from handlers.topics.awards import every_award
from handlers.topics.people import member
from handlers.topics.section import section_reply
from knowledge.language.quantity import Quantity
from knowledge.policy.calculators.criteria import assess
from knowledge.policy.facts.facts import Asker, Facts, Value
from knowledge.policy.facts.tellings import NOTHING
from knowledge.policy.fold import fold, plain
from knowledge.policy.lacking import lacking
from knowledge.policy.policy import Policy
from knowledge.question.cues import cue_patterns
from knowledge.question.question import Question
from knowledge.reading.mentions.scan import scanned
from knowledge.reading.mentions.token import Role
from knowledge.reading.reader import read
from knowledge.reading.told import Told

_LEADS_IN = 2  # characters before what only leads in to a question: 我想问问


def answer(request: Request, policy: Policy) -> Reply | None:
    """Return all criteria and the first question, where a town asks of them; else None.

    What is known of it, such as its industry, is said and kept.
    """
    question = Question.read(fold(request.text), policy)
    told = of_whom_asks(question, read(plain(request.text), policy.facts, request.as_of))
    untold = unfinished.answer(request, question, policy)
    if untold:
        return untold
    if _asks_for_its_town(question, told):
        return _of_its_town(policy, told, request.as_of)
    if _tells_what_only_towns_need(told, policy) or _asks_as_firm(question):
        return of_enterprise(request, policy)
    section = policy.file.sections.criteria
    if section is None or policy.absent.place(question.text):
        return None
    tells = unreckoned.tells(question, told, request)
    asks = _asks(question, told, request) or _goes_on(question, told, request)
    if not (tells or asks):
        return None
    known = _of_the_town(policy, told)
    if not known and not tells and pool.town_named(question):
        return None  # what the office has entered of it comes first
    facts, some = Facts(asker=Asker.TOWN, values=known), bool(told.numbers) or tells
    reply = shown(policy, facts, request.as_of, told=some)
    return _with_left(reply, told) if reply else None


def of_enterprise(request: Request, policy: Policy) -> Reply | None:
    """Return the awards, where an enterprise tells of itself what none of them asks for; else None.

    Or where it asks whether it can be what only a town is.
    """
    question = Question.read(fold(request.text), policy)
    told = read(plain(request.text), policy.facts, request.as_of)
    as_firm = told.speakers == {Asker.ENTERPRISE} or _asks_as_firm(question)
    if not as_firm or policy.absent.place(question.text):
        return None
    subject = policy.file.subject
    for_town = question.has("pool.become") and subject in question.text
    tells = told.facts.values.keys() <= policy.facts.of_everyone
    tells = tells and bool(told.facts.values or told.numbers)
    other = question.mentions or policy.absent.subject(question.text, by_name=False)
    of_town = _tells_what_only_towns_need(told, policy)
    if not for_town and not of_town and (not tells or question.asks or other):
        return None
    facts = Facts(asker=Asker.ENTERPRISE, values=told.facts.values)
    listed = every_award.overview(policy)
    line = understood.NO_ENTERPRISE.format(subject=subject) if for_town else ""
    known = "，".join(one for asker in Asker for one in said(facts, policy.facts, asker))
    line += texts.KNOWN.format(known=known) if known else ""
    line += not_of_enterprise(policy, told) if of_town else ""
    blocks = (Block(Part.LEAD, line), *listed.blocks) if line else listed.blocks
    topic = replace(listed.topic, facts=facts)
    reply = replace(listed, blocks=blocks, topic=topic)
    return _with_left(reply, told) if told.speakers else reply  # 一家公司 counts nothing


def _asks_as_firm(question: Question) -> bool:
    """Return whether it asks if a firm can be what only a town is: 一个厂能评上专业镇不."""
    town = question.policy.file.subject in question.text
    return town and question.has("pool.firm") and question.has("pool.become")


def _asks_for_its_town(question: Question, told: Told) -> bool:
    """Return whether a firm that tells a trade and no more of it asks if it can be what a town is.

    Who grows artemisia in a cooperative speaks of all who do: 社员260人，种艾草，能评专业镇不.
    """
    facts, of_everyone = told.facts, question.policy.facts.of_everyone
    trade = bool(facts.values) and facts.values.keys() <= of_everyone and bool(told.numbers)
    named = question.policy.file.subject in question.text and question.asks_recognised
    other = facts.titles or facts.funds or facts.unclear or facts.unsettled
    return named and trade and told.speakers == {Asker.ENTERPRISE} and not other


def _of_its_town(policy: Policy, told: Told, as_of: datetime.date) -> Reply | None:
    """Return what the town of such a firm is asked for, under a word that it is the town."""
    facts = Facts(asker=Asker.TOWN, values=_of_the_town(policy, told))
    reply = shown(policy, facts, as_of, told=True)
    if reply is None:
        return None
    line = understood.ITS_TOWN.format(subject=policy.file.subject)
    blocks = (Block(Part.LEAD, line), *_with_left(reply, told).blocks)
    return replace(reply, blocks=blocks)


def _tells_what_only_towns_need(told: Told, policy: Policy) -> bool:
    """Return whether an enterprise tells nothing but what no award asks for: 公司去年12亿产值."""
    either = {fact.name for fact in policy.facts.fact if fact.either}
    names, others = told.facts.values.keys(), told.facts.titles or told.facts.funds
    known = bool(names & either) and names <= either | policy.facts.of_everyone
    return told.owner is Asker.ENTERPRISE and known and not others


def _with_left(reply: Reply, told: Told) -> Reply:
    """Return the reply with a word on each number that nothing was made of."""
    lead, *rest = reply.blocks
    notes = (Block(Part.NOTE, note) for note in unreckoned.notes(told))
    return replace(reply, blocks=(lead, *notes, *rest))


def shown(
    policy: Policy, facts: Facts, as_of: datetime.date, *, told: bool = False
) -> Reply | None:
    """Return what is known of a town, all criteria, and the first question that they lack.

    Where something was `told`, and nothing of it counts, that is said.
    """
    section, name = policy.file.sections.criteria, lacking(policy, facts, as_of)
    if section is None:
        return None
    listed = section_reply(policy, section)
    reply = Reply(
        Intent.CRITERIA,
        (
            Block(Part.LEAD, _lead(policy, facts, told=told)),
            *(block for block in listed.blocks if block.part is Part.BODY),
        ),
        clauses=listed.clauses,
        criteria=assess(policy.criteria, facts),
        buttons=(say(policy, asking.GO_ON) if facts.values else _test(policy),),
        topic=Topic(clauses=listed.clauses[:1], wants=Intent.CRITERIA, facts=facts),
    )
    offering = step.offering(reply, policy, name, as_of)
    return replace(offering, blocks=(*offering.blocks, citation.source(policy, (section,))))


def _test(policy: Policy) -> Button:
    return Button(answers.TEST, citation.action(policy, "menu", answers.TEST))


def _asks(question: Question, told: Told, request: Request) -> bool:
    """Return whether nothing but a town is spoken of, and whether it qualifies is asked.

    Behind an enterprise's result 那我们镇呢 asks so, too, and so does who only says 我们镇种苹果.
    """
    # 咱们县能评几个专业镇 speaks of none.
    rest = question.policy.without_subject(question.text)
    named = bool(told.facts.values) or cue_patterns()["facts.town"].search(rest) is not None
    asked = question.asks_recognised and Asker.ENTERPRISE not in told.speakers
    of_town = told.owner is Asker.TOWN or (named and (asked or told.speakers == {Asker.TOWN}))
    figures = any(isinstance(value, Quantity) for value in told.facts.values.values())
    if not of_town or figures or told.facts.titles or told.facts.funds:
        return False
    text = plain(request.text)
    scan = scanned(text, question.policy.facts, request.as_of)
    of_one = scan.between(0, len(text), Role.NAME)
    wonders = [w for w in scan.between(0, len(text), Role.WONDER) if w.start > _LEADS_IN]
    many = cue_patterns()["ask.many"].search(question.without("pool.become"))
    counts = many is not None or question.has("ask.large")
    introduces = told.owner is Asker.TOWN and not question.asks and not question.mentions
    if introduces and told.numbers and not wonders:
        return True  # 我们镇GDP占全县12% counts something, be it nothing that is asked for
    if wonders or of_one or counts or question.has("award.award"):
        return False  # 怎么申报, 盘子要多大才够格 and 够格了有啥奖
    of_department = bool(question.mentions) and member.asks(question)  # 文旅局算不算成员
    if of_department or question.may_ask_owner or recognition.asked(question):
        return False  # 够不够格谁来定, 我们乡想申报，哪里给认定
    if question.has("ask.of_text") or question.asks_document:
        return False  # 镇里路烂，提没提要改
    if question.only("pool.own", "award.town") and not _shown(request):
        return True
    of_it = {*told.facts.values, NOTHING}
    tells = bool(told.facts.values) and all(s.telling.fact in of_it for s in told.senses)
    judged = question.asks_recognised or (tells and question.has("facts.judged"))
    return question.has("pool.become") or judged or (introduces and tells)


def _goes_on(question: Question, told: Told, request: Request) -> bool:
    """Return whether it asks only whether they qualify, behind the criteria: 能评不."""
    policy, topic = question.policy, request.topic
    section = policy.headings.section_of(topic.clauses[0]) if topic.clauses else None
    if (
        section is None
        or section != policy.file.sections.criteria
        or topic.facts is not None
        or topic.asking is not None
        or told.any
    ):
        return False
    money = question.has("award.award", "award.money")
    judges = question.has("pool.become", "facts.judged") and not money
    return judges and question.only("pool.become", "facts.judged", "pool.own")


def _shown(request: Request) -> bool:
    """Return whether the town's criteria were shown last: 我们镇 says nothing new of it."""
    facts, wants = request.topic.facts, request.topic.wants
    return facts is not None and facts.asker is Asker.TOWN and wants is not None


def _of_the_town(policy: Policy, told: Told) -> dict[str, Value]:
    """Return what is told of the town."""
    return {
        name: value
        for name, value in told.facts.values.items()
        if policy.facts.named(name).asker is Asker.TOWN
    }


def _lead(policy: Policy, facts: Facts, *, told: bool) -> str:
    """Return that nothing can be said yet, and what is known."""
    known, subject = "，".join(said(facts, policy.facts, Asker.TOWN)), policy.file.subject
    if not known:
        line = texts.NOTHING_COUNTS if told else texts.NOTHING_KNOWN
        return line.format(subject=subject)
    return texts.KNOWN_SO_FAR.format(known=known, subject=subject)
