"""A wish: an enterprise that said yes is told when a new or changed policy fits what it told."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from handlers.button import late
from handlers.eligibility.results import fitting
from handlers.eligibility.results.retelling import retold
from handlers.eligibility.results.together import is_elsewhere
from handlers.message import Block, Button, Intent, Part, Reply, Request, Topic
from handlers.office.call import Call, sentence
from handlers.services import Office, Services
from handlers.texts import wish as texts
from handlers.texts.people import PRIVATE_ONLY
from knowledge.office.wish import Held, Wish
from knowledge.policy.facts.facts import Asker
from knowledge.policy.policy import Policy

WISH = "wish"  # the command that the buttons stand for
_OFF = "off"
END = Button(texts.END, f"{WISH} {_OFF}")
_FOR = Button(texts.WISH, WISH)


async def answer(call: Call) -> Reply:
    """Keep the wish with the facts told so far, or end it."""
    if not call.request.private:
        return sentence(PRIVATE_ONLY)
    if call.rest == _OFF:
        effect = call.office.wishes.end(call.person)
        return replace(sentence(texts.ENDED), effects=(effect,))
    facts, place = told(call.request.topic, call.policies)
    if not facts:
        return late(texts.NOTHING_TOLD)
    given = fitting.held(call.policies, facts, place, call.request.as_of)
    days = f"{call.keep_days:g}"
    return Reply(
        Intent.HELP,
        (
            Block(Part.LEAD, texts.WISHED),
            Block(Part.BODY, texts.KEPT.format(facts=facts, days=days)),
        ),
        buttons=(END,),
        effects=(call.office.wishes.wish(Wish(call.person, facts, place, given, given)),),
        keep_contact=True,
    )


async def offered(reply: Reply, request: Request, services: Services) -> Reply:
    """Return the result of an enterprise with the offer, unless it wishes for just that."""
    office = services.office
    if office is None or not request.private or not _is_result(reply):
        return reply
    facts, _ = told(reply.topic, services.policies)
    if not facts or await _wishes_for(facts, request.person, office):
        return reply
    return replace(reply, buttons=(*reply.buttons, _FOR))


def told(topic: Topic, policies: Sequence[Policy]) -> tuple[str, str]:
    """Return what an enterprise has told, in words that read back, and its place; or nothing.

    It has no full stop, to stand within a sentence. Facts that were only supposed are none.
    """
    keys = (topic.policy, policies[0].file.key if len(policies) == 1 else "")
    policy = next((one for one in policies if one.file.key in keys), None)
    facts = topic.facts
    if policy and facts and facts.asker is Asker.ENTERPRISE:
        place = "" if is_elsewhere(policy, facts) else policy.file.place
        return retold(facts, policy.facts, Asker.ENTERPRISE).rstrip("。"), place
    return ("；".join(topic.told).rstrip("。"), "") if facts is None else ("", "")


def fresh(now: Mapping[str, Held], before: Mapping[str, Held]) -> Mapping[str, Sequence[str]]:
    """Return the awards, by policy, that were not given before."""
    nothing = Held("", ())
    found = {
        key: [one for one in held.awards if one not in before.get(key, nothing).awards]
        for key, held in now.items()
    }
    return {key: awards for key, awards in found.items() if awards}


def _is_result(reply: Reply) -> bool:
    """Return whether it says what an enterprise may get: by one policy, or by each of several."""
    topic = reply.topic
    by_each = topic.wants is Intent.AWARD and bool(topic.told) and topic.facts is None
    return not topic.asking and (reply.awards is not None or by_each)


async def _wishes_for(facts: str, person: str, office: Office) -> bool:
    wish = await office.wishes.of(person)
    return wish is not None and wish.facts == facts
