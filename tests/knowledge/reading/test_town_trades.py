"""What a town lives by: of which trade it is, and what of several trades counts."""

import pytest

from knowledge.language.quantity import Manner, Quantity
from knowledge.policy.policy import Policy
from tests.knowledge.reading.figures import values
from tests.knowledge.reading.telling import YI, told, value

WAN = 10_000


@pytest.mark.parametrize(
    ("text", "sector"),
    [
        ("我们镇收羊毛织毯子，产值7亿，归制造还是归农业", None),
        ("种辣椒做辣酱，一年4.6亿，归哪个类呀", None),
        ("种油菜榨菜籽油的镇，年产值3亿，算不算制造业", None),
        ("我们镇种苹果，产值3亿，够不够农业的线", "agriculture"),
    ],
)
def test_who_asks_which_it_is_told_no_trade(policy: Policy, text: str, sector: str | None) -> None:
    assert told(policy, text).facts.values.get("sector") == sector


@pytest.mark.parametrize("made", ["辣椒酱", "核桃油", "苹果醋", "枣糕", "香菇酱", "花生糖"])
def test_what_is_made_of_a_crop_settles_no_sector(policy: Policy, made: str) -> None:
    assert "sector" not in told(policy, f"我们镇做{made}，产值3亿").facts.values


@pytest.mark.parametrize("text", ["我们镇种苹果干了十年", "我们镇核桃面积三万亩", "蜂蜜镇"])
def test_the_crop_itself_settles_it(policy: Policy, text: str) -> None:
    assert told(policy, text).facts.values["sector"] == "agriculture"


@pytest.mark.parametrize(
    ("text", "output", "sector"),
    [
        (
            "我们镇报的是苹果 产值2.5个亿。镇上另有个焊条厂8个亿 那个不算在里头 也不是一个产业",
            2.5,
            "agriculture",
        ),
        ("我们镇申报的是香菇，产值2.2亿，另外有个水泥厂3亿，不算进去", 2.2, "agriculture"),
        ("我们镇做法兰，产值9亿，还有一个厂的3个亿没算进去", 12, "manufacturing"),
    ],
)
def test_what_is_said_not_to_count_is_of_no_trade(
    policy: Policy, text: str, output: float, sector: str
) -> None:
    assert value(policy, text) == int(output * YI)
    assert told(policy, text).facts.values["sector"] == sector


@pytest.mark.parametrize(
    "both",
    ["又搞旅游又搞制造", "既种核桃又搞旅游", "一边搞加工一边搞旅游", "制造和旅游并重"],
)
def test_a_town_of_two_trades_at_once_is_of_neither_for_sure(policy: Policy, both: str) -> None:
    assert "sector" not in told(policy, f"我们镇{both}，产值5个亿").facts.values


def test_two_trades_of_one_kind_are_of_that(policy: Policy) -> None:
    assert told(policy, "我们镇又种核桃又养牛，产值3个亿").facts.values["sector"] == "agriculture"


@pytest.mark.parametrize(
    ("message", "low", "high"),
    [
        ("苹果八千万，核桃七千万，养猪九千万，加起来两亿四", 9000, 24000),
        ("我们种苹果，鲜果1.3亿，苹果醋3000万，加起来1.6亿", 16000, 16000),
        ("苹果鲜果1.3亿，苹果汁7000万，加起来两亿", 20000, 20000),
        ("旅游镇，门票6000万，民宿9000万，加起来1.5亿", 15000, 15000),
    ],
)
def test_of_several_trades_a_town_lives_by_one(
    policy: Policy, message: str, low: int, high: int
) -> None:
    told = values(policy, message)["output_yuan"]
    assert isinstance(told, Quantity)
    assert (int(told.low), int(told.high)) == (low * WAN, high * WAN)


@pytest.mark.parametrize(
    ("message", "sector", "million"),
    [
        ("镇上机械厂一年4个亿 连翘种植产值2.3个亿 我们打算拿连翘报 行不", "agriculture", 230),
        ("苹果1.5亿 铸造11亿 按铸造报", "manufacturing", 1100),
        ("核桃产值2.6亿，阀门产值5亿，报的是核桃", "agriculture", 260),
        ("门票8000万，种梨2.2亿，以种梨申报", "agriculture", 220),
    ],
)
def test_of_several_trades_the_one_it_applies_with_counts(
    policy: Policy, message: str, sector: str, million: int
) -> None:
    told = values(policy, message)
    assert told["sector"] == sector
    assert told["output_yuan"] == Quantity.of(million * 100 * WAN)


def test_with_what_nobody_applies_nothing_is_left_out(policy: Policy) -> None:
    assert "output_yuan" not in values(policy, "机械厂4亿，连翘2.3亿，没法拿连翘报")


@pytest.mark.parametrize(
    ("message", "manner"),
    [
        ("我们镇一半做农机一半种苹果，加起来11亿", Manner.UNDER),
        ("镇上做农机的和种苹果的对半，总共11亿", Manner.UNDER),
        ("上半年连翘下半年做锁，两样加起来11亿", Manner.UNDER),
        ("镇里锁具、旅游两块加一块11亿", Manner.UNDER),
        ("农机和苹果两样，镇上合着11亿", Manner.UNDER),
        ("我们镇上午摘枣下午进厂做灯具，两摊子加一块11亿", Manner.UNDER),
        ("轴承和阀门加起来11亿", Manner.EXACT),
        ("做砂锅的镇，砂锅和瓷砖两样一共11亿", Manner.EXACT),
        ("苹果深加工和核桃加工一共11亿", Manner.EXACT),
        ("景区门票加农家乐合计11亿", Manner.EXACT),
    ],
)
def test_what_two_kinds_of_trades_make_is_more_than_either_does(
    policy: Policy, message: str, manner: Manner
) -> None:
    assert values(policy, message)["output_yuan"] == Quantity.of(110_000 * WAN, manner)


@pytest.mark.parametrize(
    ("message", "wan"),
    [
        ("乡里一年各行各业加起来3个亿，里头苹果占六成，剩下是养猪", 18000),
        ("镇里各业一年12亿，陶瓷占六成", 72000),
        ("全镇工农业总共30亿，做醋的占四成", 120_000),
    ],
)
def test_a_share_of_all_trades_is_what_one_of_them_makes(
    policy: Policy, message: str, wan: int
) -> None:
    assert values(policy, message)["output_yuan"] == Quantity.of(wan * WAN)
