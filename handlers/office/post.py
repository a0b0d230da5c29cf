"""Posts: the office enters who holds a post of the roster now; it is read back first."""

import datetime
import re
import time

from handlers.message import Block, Form, Intent, Part, Reply, Request, Topic
from handlers.office import followers, pending, reading
from handlers.office.author import author_of, named_author
from handlers.office.call import Call
from handlers.office.right import refused, sentence
from handlers.office.texts import post as texts
from handlers.office.texts.follow import FOLLOWED_POST
from handlers.office.texts.pending import FUTURE, NO_DAY, OLD, READ_BACK
from handlers.office.when import moment
from handlers.posting import issued_holder
from handlers.services import Services
from knowledge.office.post import Holder
from knowledge.office.role import Rank
from knowledge.policy.fold import plain, squeeze
from knowledge.policy.policy import Policy

KIND = "post"
_NAME = re.compile(r"[\u4e00-\u9fff·]{2,12}")
_HEAD = re.compile(r"(?:局长|主任|负责人|一把手|部长)$")


async def post(call: Call) -> Reply:
    """Return an entry read back, kept or dropped; the office's alone."""
    no = await refused(call, Rank.OFFICE)
    if no:
        return no
    verb, _, rest = call.rest.partition(" ")
    form = call.request.topic.form
    if verb == "no":
        return pending.cancelled()
    if verb == "yes":
        waits = form is not None and form.kind == KIND and rest == pending.token(form)
        return await _saved(call, form) if form and waits else sentence(OLD)
    return _read(call)


async def said(request: Request, services: Services) -> Reply | None:
    """Return what follows from a word that confirms or drops what waits, or None."""
    form = request.topic.form
    if services.office is None or not request.private or form is None or form.kind != KIND:
        return None
    if pending.cancels(request.text):
        return pending.cancelled()
    if not pending.confirms(request.text):
        return None
    return await _saved(Call(request, "", services.policies, services.office), form)


def post_named(policy: Policy, written: str) -> str | None:
    """Return the post of the roster that is meant: 工信局局长, 经信局局长, 副县长; or None."""
    text = squeeze(written)
    people = policy.directory.people
    same = [p.post for p in people if text in (squeeze(p.post), squeeze(p.role))]
    if len(same) == 1:
        return same[0]
    mentions = policy.directory.mentions(text)
    if mentions and (_HEAD.search(text) or mentions[0].end == len(text)):
        head = policy.directory.head(mentions[0].department)
        return head.post if head else None
    ending = [p.post for p in people if text and squeeze(p.post).endswith(text)]
    return ending[0] if len(ending) == 1 else None


def _read(call: Call) -> Reply:
    """Return a line read back: 工信局局长 李四 2025-03-01."""
    policy, words = call.policies[0], plain(call.rest)
    example = policy.file.office_head.text
    day = reading.day(words, call.request.as_of)
    if day:
        words = words[: day.start] + " " + words[day.end :]
        if day.value is None or day.value > call.request.as_of:
            return sentence(NO_DAY if day.value is None else FUTURE)
    *written, name = [word for word in words.split() if word not in ("自", "起")] or [""]
    if not written or not _NAME.fullmatch(name):
        return sentence(texts.POST_HOW.format(post=example))
    found = post_named(policy, "".join(written))
    if found is None:
        unknown = texts.POST_UNKNOWN.format(written=" ".join(written), post=example)
        return sentence(unknown)
    since = (day.value if day and day.value else call.request.as_of).isoformat()
    values = {"policy": policy.file.key, "post": found, "name": name, "since": since}
    form = Form(KIND, values)
    fields = texts.POST_FIELDS.format(**values, issued=issued_holder(policy, found))
    return Reply(
        Intent.PERSON,
        (Block(Part.LEAD, READ_BACK), Block(Part.BODY, fields)),
        buttons=pending.buttons(form),
        topic=Topic(form=form),
    )


async def _saved(call: Call, form: Form) -> Reply:
    """Return that the entry is kept, with the effect that keeps it; rights are checked anew."""
    no = await refused(call, Rank.OFFICE)
    author = await author_of(call.office, call.person)
    if no or author is None:
        return no or sentence(OLD)
    values = form.values
    since = datetime.date.fromisoformat(values["since"])
    holder = Holder(values["policy"], values["post"], values["name"], since, author)
    policy = call.policies[0]
    roster = policy.file.sections.roster
    change = FOLLOWED_POST.format(**values, author=named_author(author), at=moment(time.time()))
    return Reply(
        Intent.PERSON,
        (Block(Part.LEAD, texts.POST_SAVED.format(**values)),),
        topic=Topic(clauses=(roster,), wants=Intent.PERSON),
        effects=(call.office.posts.appoint(call.person, holder),),
        notices=await followers.told(call, policy, roster, change),
    )
