"""What is not to be taken yet is open, and quoted."""

import pytest

from knowledge.language.quantity import Quantity
from knowledge.policy.policy import Policy
from knowledge.reading.figures.figure import LeftOut, Why
from tests.knowledge.reading.figures import facts
from tests.knowledge.reading.telling import told


@pytest.mark.parametrize(
    ("message", "name"),
    [
        ("做醋的镇，就业1700那个数先别算 我回头再核", "jobs"),
        ("用工2300那个数可别记", "jobs"),
        ("产值12亿甭信，是老会计瞎写的", "output_yuan"),
        ("龙头1家，我刚说的配套10家你别用，那是隔壁乡的数", "supporting"),
        ("做铸造的镇，用工2200，这个数先别记，我再问问", "jobs"),
        ("苹果产值1.6亿你先别往上写，会计还在对账", "output_yuan"),
        ("做铸造的镇，产值9亿先放一放", "output_yuan"),
        ("做铁锅的镇产值11亿，工人2500，工人数先不作准", "jobs"),
        ("编筐的镇子，配套厂子11家，龙头1家，配套那个数不作数", "supporting"),
        ("陶瓷镇用工2600人，产值14亿，前头那个数别算", "jobs"),
        ("陶瓷镇用工2600人，产值14亿，那俩数先别用", "jobs"),
        ("做家具的镇，产值13亿，这个你当我没说，用工2200人", "output_yuan"),
        ("用工2300人，还没核实，别拿它算，产值11亿做铸件", "jobs"),
        ("全国占有率35%，全省60%，全省那个别算", "share_province"),
        ("我们厂去年主营收入11亿，别当真，还没审", "revenue_yuan"),
    ],
)
def test_a_figure_that_is_not_to_be_taken_yet_is_open(
    policy: Policy, message: str, name: str
) -> None:
    assert name in facts(policy, message).unsettled


def test_what_is_not_taken_yet_opens_no_other_figure(policy: Policy) -> None:
    told = facts(policy, "我们镇龙头1家，配套12家。产值口径没定下来，先不报").values
    assert told["supporting"] == Quantity.of(12)


@pytest.mark.parametrize(
    "behind", ["别光算人数", "别的先不算", "你先算算", "别算错了", "先不算外地来的"]
)
def test_what_says_something_else_withholds_no_figure(policy: Policy, behind: str) -> None:
    told = facts(policy, f"陶瓷镇产值12亿，用工2300人，{behind}").values
    assert told["jobs"] == Quantity.of(2300)


def test_what_is_withheld_is_quoted(policy: Policy) -> None:
    left_out = told(policy, "陶瓷镇产值12亿，用工2300人，产值先不看").left_out
    assert left_out == (LeftOut("12亿", Why.WITHHELD),)
