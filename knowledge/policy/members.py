"""Members: the sets of one policy that people ask over, made of its records and rules."""

from collections.abc import Iterable

from knowledge.policy.calculators.figure import Use
from knowledge.policy.clause import Clause, Person
from knowledge.policy.policy import Policy
from knowledge.policy.selection import Member, Role

FIGURE = "figure"  # of a criterion: that it sets a number
FIXED = "fixed"  # of an award: that the text writes how much it is
REWARD = "reward"  # of a measure: that the text writes an award in it
SEATED = "seated"  # of a department: that somebody of it is in the roster
_DEPUTY = "副"


def measures(policy: Policy) -> tuple[Member, ...]:
    """Return the measures by clause, each with its departments as the directory names them."""
    rewarded = {award.clause for award in policy.awards.award}
    return tuple(
        Member(
            clause.id,
            {
                Role.LEAD: _named(policy, clause.lead),
                Role.COOP: _named(policy, clause.coop),
            },
            frozenset({REWARD} if clause.id in rewarded else ()),
        )
        for clause in _owned(policy)
    )


def departments(policy: Policy) -> tuple[Member, ...]:
    """Return the departments by name, each with the clauses of its measures.

    Those are marked of which somebody is in the roster.
    """
    owned = {clause.id for clause in _owned(policy)}
    found = []
    for department in policy.directory.departments:
        tasks = policy.directory.tasks(department)
        clauses = {Role.LEAD: tasks.lead, Role.COOP: tasks.coop}
        tied = {role: tuple(id_ for id_ in ids if id_ in owned) for role, ids in clauses.items()}
        seated = policy.directory.head(department) is not None
        found.append(Member(department.name, tied, frozenset({SEATED} if seated else ())))
    return tuple(found)


def awards(policy: Policy) -> tuple[Member, ...]:
    """Return the awards: one a level where the text writes its amount, else one an award.

    The key is the award's name, with the level behind a blank where there is one.
    """
    found: list[Member] = []
    for award in policy.awards.of_enterprise():
        amounts = [figure for figure in award.figures if figure.use is Use.AMOUNT]
        for figure in (one for one in amounts if one.level):
            level = str(figure.level)
            marks = frozenset({FIXED, level})
            found.append(Member(f"{award.name} {level}", {}, marks, int(figure.value)))
        rest = [int(figure.value) for figure in amounts if not figure.level]
        if rest:  # by a number, a grade or a step: what is most
            found.append(Member(award.name, {}, frozenset({FIXED}), max(rest)))
        if not amounts:
            found.append(Member(award.name))
    return tuple(found)


def criteria(policy: Policy) -> tuple[Member, ...]:
    """Return the criteria by clause, marked where one of their conditions is a number."""
    return tuple(
        Member(rule.clause, {}, frozenset({FIGURE} if numeric else ()))
        for rule in policy.criteria.criterion
        for numeric in [any(condition.figures for condition in rule.condition)]
    )


def people(policy: Policy, words: Iterable[str]) -> tuple[Member, ...]:
    """Return the people of the roster by name, marked with the role and the `words` of the post.

    A title is not part of its deputy's: 副局长 is no 局长.
    """
    asked = tuple(words)
    return tuple(
        Member(person.name, {}, frozenset({person.role, *(w for w in asked if _has(person, w))}))
        for person in policy.directory.people
    )


def _has(person: Person, word: str) -> bool:
    bare = person.post.replace(_DEPUTY + word, "")
    return word in bare


def _owned(policy: Policy) -> tuple[Clause, ...]:
    return policy.measures


def _named(policy: Policy, names: Iterable[str]) -> tuple[str, ...]:
    known = ((name, policy.directory.department(name)) for name in names)
    return tuple(department.name if department else name for name, department in known)
