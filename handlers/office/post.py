"""Posts: the office enters who holds a post of the roster now; it is read back first."""

import datetime
import re
import time

from handlers.message import Block, Form, Intent, Part, Reply, Request, Topic
from handlers.office import follow, pending, which
from handlers.office.call import Call, refused, sentence
from handlers.services import Services
from handlers.signature import author_of, moment, named_author
from handlers.texts import entry as texts
from handlers.texts.forms import FUTURE, NO_DAY, OLD, READ_BACK
from handlers.texts.report import FOLLOWED_POST
from handlers.topics.posting import issued_holder
from knowledge.office import extent
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
    waits = form if form and form.kind == KIND else None
    if verb == "no":
        return pending.cancelled() if waits else sentence(OLD)
    if verb in ("yes", "of"):
        if waits is None or (verb == "yes" and rest != pending.token(waits)):
            return sentence(OLD)
        return await _saved(call, waits) if verb == "yes" else _chosen(call, waits, rest)
    return _read(call)


async def said(request: Request, services: Services) -> Reply | None:
    """Return what follows from a word that confirms or drops what waits, or None."""
    form = request.topic.form
    if services.office is None or not request.private or form is None or form.kind != KIND:
        return None
    if pending.cancels(request.text):
        return pending.cancelled()
    call = Call(request, "", services.policies, services.office)
    policy, _ = which.policy_named(call.policies, plain(request.text.strip()))
    if policy and not form.values["policy"]:
        return _chosen(call, form, policy.file.key)
    return await _saved(call, form) if pending.confirms(request.text) else None


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
    policy, words = which.policy_named(call.policies, plain(call.rest))
    example = (policy or call.policies[0]).file.office_head.text
    day = extent.day(words, call.request.as_of)
    if day:
        words = words[: day.start] + " " + words[day.end :]
        if day.value is None or day.value > call.request.as_of:
            return sentence(NO_DAY if day.value is None else FUTURE)
    *written, name = [word for word in words.split() if word not in ("自", "起")] or [""]
    if not written or not _NAME.fullmatch(name):
        return sentence(texts.POST_HOW.format(post=example))
    among = (policy,) if policy else call.policies
    possible = [one for one in among if post_named(one, "".join(written))]
    since = (day.value if day and day.value else call.request.as_of).isoformat()
    form = Form(KIND, {"policy": "", "post": "".join(written), "name": name, "since": since})
    if len(possible) > 1:
        return which.asked(possible, "post of", form)
    if not possible:
        unknown = texts.POST_UNKNOWN.format(written=" ".join(written), post=example)
        return sentence(unknown)
    return _chosen(call, form, possible[0].file.key)


def _chosen(call: Call, waits: Form, key: str) -> Reply:
    """Return the entry read back as one of that policy's; its post as it was written till then."""
    policy = which.with_key(call.policies, key)
    found = post_named(policy, waits.values["post"]) if policy else None
    if policy is None or found is None:
        return sentence(OLD)
    form = Form(KIND, {**waits.values, "policy": key, "post": found})
    fields = texts.POST_FIELDS.format(
        **form.values,
        issued=issued_holder(policy, found),
        which=which.line(call.policies, key),
    )
    return Reply(
        Intent.PERSON,
        (Block(Part.LEAD, READ_BACK), Block(Part.BODY, fields), *_outdated(call, form)),
        buttons=pending.buttons(form),
        topic=Topic(form=form),
    )


async def _saved(call: Call, form: Form) -> Reply:
    """Return that the entry is kept, with the effect that keeps it; rights are checked anew."""
    no = await refused(call, Rank.OFFICE)
    author = await author_of(call.office, call.person)
    values = form.values
    policy = which.with_key(call.policies, values["policy"])
    if no or author is None or policy is None:
        return no or sentence(OLD)
    since = datetime.date.fromisoformat(values["since"])
    holder = Holder(values["policy"], values["post"], values["name"], since, author)
    roster = policy.file.sections.roster
    outdated = _outdated(call, form)
    change = FOLLOWED_POST.format(**values, author=named_author(author), at=moment(time.time()))
    about = f"{roster} {values['post']}"
    told = () if outdated else await follow.told(call, policy, roster, change, about)
    return Reply(
        Intent.PERSON,
        (Block(Part.LEAD, texts.POST_SAVED.format(**values)), *outdated),
        topic=Topic(clauses=(roster,), wants=Intent.PERSON),
        settles=True,
        effects=(call.office.posts.appoint(call.person, holder),),
        notices=told,
    )


def _outdated(call: Call, form: Form) -> tuple[Block, ...]:
    """Return the word that somebody else holds the post since a later day; empty where nobody."""
    newest = call.office.holders.get(form.values["policy"], {}).get(form.values["post"])
    if newest is None or newest.since.isoformat() <= form.values["since"]:
        return ()
    told = texts.POST_OUTDATED.format(name=newest.name, since=newest.since.isoformat())
    return (Block(Part.NOTE, told),)
