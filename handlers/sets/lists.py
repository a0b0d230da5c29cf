"""Awards, criteria and people selected: the highest award, which criteria set a number, who is."""

from collections.abc import Sequence

from handlers import citation
from handlers.eligibility.results.figure import money
from handlers.message import Block, Intent, Part, Reply, Topic
from handlers.sets.asked import Asked
from handlers.texts import sets as texts
from handlers.texts.answers import PERSON_LINE
from handlers.texts.understood import LEVELS
from handlers.topics.awards.every_award import overview
from handlers.topics.awards.grant import grant_line
from handlers.topics.people.roster import person_reply
from knowledge.policy.calculators.award import Award
from knowledge.policy.facts.facts import Level
from knowledge.policy.members import FIXED, awards, criteria, people
from knowledge.policy.policy import Policy
from knowledge.policy.selection import Mark, Member, Order
from knowledge.question.question import Question


# --- awards -----------------------------------------------------------------------------------
def awards_reply(question: Question, asked: Asked) -> Reply:
    """Return the awards that are meant: the highest, the lowest, those with or without a sum."""
    policy, selection = question.policy, asked.selection
    chosen = selection.of(awards(policy))
    if not chosen:
        return overview(policy)
    if asked.whole and len(chosen) > 1:
        ranked = sorted(chosen, key=lambda member: -(member.yuan or 0))
        first, *_, last = [_line(policy, member) for member in ranked]
        line = texts.AWARDS_RANKED.format(most=first, least=last)
        return _awards(policy, line, ranked, quoted=False)
    if selection.order is not Order.NONE:
        names = texts.LIST.join(_name(policy, member) for member in chosen)
        line = texts.AWARDS_BY.format(
            order=texts.AWARD_ORDERS[selection.order.value],
            names=names,
            yuan=money(chosen[0].yuan or 0),
        )
        return _awards(policy, line, chosen, listed=False)
    fixed = Mark(FIXED) in selection.conditions
    sentence = texts.AWARDS_FIXED if fixed else texts.AWARDS_UNFIXED
    count = len({_rule(policy, member).name for member in chosen})
    return _awards(policy, sentence.format(count=count), chosen, quoted=False)


def _rule(policy: Policy, member: Member) -> Award:
    name = member.key.partition(" ")[0]
    return next(award for award in policy.awards.award if award.name == name)


def _name(policy: Policy, member: Member) -> str:
    level = member.key.partition(" ")[2]
    label = _rule(policy, member).label
    return texts.AWARD_OF.format(level=LEVELS[Level(level)] if level else "", label=label)


def _line(policy: Policy, member: Member) -> str:
    return texts.AWARD_WORTH.format(name=_name(policy, member), yuan=money(member.yuan or 0))


def _awards(
    policy: Policy,
    line: str,
    chosen: Sequence[Member],
    *,
    listed: bool = True,
    quoted: bool = True,
) -> Reply:
    rules = tuple({rule.name: rule for m in chosen for rule in [_rule(policy, m)]}.values())
    clauses = tuple(dict.fromkeys(rule.clause for rule in rules))
    sums = all(member.yuan for member in chosen)
    lines = (
        [_line(policy, member) for member in chosen]
        if sums
        else [grant_line(policy, rule) for rule in rules]
    )
    quotes = [(rule.clause, rule.quote) for rule in rules] if quoted else []
    return Reply(
        intent=Intent.AWARD,
        blocks=(
            Block(Part.LEAD, line),
            *((Block(Part.BODY, "\n".join(lines)),) if listed else ()),
            *citation.quotes_of(policy, quotes),
            citation.source(policy, clauses),
        ),
        clauses=clauses,
        buttons=citation.clause_buttons(policy, clauses),
        topic=Topic(
            clauses=clauses[:1],
            wants=Intent.AWARD,
            award=rules[0].name if len(rules) == 1 else None,
        ),
    )


# --- criteria ---------------------------------------------------------------------------------
def criteria_reply(question: Question, asked: Asked) -> Reply:
    """Return the criteria that set a number, or those that do not, in the text's words."""
    policy, members = question.policy, criteria(question.policy)
    chosen = asked.selection.of(members)
    there = all(c.there for c in asked.selection.conditions if isinstance(c, Mark))
    section = policy.file.sections.criteria
    noun = policy.headings.title(section) if section else texts.A_CRITERION
    values = {"total": len(members), "noun": noun, "count": len(chosen)}
    lines = [_criterion(policy, member.key) for member in chosen]
    others = [member for member in members if member not in chosen]
    if asked.whole and others:
        rest = texts.AND_THE_OTHERS if there else texts.AND_THOSE_WITH
        titles = texts.LIST.join(policy.headings.title(member.key) for member in others)
        lines.append(rest.format(count=len(others), titles=titles))
    clauses = tuple(member.key for member in chosen)
    return Reply(
        intent=Intent.CRITERIA,
        blocks=(
            Block(Part.LEAD, texts.CRITERIA[there].format(**values)),
            Block(Part.BODY, "\n".join(lines)),
            citation.source(policy, clauses or (section,)),
        ),
        clauses=clauses or policy.there(section),
        buttons=citation.clause_buttons(policy, clauses),
        topic=Topic(clauses=clauses[:1], wants=Intent.CRITERIA),
    )


def _criterion(policy: Policy, clause: str) -> str:
    rule = next(rule for rule in policy.criteria.criterion if rule.clause == clause)
    numeric = [c.quote for c in rule.condition if c.figures]
    quotes = "；".join(numeric)
    marker, title = policy.clauses[clause].marker, policy.headings.title(clause)
    line = texts.CRITERION if numeric else texts.ITEM_OF
    return line.format(marker=marker, place=marker, title=title, quotes=quotes)


# --- people -----------------------------------------------------------------------------------
def people_reply(question: Question, asked: Asked) -> Reply:
    """Return the people of the roster who are meant: how many, and each with the post."""
    policy = question.policy
    chosen = {member.key for member in asked.selection.of(people(policy, asked.posts))}
    found = tuple(p for p in policy.directory.people if p.name in chosen)
    sentence = texts.PEOPLE if found else texts.NO_PEOPLE
    what = _who(policy, asked, none=not found)
    line = sentence.format(
        group=policy.group, what=what, count=len(found), as_issued=citation.as_issued(policy)
    )
    lines = [line, *(PERSON_LINE.format(name=p.name, post=p.post) for p in found)]
    return person_reply(question, lines, found)


def _who(policy: Policy, asked: Asked, *, none: bool) -> str:
    """Return who is meant as one says it: 成员里不是局长的, 县委的, 副局长."""
    marks = [c for c in asked.selection.conditions if isinstance(c, Mark)]
    roles = {person.role for person in policy.directory.people}
    among = texts.LIST.join(m.word for m in marks if m.there and m.word in roles)
    there = [m.word for m in marks if m.there and m.word not in roles]
    posts = texts.LIST.join(_post(word) for word in there if word not in asked.places)
    places = texts.LIST.join(word for word in there if word in asked.places)
    out = texts.LIST.join(m.word for m in marks if not m.there)
    from_ = (texts.FROM_NONE if none else texts.FROM).format(words=places) if places else ""
    rest = posts + from_ + (texts.NOT_SUCH.format(words=out) if out else "")
    return among if not rest else (texts.AMONG_ROLES.format(roles=among) if among else "") + rest


def _post(word: str) -> str:
    return word if len(word) > 1 else texts.WITH_CHARACTER.format(word=word)
