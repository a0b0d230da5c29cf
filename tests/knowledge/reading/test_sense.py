"""What people tell in words that no list has is read by examples; what they ask is not told."""

import datetime

import pytest

from knowledge.language.quantity import Quantity
from knowledge.policy.fold import plain
from knowledge.policy.policy import Policy
from knowledge.reading.reader import read
from knowledge.reading.told import Told

DAY = datetime.date(2026, 5, 10)


def told(policy: Policy, text: str) -> Told:
    return read(plain(text), policy.facts, DAY)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("咱镇挑大梁的厂子就一家", "leaders"),
        ("我们镇跟着大厂讨生活的小作坊有13家", "supporting"),
        ("镇上靠编筐糊口的有两千三百人", "jobs"),
    ],
)
def test_a_number_is_named_by_the_sense_of_its_piece(policy: Policy, text: str, name: str) -> None:
    assert isinstance(told(policy, text).facts.values.get(name), Quantity)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("我们镇全是小打小闹，没有一个像样的大厂", "leaders"),
        ("龙头企业没了，配套厂还剩16家", "leaders"),
        ("我们镇，公共平台嘛，毛都没有", "services"),
        ("龙头企业么，一家也没有，正谈着呢", "leaders"),
        ("检测中心0个，物流园0个", "services"),
        ("平台一共零个，产值11亿，做阀门", "services"),
        ("镇政府压根不管这个产业，也没个规划", "environment"),
    ],
)
def test_a_denial_that_no_list_has_is_read(policy: Policy, text: str, name: str) -> None:
    assert told(policy, text).facts.values.get(name) in (False, Quantity.of(0))


@pytest.mark.parametrize(
    "text",
    [
        "平台谁来建",
        "邻镇没有一个像样的大厂",
        "怎么让镇政府重视规划",
        "不知道有没有检测平台",
    ],
)
def test_what_is_asked_supposed_or_somebody_elses_denies_nothing(policy: Policy, text: str) -> None:
    values = told(policy, text).facts.values
    assert False not in values.values()
    assert Quantity.of(0) not in values.values()


def test_what_is_taken_back_is_not_told(policy: Policy) -> None:
    assert "services" not in told(policy, "我们镇平台一个都没有，说错了").facts.values


def test_two_pieces_that_say_the_opposite_leave_it_open(policy: Policy) -> None:
    facts = told(policy, "我们镇有检测中心大家都能用。我们镇公共平台一个都没有").facts
    assert "services" not in facts.values
    assert "services" in facts.unsettled


@pytest.mark.parametrize(
    ("text", "leaders", "supporting"),
    [
        ("一家大公司带着16家小厂", 1, 16),
        ("14家小厂围着2家大厂转", 2, 14),
        ("龙头1家配套9家", 1, 9),
    ],
)
def test_a_run_of_numbers_is_parted_where_it_is_known_best(
    policy: Policy, text: str, leaders: int, supporting: int
) -> None:
    values = told(policy, text).facts.values
    assert values.get("leaders") == Quantity.of(leaders)
    assert values.get("supporting") == Quantity.of(supporting)


def test_a_loose_word_is_outvoted_by_examples(policy: Policy) -> None:
    values = told(policy, "我们镇带头的大厂就一个").facts.values
    assert values.get("leaders") == Quantity.of(1)
    assert "jobs" not in values


@pytest.mark.parametrize("slip", ["哎呀嘴一秃噜", "记岔劈了", "刚又跟会计对了对账"])
def test_what_takes_back_in_words_of_its_own_is_read_by_examples(policy: Policy, slip: str) -> None:
    values = told(policy, f"我们镇干这行的有2600人，{slip}，就业1700人").facts.values
    assert values.get("jobs") == Quantity.of(1700)


@pytest.mark.parametrize("claim", ["其余六条全达标", "剩下的样样都满足", "别的条件都够"])
def test_a_claim_of_all_the_rest_is_told_apart_from_facts(policy: Policy, claim: str) -> None:
    read_ = told(policy, f"我们镇就业1700人，{claim}")
    assert read_.claimed == (claim,)
    assert set(read_.facts.values) == {"jobs"}


