"""What a question states of awards, each number with the award and levels beside it."""

import pytest

from knowledge.policy.facts.facts import Facts, Level, Value
from knowledge.policy.fold import fold
from knowledge.policy.policy import Policy
from knowledge.policy.truth import of_awards, of_criteria
from knowledge.question.question import Question
from knowledge.question.stating import names_payer, stated, states_number


def question(text: str, policy: Policy) -> Question:
    return Question.read(fold(text), policy)


@pytest.mark.parametrize(
    ("text", "told", "holds"),
    [
        ("国家级企业技术中心50万", {}, True),
        ("国家级企业技术中心50万，省级30万", {}, False),
        ("企业技术中心国家级、省级分别是50万、20万", {}, True),
        ("企业技术中心国家级、省级分别是20万、50万", {}, False),
        ("县级企业技术中心20万", {}, None),
        ("企业技术中心每年都发国家级50万", {}, False),
        ("配套比例30%", {}, True),
        ("技改门槛2000万", {}, True),
        ("技改门槛1000万", {}, False),
        ("技改门槛1000万", {"little_giant": True}, True),
        ("技改门槛2000万", {"little_giant": True}, False),
        ("主营业务收入50亿", {}, True),
        ("两化融合奖10万", {}, None),
    ],
)
def test_a_number_is_held_against_the_award_beside_it(
    policy: Policy, text: str, told: dict[str, Value], holds: bool | None
) -> None:
    found = of_awards(stated(question(text, policy)), Facts(values=told), policy.facts)
    assert [truth.holds for truth in found] == [holds]


def test_a_truth_names_its_award_and_the_levels_spoken_of(policy: Policy) -> None:
    asked = stated(question("国家级企业技术中心50万，省级20万", policy))
    (truth,) = of_awards(asked, Facts(), policy.facts)
    assert truth.award
    assert (truth.award.name, truth.levels) == ("tech_center", (Level.NATIONAL, Level.PROVINCE))
    assert truth.checked == {500_000, 200_000}
    assert truth.whole


@pytest.mark.parametrize(
    ("text", "told", "holds"),
    [
        ("文化旅游产值要10亿吗", {"sector": "tourism"}, [False]),
        ("制造业产值要10亿吗", {"sector": "manufacturing"}, [True]),
        ("就业要3000人吗", {}, []),
    ],
)
def test_a_threshold_is_that_of_the_choice_spoken_of(
    policy: Policy, text: str, told: dict[str, Value], holds: list[bool]
) -> None:
    asked = stated(question(text, policy))
    found = of_criteria(policy.criteria, asked, Facts(values=told), policy.facts)
    assert [truth.holds for truth in found] == holds


def test_a_level_that_pays_is_none_of_the_award(policy: Policy) -> None:
    asked = question("省级企业技术中心的20万是县里给的吗", policy)
    assert names_payer(asked)
    assert Level.COUNTY not in stated(asked).said


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("就业要3000人吗", True),
        ("目标是2030年吗", True),
        ("认定标准有8条吗", True),
        ("谁牵头", False),
    ],
)
def test_a_number_is_a_year_a_count_or_a_measure(policy: Policy, text: str, states: bool) -> None:
    assert states_number(question(text, policy)) is states
