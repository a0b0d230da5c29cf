"""The kinds of awards: a closed list, told apart by `kind` in awards.toml."""

from typing import Annotated

from pydantic import Field

from knowledge.policy.calculators.award_kinds.investment import InvestmentAward
from knowledge.policy.calculators.award_kinds.level import LevelAward
from knowledge.policy.calculators.award_kinds.match import MatchAward
from knowledge.policy.calculators.award_kinds.milestone import MilestoneAward
from knowledge.policy.calculators.award_kinds.pays import PaysAward
from knowledge.policy.calculators.award_kinds.title import TitleAward

AwardKind = Annotated[
    TitleAward | MatchAward | InvestmentAward | MilestoneAward | LevelAward | PaysAward,
    Field(discriminator="kind"),
]
