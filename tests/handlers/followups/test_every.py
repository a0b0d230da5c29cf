"""Whether all conditions must hold is said of the criterion that was shown, and of all of them."""

import pytest

from tests.conftest import Ask
from tests.handlers.talking import said

SHARES, FIRMS, JOBS = "市场占有率要多少", "龙头企业要几家", "就业要多少人"


@pytest.mark.parametrize("every", ["两个都得够吗", "只占一样行不行", "俩都要达到不"])
@pytest.mark.parametrize("shown", [SHARES, FIRMS])
def test_both_conditions_of_a_criterion(ask: Ask, shown: str, every: str) -> None:
    reply = said(ask, shown, every)
    assert "并列写了 2 个条件" in reply.blocks[0].text
    assert "没有写“或者”" in reply.blocks[0].text


@pytest.mark.parametrize("every", ["少一条还给评吗", "是不是缺一不可啊"])
def test_one_of_all_criteria(ask: Ask, every: str) -> None:
    assert "认定标准共 8 条，文件没有写缺一条也能认定" in said(ask, JOBS, every).blocks[0].text


def test_a_number_of_firms_is_no_count_of_conditions(ask: Ask) -> None:
    assert "关联配套企业数量 9 家" in said(ask, FIRMS, "九家够吗").text
