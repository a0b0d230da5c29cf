"""Several: requirements that are joined by and, or."""

from typing import TYPE_CHECKING

from pydantic import Field

from knowledge.policy.calculators.condition import Requirement

if TYPE_CHECKING:
    from knowledge.policy.calculators.condition_kinds import RequirementKind


class Several(Requirement):
    """What the kinds of joining have; `of` are those that are joined."""

    of: tuple["RequirementKind", ...] = Field(min_length=1)

    @property
    def asks(self) -> tuple[str, ...]:
        """What they ask for, in their order."""
        return tuple(dict.fromkeys(name for one in self.of for name in one.asks))
