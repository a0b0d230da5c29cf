"""Where a firm is, and of which place its title."""

import pytest

from knowledge.policy.policy import Policy
from tests.knowledge.reading.telling import told


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("公司在专业镇，主营12亿", "in_town", True),
        ("公司不在专业镇，主营12亿", "in_town", False),
        ("我们不在蒲县，去年评上市级企业技术中心", "local", False),
    ],
)
def test_where_a_firm_is(policy: Policy, text: str, name: str, value: bool) -> None:
    assert told(policy, text).facts.values[name] is value


@pytest.mark.parametrize(
    ("giver", "ours"),
    [
        ("河南省科技厅", False),
        ("陕西省工信厅2025年", False),
        ("太原市工信局去年", False),
        ("山西省工信厅", True),
        ("临汾市工信局去年", True),
        ("去年临汾市政府", True),
    ],
)
def test_a_title_of_another_provinces_department_is_of_another_place(
    policy: Policy, giver: str, ours: bool
) -> None:
    values = told(policy, f"{giver}认定的企业技术中心，能给多少").facts.values
    assert (values.get("local") is not False) is ours
