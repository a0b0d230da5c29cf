"""Owners of a topic: who leads it and who cooperates, complete and in the text's words."""

from collections.abc import Sequence
from dataclasses import replace

from handlers import citation
from handlers.joined import joined
from handlers.message import Block, Intent, Owners, Part, Reply, Topic
from handlers.sentence import best_sentence
from handlers.texts import answers as texts
from handlers.turn import Turn
from knowledge.policy.clause import Clause
from knowledge.policy.folder.folder import Department
from knowledge.policy.learned.want_names import TASKS
from knowledge.policy.policy import Policy
from knowledge.policy.search.passages import names_owners
from knowledge.question.heard import WHETHER
from knowledge.question.question import Question


async def answer(turn: Turn) -> Reply | None:
    """Return who owns the topic asked about, or None where owners are not asked for."""
    question = turn.question
    if not question.asks_owner and not question.asks_department:
        return None
    if question.asks_other_tasks:
        return None
    owned = [c for c in _clauses(question, turn.topic) if question.policy.has_owner(c)]
    if not owned:
        return None
    named = tuple(dict.fromkeys(mention.department for mention in question.mentions))
    department = named[0] if named and not _by_department(question) else None
    level = _level(question, owned) if department is None else []
    if level:
        replies = [owner_reply(question.policy, clause, None, question) for clause in level]
        return replace(joined(replies), topic=replies[0].topic)  # 头儿是谁 goes on about the first
    reply = owner_reply(question.policy, owned[0], department, question, others=owned[1:3])
    if len(named) > 1 and not question.has("premise.choice"):
        reply = _with_several(question.policy, reply, named)
    reply = _with_head(question, reply) if question.has("person.head") else reply
    return reply if named else _with_sentence(question, reply)


def _with_sentence(question: Question, reply: Reply) -> Reply:
    """Return the reply, with the sentence itself where only words ask for owners.

    公共品牌谁来建 may ask who is to do it in the sentence, and not who leads the measure.
    """
    policy, clause = question.policy, reply.clauses[0]
    sentence = best_sentence(question, clause)
    if not sentence or names_owners(sentence) or policy.wants.owner(question.asked) >= 0:
        return reply
    lead, *rest = reply.blocks
    return replace(reply, blocks=(lead, *citation.quote(policy, clause, sentence), *rest))


def _with_several(policy: Policy, reply: Reply, departments: Sequence[Department]) -> Reply:
    """Return the reply with what each of the departments is in the clause, the lead first."""
    record, said = policy.clauses[reply.clauses[0]], []
    for department in departments:
        names = {department.name, *department.also}
        kind = "lead" if names & {*record.lead} else "coop" if names & {*record.coop} else "none"
        said.append(texts.LEADS_OR_HELPS[kind].format(name=department.name))
    told = texts.SEVERAL_ARE.format(said=texts.BREAK.join(said))
    line = _first_line(policy, record, None, None) + told
    return replace(reply, blocks=(Block(Part.LEAD, line), *reply.blocks[1:]))


def _level(question: Question, owned: Sequence[str]) -> list[str]:
    """Return the two clauses that are meant as likely as each other, and led by different ones."""
    clauses = question.policy.clauses
    level = [clause for clause in question.topic.level if clause in owned][:2]
    leads = {clauses[clause].lead for clause in level}
    return level if len(leads) > 1 and not question.item else []


def _with_head(question: Question, reply: Reply) -> Reply:
    """Return the reply with who heads the lead department, where that is asked for too."""
    policy = question.policy
    lead = policy.directory.department(reply.owners.lead[0]) if reply.owners.lead else None
    head = policy.directory.head(lead) if lead else None
    if head is None:
        return reply
    line = texts.POST_HELD_BY.format(
        post=head.post, name=head.name, as_issued=citation.as_issued(policy)
    )
    return replace(
        reply,
        blocks=(reply.blocks[0], Block(Part.BODY, line), *reply.blocks[1:]),
        owners=replace(reply.owners, people=(head.name,)),
    )


