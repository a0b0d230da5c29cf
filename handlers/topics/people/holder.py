"""Whether somebody holds a post: yes, or no and who does."""

from handlers import citation
from handlers.message import Reply
from handlers.texts import answers as texts
from handlers.topics.people.person import titled
from handlers.topics.people.roster import person_reply
from handlers.turn import Turn
from knowledge.policy.clause import Person
from knowledge.question.question import Question


async def answer(turn: Turn) -> Reply | None:
    """Return whether somebody holds a post, where both are named: 组长是刘俊明吗; else None."""
    question = turn.question
    if not question.people or not question.has("ask.yes_no", "ask.so"):
        return None
    if question.has("premise.choice") and not (question.roles or question.mentions):
        return None  # 是书记还是县长: whoever it is may be both
    asked = _holders(question)
    if not asked:
        return None
    when = citation.as_issued(question.policy)
    lines = [
        _sentence(question, post, holder).format(post=post, name=holder.name, as_issued=when)
        for post, holder in asked
    ]
    # A line that is no yes goes first: 组长薛向阳是县长吗 is not answered 是的.
    lines.sort(key=lambda line: line.startswith(texts.AGREEING))
    holders = tuple(dict.fromkeys(holder for _, holder in asked))
    others = [p for p in question.people if p not in holders]
    lines += [
        texts.NAME_HOLDS.format(name=p.name, post=p.post, role=p.role, as_issued=when)
        for p in others
    ]
    return person_reply(question, lines, (*holders, *others))


def _sentence(question: Question, post: str, holder: Person) -> str:
    """Return the words of yes or no; neither for 还是, nor where another post stands there."""
    if question.has("premise.choice"):
        return texts.IT_STANDS
    if holder not in question.people:
        return texts.IT_IS_NOT
    acting = (post, holder) in titled(question) and post not in question.text
    return texts.IT_STANDS if acting else texts.IT_IS


def _holders(question: Question) -> list[tuple[str, Person]]:
    """Return the posts that the question names, each with who holds it in the roster."""
    directory = question.policy.directory
    held = [(person.role, person) for person in directory.people if person.role in question.roles]
    if "office_head" in question.people_kinds:
        head = question.policy.file.office_head
        post = head.text if head else ""
        held += [
            (texts.OFFICE_HEAD_POST.format(group=question.policy.group), p)
            for p in directory.people
            if p.post == post
        ]
    heads = [directory.head(mention.department) for mention in question.mentions]
    departments = [(head.post, head) for head in heads if head]
    return [*held, *departments, *titled(question)]
