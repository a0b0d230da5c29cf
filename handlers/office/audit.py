"""The audit: the latest acts, for the office."""

from handlers.message import Block, Intent, Part, Reply
from handlers.office.call import Call
from handlers.office.right import named_department, refused, sentence
from handlers.office.when import moment
from handlers.texts import office as texts
from handlers.texts.people import OFFICE, THE_PUBLIC
from knowledge.office.role import Act, Rank

_MOST = 20
_ERASURES = ("forget", "erase")  # nobody's any more


async def audit(call: Call) -> Reply:
    """Return the latest acts, each with who, what and when."""
    no = await refused(call, Rank.OFFICE)
    if no:
        return no
    acts = await call.office.register.acts(_MOST)
    if not acts:
        return sentence(texts.AUDIT_NONE)
    names = dict.fromkeys(await call.office.register.officials(None), OFFICE)
    names |= {
        one.person: f"#{one.number} {named_department(one.department)}"
        for one in await call.office.register.members(ended=True)
    }
    lines = "\n".join(_line(act, names.get(act.person, THE_PUBLIC)) for act in acts)
    return Reply(
        Intent.HELP,
        (Block(Part.LEAD, texts.AUDIT.format(count=len(acts))), Block(Part.BODY, lines)),
    )


def _line(act: Act, who: str) -> str:
    did = texts.ACTS.get(act.act, act.act)
    if act.act not in _ERASURES:
        return texts.AUDIT_LINE.format(at=moment(act.at), who=who, act=did, subject=act.subject)
    counted = [one.partition("=") for one in act.subject.split()]
    subject = "、".join(
        texts.ERASED_KIND.format(kind=texts.ERASED.get(kind, kind), count=count)
        for kind, _, count in counted
    )
    return texts.ERASED_LINE.format(at=moment(act.at), act=did, subject=subject)
