"""The kinds of amounts: a closed list, told apart by `kind` under an award's `amount`."""

from typing import Annotated

from pydantic import Field

from knowledge.policy.calculators.amount_kinds.brackets import Brackets
from knowledge.policy.calculators.amount_kinds.by_choice import SumByChoice
from knowledge.policy.calculators.amount_kinds.by_place import SumByPlace
from knowledge.policy.calculators.amount_kinds.cases import Case, Cases
from knowledge.policy.calculators.amount_kinds.flat import Flat
from knowledge.policy.calculators.amount_kinds.further import Further
from knowledge.policy.calculators.amount_kinds.per_unit import PerUnit
from knowledge.policy.calculators.amount_kinds.percent import Percent
from knowledge.policy.calculators.amount_kinds.stages import Stages
from knowledge.policy.calculators.amount_kinds.tiers import Tiers
from knowledge.policy.calculators.amount_kinds.within import Within

AmountKind = Annotated[
    Flat
    | Within
    | SumByChoice
    | SumByPlace
    | Tiers
    | Further
    | Percent
    | Brackets
    | PerUnit
    | Stages
    | Cases,
    Field(discriminator="kind"),
]
for nesting in (Case, Cases):
    nesting.model_rebuild(_types_namespace={"AmountKind": AmountKind})
