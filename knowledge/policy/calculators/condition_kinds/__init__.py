"""The kinds of conditions: a closed list, told apart by `kind` in criteria.toml."""

from typing import Annotated

from pydantic import Field

from knowledge.policy.calculators.condition_kinds.around import Around
from knowledge.policy.calculators.condition_kinds.at_least import AtLeast
from knowledge.policy.calculators.condition_kinds.by_choice import ByChoice
from knowledge.policy.calculators.condition_kinds.claimed import Claimed

ConditionKind = Annotated[AtLeast | Around | ByChoice | Claimed, Field(discriminator="kind")]
