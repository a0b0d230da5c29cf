"""What the handlers are given: the policies served, and the ledger's sides where there is one."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from knowledge.office.asked import Feedback
from knowledge.office.enquiry import Desk
from knowledge.office.follow import Follows
from knowledge.office.lesson import Examiner, School
from knowledge.office.login import Logins
from knowledge.office.pool import Pool
from knowledge.office.post import Holders, Posts
from knowledge.office.progress import Board
from knowledge.office.reminder import Reminders
from knowledge.office.role import Register
from knowledge.office.switch import Pause, Switchboard
from knowledge.office.wish import Wishes
from knowledge.policy.policy import Policy


@dataclass(frozen=True)
class Office:
    """The sides of the ledger that the office's topics see."""

    register: Register
    logins: Logins
    follows: Follows
    wishes: Wishes
    board: Board
    reminders: Reminders
    pool: Pool
    posts: Posts
    desk: Desk
    feedback: Feedback
    school: School
    examiner: Examiner
    switchboard: Switchboard
    holders: Holders = field(default_factory=dict)  # as they are now: every answer may need them


@dataclass(frozen=True)
class Services:
    """The knowledge that answers rest on; a terminal has no office."""

    policies: tuple[Policy, ...]
    keep_days: float = 30  # after which what people wrote is deleted
    office: Office | None = None
    pauses: Mapping[str, Pause] = field(default_factory=dict)  # by channel
