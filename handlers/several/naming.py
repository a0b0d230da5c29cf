"""Naming: how a policy is called where several are served, and an answer that says whose it is."""

from collections.abc import Sequence
from dataclasses import replace

from handlers.message import Block, Part, Reply
from handlers.texts import several as texts
from knowledge.policy.policy import Policy

AGAIN = "again"  # the verb of a button that puts the last question to its policy
SWITCH = "switch"  # the verb of a button that goes on with its policy
_SHOWN = 40  # characters of an answer that is one of several


def label(policy: Policy, among: Sequence[Policy]) -> str:
    """Return what tells the policy from the others: its place, or its title where they share it."""
    place = policy.file.place
    alike = [one for one in among if one.file.place == place]
    return place if place and len(alike) < 2 else f"《{policy.name}》"


def again(policy: Policy) -> str:
    """Return the action of a button that puts the last question to the policy."""
    return f"{policy.file.key} {AGAIN}"


def switch(policy: Policy) -> str:
    """Return the action of a button that goes on with the policy."""
    return f"{policy.file.key} {SWITCH}"


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
    return replace(reply, blocks=tuple(of_policy(block, policy) for block in reply.blocks))


def in_front(reply: Reply, policy: Policy, among: Sequence[Policy]) -> Reply:
    """Return the reply whose first line says whose it is: nobody had named the policy."""
    return _in_front(reply, label(policy, among))


def _in_front(reply: Reply, name: str) -> Reply:
    first, *rest = reply.blocks
    line = texts.OF_PLACE.format(place=name, line=first.text)
    return replace(reply, blocks=(replace(first, text=line), *rest))


def first_line(reply: Reply) -> str:
    """Return the line that says it, or the words quoted where that only names the clause."""
    lead = reply.blocks[0].text
    quoted = next((block.text for block in reply.blocks if block.part is Part.QUOTE), "")
    line = f"{lead}{quoted}" if lead.endswith("：") else lead
    return line if len(line) <= _SHOWN else line[:_SHOWN] + texts.CUT_SHORT


def of_all(reply: Reply, count: int) -> Reply:
    """Return the greeting or help with how many documents there are beside the one it names."""
    note = Block(Part.NOTE, texts.OF_ALL.format(count=count))
    return replace(reply, blocks=(*reply.blocks, note))


def of_policy(block: Block, policy: Policy) -> Block:
    """Return the block; a 依据 with the policy's title beside its number."""
    if block.part is not Part.SOURCE:
        return block
    called = f"{whole(policy)}（{policy.number}）" if policy.number else whole(policy)
    return replace(block, text=block.text.replace(policy.cited, called, 1))