def _clauses(question: Question, topic: Topic) -> tuple[str, ...]:
    """Return the clauses whose owners are asked for, best first."""
    if question.item:
        return (question.item,)
    if question.has_topic or (question.topic.sure and not question.mentions):
        return question.topic.close
    if _by_department(question):
        return _only_one(question)
    if question.mentions:
        return ()
    return topic.clauses or _numbered(question)


def _by_department(question: Question) -> bool:
    """Return whether it says of which clause by the department that it is of: 统计局那条."""
    if not (question.mentions and question.has("owner.that")) or question.item:
        return False
    return not question.has_topic and question.policy.wants.of(question.asked) != TASKS


def _only_one(question: Question) -> tuple[str, ...]:
    """Return the only clause that the department named has to do with, or nothing.

    统计局牵头那条，配合的有哪些 is what it leads, 供电公司那条谁牵头 where others lead it.
    """
    tasks = question.policy.directory.tasks(question.mentions[0].department)
    own = tasks.lead if question.asks_coop else tasks.coop
    either = (own, (*tasks.lead, *tasks.coop))
    return next((clauses for clauses in either if len(clauses) == 1), ())


def _numbered(question: Question) -> tuple[str, ...]:
    """Return the measure of the number that is said: of all that is numbered, those have owners."""
    measures = [clause.id for clause in question.policy.measures]
    number = question.number or 0
    return (measures[number - 1],) if 0 < number <= len(measures) else ()


def owner_reply(
    policy: Policy,
    clause: str,
    department: Department | None = None,
    question: Question | None = None,
    others: tuple[str, ...] | list[str] = (),
) -> Reply:
    """Return the owners of one clause; with `department`, whether it is among them."""
    record = policy.clauses[clause]
    tasks = policy.directory.tasks(department) if department else None
    return Reply(
        intent=Intent.OWNER,
        blocks=(
            Block(Part.LEAD, _first_line(policy, record, department, question)),
            *citation.quote(policy, clause, citation.bracket(policy, clause)),
            citation.source(policy, (clause,)),
        ),
        clauses=(clause, *others),
        owners=Owners(
            lead=record.lead or record.responsible,
            coop=record.coop,
            lead_tasks=tasks.lead if tasks else (),
            coop_tasks=tasks.coop if tasks else (),
        ),
        buttons=citation.next_steps(policy, clause, others, owner=False),
        topic=Topic(
            clauses=(clause,),
            department=record.lead[0] if record.lead else None,
            wants=Intent.OWNER,
        ),
    )


def _first_line(
    policy: Policy, record: Clause, department: Department | None, question: Question | None
) -> str:
    title, lead = policy.headings.title(record.id), "、".join(record.lead)
    either = question is not None and question.has("premise.choice")
    wants_coop = question is not None and question.asks_coop
    leads = department is not None and department.name in record.lead
    if department and not either and not (wants_coop and leads):  # 几个局跟着他们干
        names = {department.name, *department.also}
        if names & set(record.lead):
            return texts.DEPARTMENT_LEADS.format(title=title, name=department.name)
        claimed = question is not None and claims_charge(question)
        sentence = texts.DEPARTMENT_NOT_LEADING if claimed else texts.DEPARTMENT_NOT_IN
        if names & set(record.coop):
            sentence = texts.DEPARTMENT_ONLY_HELPS if claimed else texts.DEPARTMENT_COOPERATES
        return sentence.format(title=title, name=department.name, lead=lead)
    if not record.lead:
        return texts.RESPONSIBLE_ARE.format(title=title, names="、".join(record.responsible))
    sentence = texts.LEAD_AND_COOP if wants_coop else texts.LEAD_IS
    return sentence.format(title=title, lead=lead, count=len(record.coop))


def claims_charge(question: Question) -> bool:
    """Return whether it asks if a department has the thing, and not only helps: 归工信局管吧."""
    whether = question.has(*WHETHER)
    return whether and question.has("owner.charge") and not question.asks_coop
