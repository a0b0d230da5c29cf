"""The cultivation pool: the office enters towns; what is lacking is asked for, then read back."""

import datetime
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass, replace

from handlers.forms import Draft, dropped
from handlers.message import Block, Button, Intent, Part, Reply, Request, Topic
from handlers.office import board, follow, which
from handlers.office.call import Call, refused, sentence
from handlers.services import Services
from handlers.signature import author_of, moment, named_author
from handlers.texts import entry as texts
from handlers.texts.forms import FUTURE, ITEM_TOO_LONG, NO_DAY, OLD
from handlers.texts.report import FOLLOWED_TOWN
from knowledge.office import extent, line
from knowledge.office.pool import Stage, Town
from knowledge.office.role import Rank
from knowledge.policy.fold import plain
from knowledge.policy.policy import Policy
from knowledge.question.cues import cue_patterns

_FIELDS = ("name", "sector", "stage")
_LONGEST = 20  # characters of a town's name or a sector
_STAGES = (
    ("pool.removed", Stage.REMOVED),
    ("pool.province", Stage.PROVINCE),
    ("pool.city", Stage.CITY),
    ("pool.entered", Stage.POOL),
)
_WORD = re.compile(r"[^\s,，、。;；]+")


@dataclass(frozen=True)
class TownDraft(Draft, kind="pool"):
    """A town that is being entered: what was told, as it is kept; empty where it was not."""

    name: str = ""
    sector: str = ""
    stage: str = ""
    day: str = ""  # 2026-11-25
    policy: str = ""  # the key

    @property
    def about(self) -> str:
        """The town's name."""
        return self.name

    @property
    def lacks(self) -> str:
        """The first of its fields that is not told."""
        return next((field for field in _FIELDS if not getattr(self, field)), "")


async def pool(call: Call) -> Reply:
    """Return the towns of the pool, to anybody; or the next step of an entry, to the office."""
    verb, _, rest = call.rest.partition(" ")
    if verb in ("", "list"):
        return await board.towns(call, rest)
    no = await refused(call, Rank.OFFICE)
    if no:
        return no
    draft = TownDraft.of(call.request.topic)
    if verb == "new":
        return await _next(call, TownDraft())
    if verb == "no":
        return dropped(draft, call.request.topic) if draft else sentence(OLD)
    if verb in ("yes", "stage", "of"):
        if draft is None or not _goes_on(call, draft, verb, rest):
            return sentence(OLD)
        if verb == "yes":
            return await saved(call, draft)
        if verb == "of":
            return await _next(call, replace(draft, policy=rest))
        return await _next(call, replace(draft, stage=rest))
    return await _read(call)


def _goes_on(call: Call, draft: TownDraft, verb: str, rest: str) -> bool:
    """Return whether the button belongs to the draft as it is; it comes from the client."""
    if verb == "yes":
        return rest == draft.token
    return rest in texts.STAGES if verb == "stage" else bool(which.with_key(call.policies, rest))


async def said(request: Request, services: Services) -> Reply | None:
    """Return what follows from a typed answer to an entry that waits, or None."""
    draft = TownDraft.of(request.topic)
    if services.office is None or not request.private or draft is None:
        return None
    text = request.text.strip()
    call = Call(request, text, services.policies, services.office)
    policy, _ = which.policy_named(call.policies, plain(text))
    if policy and not draft.policy:
        return await _next(call, replace(draft, policy=policy.file.key))
    if draft.lacks == "stage":
        stage = _stage(text)
        return await _next(call, replace(draft, stage=stage.value)) if stage else None
    if not draft.lacks or line.asks(text):
        return None
    told = replace(draft, name=text) if draft.lacks == "name" else replace(draft, sector=text)
    return await _next(call, told)


def _stage(text: str) -> Stage | None:
    patterns, words = cue_patterns(), plain(text)
    return next((stage for cue, stage in _STAGES if patterns[cue].search(words)), None)


