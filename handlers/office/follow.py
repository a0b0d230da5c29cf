"""Following a clause: being told by day what has changed about it, but not who changed it."""

from collections.abc import Sequence
from dataclasses import replace

from handlers import citation
from handlers.message import Block, Button, Intent, Notice, Part, Reply
from handlers.office import wish
from handlers.office.call import Call, sentence
from handlers.office.which import SHOWN
from handlers.services import Office
from handlers.texts import report as texts
from handlers.texts import wish as wishes
from handlers.texts.people import PRIVATE_ONLY
from knowledge.office.follow import Subject
from knowledge.office.ground import Ground
from knowledge.policy.fold import fold, plain
from knowledge.policy.policy import Policy
from knowledge.question.question import Question

FOLLOWS = "follow"  # the command that a button stands for
_MOST = 20


async def follow(call: Call) -> Reply:
    """Follow the clause that is named, or say what is followed."""
    if not call.request.private:
        return sentence(PRIVATE_ONLY)
    followed = await call.office.follows.of(call.person)
    if not call.rest:
        return await _list(call, followed)
    found = _subject(call)
    if found is None:
        return _unknown(call)
    policy, subject = found
    if len(followed) >= _MOST and subject not in followed:
        return sentence(texts.FOLLOW_TOO_MANY.format(most=_MOST))
    place = citation.place(policy, subject.clause)
    return Reply(
        Intent.HELP,
        (Block(Part.LEAD, texts.FOLLOWED.format(place=place)),),
        buttons=(unfollow_button(subject),),
        effects=(call.office.follows.follow(call.person, subject),),
        keep_contact=True,
    )


async def unfollow(call: Call) -> Reply:
    """Follow the clause that is named no more."""
    if not call.request.private:
        return sentence(PRIVATE_ONLY)
    found = _subject(call)
    followed = await call.office.follows.of(call.person)
    if found is None or found[1] not in followed:
        return await _list(call, followed)
    policy, subject = found
    place = citation.place(policy, subject.clause)
    return Reply(
        Intent.HELP,
        (Block(Part.LEAD, texts.UNFOLLOWED.format(place=place)),),
        effects=(call.office.follows.unfollow(call.person, subject),),
    )


async def known(reply: Reply, person: str, office: Office) -> Reply:
    """Return the reply without the offer to follow what the person follows already."""
    offers = [button for button in reply.buttons if button.action.startswith(f"{FOLLOWS} ")]
    if not offers:
        return reply
    subjects = await office.follows.of(person)
    followed = {f"{FOLLOWS} {one.policy} {one.clause}" for one in subjects}
    kept = (button for button in reply.buttons if button.action not in followed)
    return replace(reply, buttons=tuple(kept))


def unfollow_button(subject: Subject) -> Button:
    """Return the button that ends following."""
    return Button(texts.UNFOLLOW, f"unfollow {subject.policy} {subject.clause}")


def _subject(call: Call) -> tuple[Policy, Subject] | None:
    """Return the clause that the rest of the command names: by policy and id, or in words."""
    key, _, clause = call.rest.partition(" ")
    for policy in call.policies:
        if policy.file.key == key and clause in policy.clauses:
            return policy, Subject(key, clause)
    for policy in call.policies:
        if call.rest in policy.clauses:
            return policy, Subject(policy.file.key, call.rest)
        question = Question.read(fold(plain(call.rest)), policy)
        if question.found.strong:  # nobody should wait for news of what was not meant
            return policy, Subject(policy.file.key, question.found.clauses[0])
    return None


def _unknown(call: Call) -> Reply:
    """Return that it was not understood, and the measures to choose from."""
    policy = call.policies[0]
    measures = [clause.id for clause in policy.measures]
    return replace(
        sentence(texts.FOLLOW_UNKNOWN.format(name=call.rest[:SHOWN])),
        buttons=tuple(
            Button(
                citation.short(policy.headings.title(clause)),
                f"{FOLLOWS} {policy.file.key} {clause}",
            )
            for clause in measures
        ),
    )


async def _list(call: Call, followed: Sequence[Subject]) -> Reply:
    """Return what is followed or wished for, with a button to end each."""
    wished = await call.office.wishes.of(call.person)
    policies = {policy.file.key: policy for policy in call.policies}
    known = [one for one in followed if one.policy in policies]
    if not known and not wished:
        return sentence(texts.FOLLOW_NOTHING)
    places = [citation.place(policies[one.policy], one.clause) for one in known]
    ends = [
        Button(
            texts.UNFOLLOW_ONE.format(title=citation.short(place)),
            f"unfollow {one.policy} {one.clause}",
        )
        for one, place in zip(known[-6:], places[-6:], strict=True)
    ]
    if wished:
        places.append(wishes.WISH_LISTED.format(facts=wished.facts))
        ends.append(wish.END)
    return Reply(
        Intent.HELP,
        (Block(Part.LEAD, texts.FOLLOWING), Block(Part.BODY, "\n".join(places))),
        buttons=tuple(ends),
    )


async def told(
    call: Call, policy: Policy, clause: str, change: str, about: str = ""
) -> tuple[Notice, ...]:
    """Return the notices of a change to those who follow the clause, or the section it is in.

    At night a later change `about` the same thing overtakes it; without a word, of the clause.
    """
    above = policy.clauses[clause].parent
    knowing = {call.person}
    notices = []
    for followed in filter(None, (clause, above)):
        subject = Subject(policy.file.key, followed)
        followers = await call.office.follows.followers(subject)
        persons = tuple(person for person in followers if person not in knowing)
        knowing.update(persons)
        if persons:
            ground = Ground(subject, about=f"{policy.file.key} {about or clause}")
            reply = _news(policy, clause, change, unfollow_button(subject))
            notices.append(Notice(persons, reply, by_day=True, ground=ground))
    return tuple(notices)


def _news(policy: Policy, clause: str, change: str, button: Button) -> Reply:
    lead = texts.FOLLOWED_CHANGED.format(place=citation.place(policy, clause))
    blocks = (Block(Part.LEAD, lead), Block(Part.BODY, change))
    return Reply(Intent.STATUS, blocks, clauses=(clause,), buttons=(button,))
