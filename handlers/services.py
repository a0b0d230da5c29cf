"""What the handlers are given: the policies served."""

from dataclasses import dataclass

from knowledge.policy.policy import Policy


@dataclass(frozen=True)
class Services:
    """The knowledge that answers rest on."""

    policies: tuple[Policy, ...]
    keep_days: float = 30  # after which what people wrote is deleted
