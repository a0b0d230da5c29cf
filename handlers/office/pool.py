"""The cultivation pool: the office enters towns; what is lacking is asked for, then read back."""

import datetime
import re
import time
from collections.abc import Mapping

from handlers.message import Block, Button, Form, Intent, Part, Reply, Request, Topic
from handlers.office import board, follow, pending, which
from handlers.office.call import Call, refused, sentence
from handlers.services import Services
from handlers.signature import author_of, moment, named_author
from handlers.texts import entry as texts
from handlers.texts.forms import FUTURE, ITEM_TOO_LONG, NO, NO_DAY, OLD, READ_BACK
from handlers.texts.report import FOLLOWED_TOWN
from knowledge.office import extent, line
from knowledge.office.pool import Stage, Town
from knowledge.office.role import Rank
from knowledge.policy.fold import plain
from knowledge.policy.policy import Policy
from knowledge.question.cues import cue_patterns

KIND = "pool"
_FIELDS = ("name", "sector", "stage")
_BUTTONS = {"stage": "stage", "of": "policy"}  # what of an entry they settle
_LONGEST = 20  # characters of a town's name or a sector
_STAGES = (
    ("pool.removed", Stage.REMOVED),
    ("pool.province", Stage.PROVINCE),
    ("pool.city", Stage.CITY),
    ("pool.entered", Stage.POOL),
)
_WORD = re.compile(r"[^\s,，、。;；]+")
Values = Mapping[str, str]


async def pool(call: Call) -> Reply:
    """Return the towns of the pool, to anybody; or the next step of an entry, to the office."""
    verb, _, rest = call.rest.partition(" ")
    if verb in ("", "list"):
        return await board.towns(call, rest)
    no = await refused(call, Rank.OFFICE)
    if no:
        return no
    form = call.request.topic.form
    waits = form if form and form.kind == KIND else None
    if verb == "new":
        return await _next(call, {})
    if verb == "no":
        return pending.cancelled() if waits else sentence(OLD)
    if verb in ("yes", "stage", "of"):
        known = verb != "stage" or rest in texts.STAGES
        if waits is None or not known or (verb == "yes" and rest != pending.token(waits)):
            return sentence(OLD)
        if verb == "yes":
            return await _saved(call, waits.values)
        return await _next(call, {**waits.values, _BUTTONS[verb]: rest})
    return await _read(call)


async def said(request: Request, services: Services) -> Reply | None:
    """Return what follows from a typed answer to an entry that waits, or None."""
    form = request.topic.form
    if services.office is None or not request.private or form is None or form.kind != KIND:
        return None
    text = request.text.strip()
    call = Call(request, text, services.policies, services.office)
    lacking = next((field for field in _FIELDS if not form.values.get(field)), None)
    if pending.cancels(text):
        return pending.cancelled()
    policy, _ = which.policy_named(call.policies, plain(text))
    if policy and not form.values.get("policy"):
        return await _next(call, {**form.values, "policy": policy.file.key})
    if lacking is None:
        return await _saved(call, form.values) if pending.confirms(text) else None
    if lacking == "stage":
        stage = _stage(text)
        return await _next(call, {**form.values, "stage": stage.value}) if stage else None
    return None if line.asks(text) else await _next(call, {**form.values, lacking: text})


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
    return await _next(call, values)


async def _next(call: Call, told: Values) -> Reply:
    """Return the question for what is lacking, or the entry read back."""
    values = {"day": call.request.as_of.isoformat(), **told}
    if any(len(values.get(field, "")) > _LONGEST for field in _FIELDS):
        return sentence(ITEM_TOO_LONG.format(most=_LONGEST))
    name = values.get("name")
    before = None
    if name:
        possible = await _possible(call, values)
        if len(possible) > 1:
            return which.asked(list(possible), "pool of", Form(KIND, values))
        if not possible:
            return sentence(OLD)
        ((policy, before),) = possible.items()
        values["policy"] = policy.file.key
    if before and not values.get("sector"):
        values["sector"] = before.sector
    if name and before is None and values.get("stage") == Stage.REMOVED:
        return sentence(texts.POOL_UNKNOWN.format(name=name))
    form = Form(KIND, values)
    lacking = next((field for field in _FIELDS if not values.get(field)), None)
    if lacking is None:
        return _read_back(call, form)
    stages = [Button(label, f"pool stage {stage}") for stage, label in texts.STAGES.items()]
    return Reply(
        Intent.STATUS,
        (Block(Part.LEAD, texts.POOL_ASK[lacking].format(name=name)),)
        + ((Block(Part.NOTE, texts.POOL_HOW),) if lacking == "name" else ()),
        buttons=(*(stages if lacking == "stage" else ()), Button(NO, "pool no")),
        topic=Topic(form=form),
    )


async def _possible(call: Call, values: Values) -> Mapping[Policy, Town | None]:
    """Return the policies that an entry of a town may be for, with the town's newest entry there.

    A town that is in one pool only is meant there, unless another policy is named.
    """
    key, name = values.get("policy"), values["name"]
    found = {
        policy: (await call.office.pool.newest(policy.file.key)).get(name)
        for policy in call.policies
        if key in (None, policy.file.key)
    }
    having = {policy: town for policy, town in found.items() if town}
    if values.get("stage") == Stage.REMOVED:
        return having or dict(list(found.items())[:1])
    return having if len(having) == 1 else found


def _read_back(call: Call, form: Form) -> Reply:
    words = {**form.values, "stage": texts.STAGES[form.values["stage"]]}
    fields = texts.POOL_FIELDS.format(**words, which=which.line(call.policies, words["policy"]))
    return Reply(
        Intent.STATUS,
        (Block(Part.LEAD, READ_BACK), Block(Part.BODY, fields)),
        buttons=pending.buttons(form),
        topic=Topic(form=form),
    )


async def _saved(call: Call, values: Values) -> Reply:
    """Return that the entry is kept, with the effect that keeps it; rights are checked anew."""
    no = await refused(call, Rank.OFFICE)
    author = await author_of(call.office, call.person)
    told = all(values.get(field) for field in _FIELDS)
    possible = list(await _possible(call, values)) if told else []
    if no or author is None or len(possible) != 1:
        return no or await _next(call, values)
    (policy,) = possible
    town = Town(
        policy.file.key,
        values["name"],
        values["sector"],
        Stage(values["stage"]),
        datetime.date.fromisoformat(values["day"]),
        author,
    )
    words = {**values, "stage": texts.STAGES[town.stage]}
    change = FOLLOWED_TOWN.format(**words, author=named_author(author), at=moment(time.time()))
    goal = policy.file.sections.goal
    return Reply(
        Intent.STATUS,
        (Block(Part.LEAD, texts.POOL_SAVED.format(**words)),),
        topic=Topic(clauses=(goal,), wants=Intent.STATUS),
        settles=True,
        effects=(call.office.pool.enter(call.person, town),),
        notices=await follow.told(call, policy, goal, change, f"{goal} {town.name}"),
    )
