"""Towns: what was told of a town, held against the criteria of several policies."""

from collections.abc import Sequence

from handlers import citation
from handlers.message import Block, Button, Intent, Part, Reply, Request, Topic
from handlers.several import naming
from handlers.several.standing import Offer
from handlers.texts import several as texts
from knowledge.policy.policy import Policy


def reply(offers: Sequence[Offer], request: Request) -> Reply | None:
    """Return how the town stands by each policy, or None where fewer than two have criteria.

    A town is of one place: which one is asked, and a press goes on with it.
    """
    held = [offer for offer in offers if offer.reply.criteria]
    if len(held) < 2:
        return None
    policies = [offer.policy for offer in held]
    return Reply(
        Intent.CLARIFY,
        (
            Block(Part.LEAD, texts.TOWNS.format(documents=len(held))),
            *(Block(Part.BODY, _said(offer, policies)) for offer in held),
            Block(Part.NOTE, texts.WHERE_IS_THE_TOWN),
        ),
        buttons=tuple(
            Button(citation.short(naming.label(p, policies)), naming.again(p)) for p in policies
        ),
        topic=Topic(wants=Intent.CLARIFY, question=request.text, told=request.topic.told),
    )


def _said(offer: Offer, policies: Sequence[Policy]) -> str:
    """Return what it comes to by the policy, and every criterion that was spoken of."""
    lead = texts.ANSWER_LINE.format(
        label=naming.label(offer.policy, policies), line=offer.reply.blocks[0].text
    )
    criteria = (block.text for block in offer.reply.blocks[1:] if block.part is Part.BODY)
    return "\n".join((lead, *criteria))
