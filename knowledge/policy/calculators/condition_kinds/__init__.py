"""The kinds of conditions: a closed list, told apart by `kind` in criteria.toml and awards.toml."""

from typing import Annotated

from pydantic import Field

from knowledge.policy.calculators.condition_kinds.all_of import AllOf
from knowledge.policy.calculators.condition_kinds.any_of import AnyOf
from knowledge.policy.calculators.condition_kinds.around import Around
from knowledge.policy.calculators.condition_kinds.at_least import AtLeast
from knowledge.policy.calculators.condition_kinds.by_choice import ByChoice
from knowledge.policy.calculators.condition_kinds.claimed import Claimed
from knowledge.policy.calculators.condition_kinds.is_so import IsSo
from knowledge.policy.calculators.condition_kinds.over import Over
from knowledge.policy.calculators.condition_kinds.place_of import PlaceOf

# A criterion has conditions of one fact each; an award may also join several by and, or.
ConditionKind = Annotated[
    AtLeast | Over | Around | ByChoice | Claimed | IsSo | PlaceOf, Field(discriminator="kind")
]
RequirementKind = Annotated[
    AtLeast | Over | Around | ByChoice | Claimed | IsSo | PlaceOf | AnyOf | AllOf,
    Field(discriminator="kind"),
]
for joining in (AnyOf, AllOf):
    joining.model_rebuild(_types_namespace={"RequirementKind": RequirementKind})
