"""A command or button of the office's, as its topics see it."""

from dataclasses import dataclass

from handlers.message import Request
from handlers.services import Office
from knowledge.policy.policy import Policy


@dataclass(frozen=True)
class Call:
    """Who wants it and where, what stands behind the command, and what it works on."""

    request: Request
    rest: str
    policies: tuple[Policy, ...]
    office: Office

    @property
    def person(self) -> str:
        """The keyed hash of who wants it."""
        return self.request.person
