"""Posts: the office enters who holds a post of the roster now; it is read back first."""

import datetime
import re
import time
from dataclasses import dataclass, replace

from handlers.forms import Draft, dropped
from handlers.message import Block, Intent, Part, Reply, Request, Topic
from handlers.office import follow, which
from handlers.office.call import Call, refused, sentence
from handlers.services import Services
from handlers.signature import author_of, moment, named_author
from handlers.texts import entry as texts
from handlers.texts.forms import FUTURE, NO_DAY, OLD
from handlers.texts.report import FOLLOWED_POST
from handlers.topics.people.posting import issued_holder
from knowledge.office import extent
from knowledge.office.post import Holder
from knowledge.office.role import Rank
from knowledge.policy.fold import plain, squeeze
from knowledge.policy.policy import Policy

_NAME = re.compile(r"[\u4e00-\u9fff·]{2,12}")
_HEAD = re.compile(r"(?:局长|主任|负责人|一把手|部长)$")


@dataclass(frozen=True)
class HolderDraft(Draft, kind="post"):
    """A holder that is being entered; the post is as it was written while no policy is chosen."""

    policy: str  # the key; empty while several have such a post
    post: str
    name: str
    since: str  # 2025-03-01

    @property
    def about(self) -> str:
        """The holder's name."""
        return self.name

    @property
    def lacks(self) -> str:
        """The policy, while it may be one of several."""
        return "" if self.policy else "policy"


async def post(call: Call) -> Reply:
    """Return an entry read back, kept or dropped; the office's alone."""
    no = await refused(call, Rank.OFFICE)
    if no:
        return no
    verb, _, rest = call.rest.partition(" ")
    draft = HolderDraft.of(call.request.topic)
    if verb == "no":
        return dropped(draft, call.request.topic) if draft else sentence(OLD)
    if verb in ("yes", "of"):
        if draft is None or (verb == "yes" and rest != draft.token):
            return sentence(OLD)
        return await saved(call, draft) if verb == "yes" else _chosen(call, draft, rest)
    return _read(call)


async def said(request: Request, services: Services) -> Reply | None:
    """Return the entry read back once its policy is named; None for other messages."""
    draft = HolderDraft.of(request.topic)
    if services.office is None or not request.private or draft is None or not draft.lacks:
        return None
    call = Call(request, "", services.policies, services.office)
    policy, _ = which.policy_named(call.policies, plain(request.text.strip()))
    return _chosen(call, draft, policy.file.key) if policy else None


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
    example = _example(policy or call.policies[0])
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
    draft = HolderDraft("", "".join(written), name, since)
    if len(possible) > 1:
        return which.asked(possible, "post of", draft)
    if not possible:
        unknown = texts.POST_UNKNOWN.format(written=" ".join(written), post=example)
        return sentence(unknown)
    return _chosen(call, draft, possible[0].file.key)


def _example(policy: Policy) -> str:
    """Return a post to show how they are written."""
    head = policy.file.office_head
    posts = (person.post for person in policy.directory.people)
    return head.text if head else next(posts, texts.POST_SOME)


def _chosen(call: Call, draft: HolderDraft, key: str) -> Reply:
    """Return the entry read back as one of that policy's; its post as it was written till then."""
    policy = which.with_key(call.policies, key)
    found = post_named(policy, draft.post) if policy else None
    if policy is None or found is None:
        return sentence(OLD)
    draft = replace(draft, policy=key, post=found)
    fields = texts.POST_FIELDS.format(
        **draft.values,
        issued=issued_holder(policy, found),
        which=which.line(call.policies, key),
    )
    return draft.read_back(Intent.PERSON, Block(Part.BODY, fields), *_outdated(call, draft))


async def saved(call: Call, draft: HolderDraft) -> Reply:
    """Return that the entry is kept, with the effect that keeps it; rights are checked anew."""
    no = await refused(call, Rank.OFFICE)
    author = await author_of(call.office, call.person)
    policy = which.with_key(call.policies, draft.policy)
    if no or author is None or policy is None:
        return no or sentence(OLD)
    since = datetime.date.fromisoformat(draft.since)
    holder = Holder(draft.policy, draft.post, draft.name, since, author)
    roster = policy.there(policy.file.sections.roster)[0]
    outdated = _outdated(call, draft)
    change = FOLLOWED_POST.format(
        **draft.values, author=named_author(author, (policy,)), at=moment(time.time())
    )
    about = f"{roster} {draft.post}"
    told = () if outdated else await follow.told(call, policy, roster, change, about)
    return Reply(
        Intent.PERSON,
        (Block(Part.LEAD, texts.POST_SAVED.format(**draft.values)), *outdated),
        topic=Topic(clauses=(roster,), wants=Intent.PERSON),
        settles=True,
        effects=(call.office.posts.appoint(call.person, holder),),
        notices=told,
    )


def _outdated(call: Call, draft: HolderDraft) -> tuple[Block, ...]:
    """Return the word that somebody else holds the post since a later day; empty where nobody."""
    newest = call.office.holders.get(draft.policy, {}).get(draft.post)
    if newest is None or newest.since.isoformat() <= draft.since:
        return ()
    told = texts.POST_OUTDATED.format(name=newest.name, since=newest.since.isoformat())
    return (Block(Part.NOTE, told),)
