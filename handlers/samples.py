"""What can be asked of a policy: its menu, the kinds of questions, and samples of them."""

from collections.abc import Iterable, Iterator

from handlers.texts import answers as texts
from handlers.texts import talk as talk_texts
from knowledge.policy.grants import granting
from knowledge.policy.policy import Policy

_FIRST = ("award", "owner", "criteria", "department", "person", "content")  # to begin with
_HEAD = 16  # characters of a title that is put in a question


def menu(policy: Policy) -> tuple[str, ...]:
    """Return the labels of the start menu: those of what the document has."""
    there = {
        "award": bool(policy.awards.award) or any(_granting(policy)),
        "criteria": bool(policy.criteria.criterion),
        "owner": any(policy.has_owner(clause) for clause in policy.clauses),
        "progress": bool(policy.measures),
        "reckon": bool(policy.awards.award and policy.facts.fact),
        "test": bool(policy.criteria.criterion and policy.facts.fact),
    }
    labels = tuple(label for kind, (label, _) in texts.MENU.items() if there[kind])
    return labels or (texts.WHOLE,)


def words(policy: Policy) -> dict[str, str]:
    """Return what the texts of the start and of help say of the policy, by slot."""
    known = {kind: _of_kind(policy, kind) for kind in talk_texts.SAMPLES}
    first = [known[kind][0] for kind in ("award", "owner", "criteria") if known[kind]]
    last = [known["award"][-1:], known["department"][:1]]
    some = known["content"] or known["owner"] or known["award"]
    lines = {
        "award": known["award"][:1],
        "criteria": known["criteria"][-1:],
        "owner": (*known["owner"][-1:], *known["department"][:1]),
        "person": known["person"][:1],
    }
    shown = {kind: asked for kind, asked in lines.items() if asked} or {"content": some[:1]}
    return {
        "title": policy.name,
        "number": f"（{policy.number}）" if policy.number else "",
        "samples": _quoted(first or some[:1]),
        "last_samples": _quoted([one for those in last for one in those] or some[:1]),
        "sample": _quoted(some[:1]),
        "kinds_asked": "\n".join(
            talk_texts.HELP_LINE.format(
                kind=talk_texts.KINDS_OF_SAMPLE[kind], samples="；".join(asked)
            )
            for kind, asked in shown.items()
        ),
    }


def questions(policy: Policy, most: int) -> tuple[str, ...]:
    """Return so many questions to begin with, at most, each of another kind."""
    known = (_of_kind(policy, kind) for kind in _FIRST)
    return tuple(asked[0] for asked in known if asked)[:most]


def kinds(policy: Policy) -> str:
    """Return what can be asked, in one line."""
    file = policy.file
    there = {
        "award": bool(policy.awards.award) or any(_granting(policy)),
        "criteria": bool(policy.criteria.criterion),
        "owner": any(policy.has_owner(clause) for clause in policy.clauses),
        "person": bool(policy.directory.people),
        "goal": file.goal is not None,
        "document": True,
    }
    named = [texts.ANSWERED_OF[kind] for kind, so in there.items() if so]
    few = [texts.ANSWERED_CLAUSES] if len(named) == 1 else []
    return "、".join([*few, *named]).format(subject=file.subject, group=policy.group)


def _quoted(asked: Iterable[str]) -> str:
    return "".join(f"“{question}”" for question in asked)


def _of_kind(policy: Policy, kind: str) -> tuple[str, ...]:
    """Return the samples of one kind: those of the folder, else one made of what it has."""
    own: tuple[str, ...] = getattr(policy.file.samples, kind)
    if own:
        return own
    made = list(_made(policy, kind))
    short = (words for words in made if len(words.get("title", "")) <= _HEAD)
    chosen = next(short, next(iter(made), None))
    return (talk_texts.SAMPLES[kind].format(**chosen),) if chosen else ()


def _made(policy: Policy, kind: str) -> Iterator[dict[str, str]]:
    """Yield what fills a sample of the kind."""
    if kind == "award":
        yield from ({"title": award.label} for award in policy.awards.award)
        yield from ({"title": policy.headings.title(clause)} for clause in _granting(policy))
    elif kind == "criteria" and policy.criteria.criterion:
        yield {"subject": policy.file.subject}
    elif kind == "owner":
        owned = (clause for clause in policy.clauses if policy.has_owner(clause))
        yield from ({"title": policy.headings.title(clause)} for clause in owned)
    elif kind == "department":
        yield from ({"name": d.name} for d in policy.directory.departments)
    elif kind == "person":
        people = policy.directory.people
        yield from ({"group": policy.group, "role": person.role} for person in people)
    elif kind == "content":
        titled = (clause for clause in policy.clauses if policy.clauses[clause].marker)
        yield from ({"title": policy.headings.title(clause)} for clause in titled)


def _granting(policy: Policy) -> Iterator[str]:
    """Yield the clauses that promise money."""
    yield from (clause for clause in policy.clauses if granting(policy.sentences(clause)))