def test_a_denial_behind_a_list_is_of_the_list_alone(policy: Policy) -> None:
    listed = told(policy, "研发的、质检的、办贷款的，咱镇一个都没有").facts.values
    assert listed.get("services") is False
    assert "environment" not in listed
    other = told(policy, "我们厂是小巨人，没拿过上头的技改钱").facts.values
    assert other.get("little_giant") is True


def test_what_was_so_before_denies_nothing_now(policy: Policy) -> None:
    assert told(policy, "镇里以前不重视，现在重视了").facts.values.get("environment") is not False


@pytest.mark.parametrize("text", ["我们镇有33家企业", "镇上大小厂子拢共52家", "注册的企业有70家"])
def test_firms_of_no_kind_are_neither_leading_nor_supporting(policy: Policy, text: str) -> None:
    assert not {"leaders", "supporting"} & told(policy, text).facts.values.keys()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("我们镇产值多少一直没合过账", "output_yuan"),
        ("镇上靠这个吃饭的到底多少人没摸过", "jobs"),
        ("我们镇配套的小厂多少家没点过数", "supporting"),
    ],
)
def test_a_number_that_nobody_knows_is_open(policy: Policy, text: str, name: str) -> None:
    facts = told(policy, text).facts
    assert name in facts.unsettled | facts.unclear
    assert name not in facts.values


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("隔壁村有大的龙头企业，我们一个没有", "leaders", Quantity.of(0)),
        ("邻镇检测的培训的平台都有，我们一个没有", "services", False),
        ("老手艺传了几辈人 可乡上不管，没规划", "heritage", True),
        ("龙头1家 旁边配套12家", "supporting", Quantity.of(12)),
        ("定国标我们厂跟着参与过，别的没了", "distinctive", True),
        ("检测的有，培训的有，就缺个展厅", "services", True),
        ("定省标我们也参加了，就是平台一个没有", "services", False),
        ("祖传箍桶的镇，产值12亿", "heritage", True),
        ("一家大厂领头 边上小厂十四家", "supporting", Quantity.of(14)),
    ],
)
def test_whose_a_thing_is_is_told_by_who_is_beside_it(
    policy: Policy, text: str, name: str, value: object
) -> None:
    assert told(policy, text).facts.values.get(name) == value


@pytest.mark.parametrize("whose", ["旁边镇", "对面那个乡", "边上那家厂"])
def test_what_the_neighbour_has_is_not_told(policy: Policy, whose: str) -> None:
    values = told(policy, f"{whose}去年产值12亿，制造业").facts.values
    assert not isinstance(values.get("output_yuan"), Quantity)


@pytest.mark.parametrize(
    ("text", "sector"),
    [
        ("我们镇核桃加工，产值3亿", None),
        ("我们镇药材加工产值3亿", None),
        ("核桃加工的镇，特优农业，产值3亿", "agriculture"),
        ("我们镇酿醋，产值3亿", "manufacturing"),
        ("我们镇是种核桃的，去年2.3亿，配套的加工厂有12家", "agriculture"),
    ],
)
def test_what_is_made_of_a_harvest_is_of_no_certain_kind(
    policy: Policy, text: str, sector: str | None
) -> None:
    facts = told(policy, text).facts
    assert facts.values.get("sector") == sector
    assert ("sector" in facts.unsettled) is (sector is None)


@pytest.mark.parametrize(
    "text", ["龙头企业破产重整，眼下没人领头，配套的厂10家", "大厂倒闭了，群龙无首，小厂还有15家"]
)
def test_what_leads_is_not_there_where_a_piece_says_otherwise(policy: Policy, text: str) -> None:
    leaders = told(policy, text).facts.quantity("leaders")
    assert leaders is None or leaders == Quantity.of(0)


@pytest.mark.parametrize(
    "text",
    [
        "配套10家（不含龙头）",
        "配套12家，不算龙头",
        "龙头：同泰制釉，配套12家",
    ],
)
def test_a_leader_is_there_that_is_left_out_of_a_count_or_called_by_its_name(
    policy: Policy, text: str
) -> None:
    leaders = told(policy, text).facts.values["leaders"]
    assert isinstance(leaders, Quantity)
    assert leaders.low == 1


@pytest.mark.parametrize(
    "text", ["龙头：待定，配套12家", "龙头企业：未核实，配套12家", "龙头：另见附表"]
)
def test_a_leader_still_to_be_named_is_open(policy: Policy, text: str) -> None:
    assert "leaders" not in told(policy, text).facts.values