async def _read(call: Call) -> Reply:
    """Return what follows from a line: 某某镇 铸造 入库 2026-11-25."""
    policy, words = which.policy_named(call.policies, plain(call.rest))
    day = extent.day(words, call.request.as_of)
    if day:
        words = words[: day.start] + " " + words[day.end :]
        if day.value is None or day.value > call.request.as_of:
            return sentence(NO_DAY if day.value is None else FUTURE)
    values = {"day": day.value.isoformat()} if day and day.value else {}
    if policy:
        values["policy"] = policy.file.key
    for word in _WORD.findall(words):
        stage = _stage(word)
        if stage and "stage" not in values:
            values["stage"] = stage.value
        elif "name" not in values:
            values["name"] = word
        else:
            values["sector"] = word
    return await _next(call, TownDraft(**values))


async def _next(call: Call, draft: TownDraft) -> Reply:
    """Return the question for what is lacking, or the entry read back."""
    draft = replace(draft, day=draft.day or call.request.as_of.isoformat())
    if any(len(getattr(draft, field)) > _LONGEST for field in _FIELDS):
        return sentence(ITEM_TOO_LONG.format(most=_LONGEST))
    before = None
    if draft.name:
        possible = await _possible(call, draft)
        if len(possible) > 1:
            return which.asked(list(possible), "pool of", draft)
        if not possible:
            return sentence(OLD)
        ((policy, before),) = possible.items()
        sector = draft.sector or (before.sector if before else "")
        draft = replace(draft, policy=policy.file.key, sector=sector)
        if before is None and draft.stage == Stage.REMOVED:
            return sentence(texts.POOL_UNKNOWN.format(name=draft.name))
    return _asked(draft) if draft.lacks else _read_back(call, draft)


def _asked(draft: TownDraft) -> Reply:
    """Return the question for the first thing that is lacking."""
    stages = [Button(label, f"pool stage {stage}") for stage, label in texts.STAGES.items()]
    return Reply(
        Intent.STATUS,
        (Block(Part.LEAD, texts.POOL_ASK[draft.lacks].format(name=draft.name)),)
        + ((Block(Part.NOTE, texts.POOL_HOW),) if draft.lacks == "name" else ()),
        buttons=(*(stages if draft.lacks == "stage" else ()), draft.no),
        topic=Topic(form=draft.form),
    )


async def _possible(call: Call, draft: TownDraft) -> Mapping[Policy, Town | None]:
    """Return the policies that an entry of a town may be for, with the town's newest entry there.

    A town that is in one pool only is meant there, unless another policy is named.
    """
    found = {
        policy: (await call.office.pool.newest(policy.file.key)).get(draft.name)
        for policy in call.policies
        if draft.policy in ("", policy.file.key)
    }
    having = {policy: town for policy, town in found.items() if town}
    if draft.stage == Stage.REMOVED:
        return having or dict(list(found.items())[:1])
    return having if len(having) == 1 else found


def _read_back(call: Call, draft: TownDraft) -> Reply:
    words = {**draft.values, "stage": texts.STAGES[draft.stage]}
    fields = texts.POOL_FIELDS.format(**words, which=which.line(call.policies, draft.policy))
    return draft.read_back(Intent.STATUS, Block(Part.BODY, fields))


async def saved(call: Call, draft: TownDraft) -> Reply:
    """Return that the entry is kept, with the effect that keeps it; rights are checked anew."""
    no = await refused(call, Rank.OFFICE)
    author = await author_of(call.office, call.person)
    possible = [] if draft.lacks else list(await _possible(call, draft))
    if no or author is None or len(possible) != 1:
        return no or await _next(call, draft)
    (policy,) = possible
    town = Town(
        policy.file.key,
        draft.name,
        draft.sector,
        Stage(draft.stage),
        datetime.date.fromisoformat(draft.day),
        author,
    )
    words = {**draft.values, "stage": texts.STAGES[town.stage]}
    change = FOLLOWED_TOWN.format(
        **words, author=named_author(author, (policy,)), at=moment(time.time())
    )
    (goal,) = policy.there(policy.file.sections.goal)
    return Reply(
        Intent.STATUS,
        (Block(Part.LEAD, texts.POOL_SAVED.format(**words)),),
        topic=Topic(clauses=(goal,), wants=Intent.STATUS),
        settles=True,
        effects=(call.office.pool.enter(call.person, town),),
        notices=await follow.told(call, policy, goal, change, f"{goal} {town.name}"),
    )
