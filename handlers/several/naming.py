"""Naming: how a policy is called where several are served, and an answer that says whose it is."""

from collections.abc import Sequence
from dataclasses import replace

from handlers.message import Block, Part, Reply
from handlers.texts import several as texts
from knowledge.policy.policy import Policy


def label(policy: Policy, among: Sequence[Policy]) -> str:
    """Return what tells the policy from the others: its place, or its title where they share it."""
    alike = [one for one in among if one.file.place == policy.file.place]
    return policy.file.place if len(alike) < 2 else f"《{policy.name}》"


def whole(policy: Policy) -> str:
    """Return the policy's place and title: 蒲县《…》; a title that begins with it says it once."""
    title = policy.name
    place = "" if policy.file.place in title else policy.file.place
    return f"{place}《{title}》"


def named(reply: Reply, policy: Policy) -> Reply:
    """Return the reply with the policy's name in its 依据, or in the first line where it has none.

    Small talk and menus are of no policy.
    """
    sources = [block for block in reply.blocks if block.part is Part.SOURCE]
    if not sources:
        return _in_front(reply, f"《{policy.name}》") if reply.clauses else reply
    return replace(reply, blocks=tuple(_of(block, policy) for block in reply.blocks))


def in_front(reply: Reply, policy: Policy, among: Sequence[Policy]) -> Reply:
    """Return the reply whose first line says whose it is: nobody had named the policy."""
    return _in_front(reply, label(policy, among))


def _in_front(reply: Reply, name: str) -> Reply:
    first, *rest = reply.blocks
    line = texts.OF_PLACE.format(place=name, line=first.text)
    return replace(reply, blocks=(replace(first, text=line), *rest))


def _of(block: Block, policy: Policy) -> Block:
    if block.part is not Part.SOURCE:
        return block
    number = policy.cited
    called = f"{whole(policy)}（{number}）"
    return replace(block, text=block.text.replace(number, called, 1))
