"""The services as they are just now: lessons taught, holders of posts, and paused channels."""

import asyncio
import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.conversation.conversation import today
from handlers.message import Request
from handlers.router import answer
from handlers.services import Services
from knowledge.ledger.database import Transaction
from knowledge.ledger.office import posts, school, switches
from knowledge.office.lesson import Lesson, Trial, asks_of
from knowledge.office.post import Holders
from knowledge.office.switch import Pause
from knowledge.policy.folder.cases import Case
from knowledge.policy.policy import Policy
from knowledge.policy.shelf.shelf import shelf_of
from knowledge.question.pieces import parts

Asks = Mapping[str, Sequence[str]]  # what was taught: wordings by clause


@dataclass(frozen=True)
class _Read:
    """What the ledger said when it was looked at last."""

    version: str
    pauses: Mapping[str, Pause]
    lessons: Sequence[Lesson]
    posts: int
    holders: Holders


class Current:
    """Follows the ledger, and tries lessons on what is served: a `Follower` and an `Examiner`."""

    def __init__(self, services: Services) -> None:
        self.services = services
        self._folders = services.policies
        self._taught: Mapping[Policy, tuple[Asks, Policy]] = {}
        self._served = services.policies  # of the folders, as was caught up with last
        self._version = ""
        self._read = _Read("", {}, (), 0, {})

    async def look(self, transaction: Transaction) -> None:
        """Read the switches, and lessons and holders of posts where they have changed."""
        state = await switches.load(transaction)
        lessons = self._read.lessons
        if state.lessons != self._read.version:
            lessons = await school.load(transaction)
        entered = await posts.version(transaction)
        holders = self._read.holders
        if entered != self._read.posts:
            holders = await posts.load(transaction)
        self._read = _Read(state.lessons, state.pauses, lessons, entered, holders)

    async def catch_up(self) -> None:
        """Serve what was read."""
        read = self._read
        if read.version != self._version or self._served is not self._folders:
            folders = self._folders
            self._taught = await asyncio.to_thread(_with, folders, read.lessons, self._taught)
            policies = tuple(taught for _, taught in self._taught.values())
            await asyncio.to_thread(built, policies)
            self.services = replace(self.services, policies=policies)
            self._version = read.version
            self._served = folders
            parts.cache_clear()  # the questions it remembers are read with other lessons
        office = self.services.office
        office = replace(office, holders=read.holders) if office else None
        self.services = replace(self.services, pauses=read.pauses, office=office)

    def shelve(self, policies: tuple[Policy, ...]) -> None:
        """Serve these policies from the next turn on, with what was taught for them."""
        self._folders = policies

    async def trial(self, policy: str, clause: str, wordings: Sequence[str]) -> Trial | None:
        """Return what would come of teaching the wordings for a clause of a policy that is served.

        Those that the clause would still not answer are left out. None where the policy is
        served no more.
        """
        served = next((one for one in self.services.policies if one.file.key == policy), None)
        if served is None:
            return None
        trying = _trial(self._version, served, clause, tuple(wordings), today())
        trial = await asyncio.to_thread(asyncio.run, trying)
        parts.cache_clear()  # it remembers questions to policies that were only tried
        return trial


def _with(
    policies: Sequence[Policy],
    lessons: Sequence[Lesson],
    before: Mapping[Policy, tuple[Asks, Policy]],
) -> Mapping[Policy, tuple[Asks, Policy]]:
    """Return each policy with what was taught for it; one that was taught just that stays."""
    found: dict[Policy, tuple[Asks, Policy]] = {}
    for policy in policies:
        asks = asks_of(lessons, policy.file.key)
        known = before.get(policy)
        if known is None or known[0] != asks:
            known = asks, policy.taught(asks) if asks else policy
        found[policy] = known
    return found


def built(policies: tuple[Policy, ...]) -> None:
    """Build what questions need of the policies, before one waits for it."""
    for policy in policies:
        _ = policy.search, policy.absent
    if len(policies) > 1:
        shelf_of(policies).shares("")


async def _trial(
    version: str, policy: Policy, clause: str, wordings: tuple[str, ...], day: datetime.date
) -> Trial:
    """Return what the lesson would bring, by asking every case of the policy with it."""
    taught = policy.taught({clause: wordings})
    wanted = [Case(text=wording, clauses=(clause,)) for wording in wordings]
    solved = tuple([case.text for case in wanted if await _right(case, taught, day)])
    if not solved:
        return Trial(version, ())
    if solved != wordings:
        return await _trial(version, policy, clause, solved, day)
    wrong = [case for case in policy.cases if not await _right(case, taught, day)]
    broken = [case.text for case in wrong if await _right(case, policy, day)]
    return Trial(version, wordings, tuple(broken))


async def _right(case: Case, policy: Policy, day: datetime.date) -> bool:
    """Return whether the policy answers with the right clause first, or abstains where it must."""
    reply = await answer(Request(case.text, day), Services((policy,)))
    if not case.clauses:
        return not reply.answered
    return reply.answered and any(clause in case.clauses for clause in reply.clauses[:1])
