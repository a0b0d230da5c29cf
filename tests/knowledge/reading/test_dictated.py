"""What is typed in haste is read as if it were written out."""

import pytest

from knowledge.policy.facts.facts import Asker, Standing
from knowledge.policy.fold import plain
from knowledge.policy.policy import Policy
from knowledge.reading.reader import read
from knowledge.reading.writing.dictated import written_out
from tests.conftest import DAY


@pytest.mark.parametrize(
    "text",
    [
        "1龙头3家 2配套14家 3产值11亿 4用工2200",
        "1、龙头3家 2、配套14家 3、产值11亿 4、用工2200",
        "(1)龙头3家(2)配套14家(3)产值11亿(4)用工2200",
        "1 龙头3家 2 十四家配套 3 11亿 4 用工2200",
        "1龙头3家2配套十四家3产值11亿4用工2200",
        "我们的情况 1龙头3家 2年产11亿 3配套14家 4 2200人",
        "1龙头3家2年产11亿3配套十四4用工2200",
    ],
)
def test_a_list_is_read_item_by_item(policy: Policy, text: str) -> None:
    facts = read(plain(text), policy.facts, DAY).facts
    told = {name: facts.quantity(name) for name in ("leaders", "supporting", "jobs")}
    assert {name: value and int(value.low) for name, value in told.items()} == {
        "leaders": 3,
        "supporting": 14,
        "jobs": 2200,
    }


@pytest.mark.parametrize(
    "text",
    [
        "龙头1家 配套2家",
        "龙头 1 配套 2 就业 3",
        "1厂2亿2厂3亿3厂5亿",
        "3家大厂 4家小厂",
        "2025年 1月 2月",
    ],
)
def test_numbers_that_begin_no_items_stay(text: str) -> None:
    assert written_out(text) == text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("产值11.5(亿)", 1_150_000_000),
        ("产值13整（亿元）", 1_300_000_000),
    ],
)
def test_a_unit_in_brackets_is_the_numbers(policy: Policy, text: str, value: int) -> None:
    quantity = read(plain(text), policy.facts, DAY).facts.quantity("output_yuan")
    assert quantity
    assert quantity.low == value


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("龙头仨，配套一打", "supporting", 12),
        ("龙头仨，配套一打", "leaders", 3),
        ("市里占七成都是咱的，全国四成都靠我们", "share_national", 40),
        ("带着两千口人在厂里上班", "jobs", 2000),
    ],
)
def test_counts_in_peoples_words(policy: Policy, text: str, name: str, value: int) -> None:
    quantity = read(plain(text), policy.facts, DAY).facts.quantity(name)
    assert quantity
    assert quantity.low == value


def test_people_who_only_live_there_are_no_workers(policy: Policy) -> None:
    facts = read(plain("我们镇一万五千口人"), policy.facts, DAY, talk=Asker.TOWN).facts
    assert facts.quantity("jobs") is None


def test_qualities_told_without_a_mark_are_each_heard(policy: Policy) -> None:
    text = (
        "我们做砂锅的产值十二亿手艺是明朝传下来的村里人人会行标也参与起草了外省都晓得"
        "化验物流培训都有地方办镇里规划政策都出了专人跟着跑你看看够不够"
    )
    values = read(plain(text), policy.facts, DAY, talk=Asker.TOWN).facts.values
    told = {
        name for name in ("heritage", "distinctive", "services", "environment") if name in values
    }
    assert told == {"heritage", "distinctive", "services", "environment"}
    text = "手艺传了七八代外省都认我们的货可是没有平台没有规划东西放在哪都愁镇里也不管"
    values = read(plain(text), policy.facts, DAY, talk=Asker.TOWN).facts.values
    assert values.get("services") is not True
    assert values.get("environment") is not True


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("我厂去年国家给了三百万工信专项的钱省里市里都没给县里还给配不", "national"),
        ("去年省里给了80万工信专项市里没给县里还配不", "province"),
    ],
)
def test_who_gave_nothing_is_told_apart_from_who_gave(
    policy: Policy, text: str, level: str
) -> None:
    (fund,) = read(plain(text), policy.facts, DAY).facts.funds
    assert (fund.level, fund.year) == (level, 2025)
    assert fund.yuan


@pytest.mark.parametrize(
    ("text", "lacked", "held"),
    [
        ("省级技术中心没批下来就批了个市级的去年的事", "province", "city"),
        ("前年报国家级没过去年就过了个省级的技术中心", "national", "province"),
        ("去年没评上省级的就只有个市级技术中心25年的", "province", "city"),
        ("市级制造业创新中心没弄上倒是弄了个省级的去年", "city", "province"),
    ],
)
def test_what_was_got_instead_is_told_apart_from_what_was_not(
    policy: Policy, text: str, lacked: str, held: str
) -> None:
    titles = read(plain(text), policy.facts, DAY).facts.titles
    levels = {title.level: title.standing for title in titles}
    assert levels == {lacked: Standing.LACKED, held: Standing.HELD}


def test_a_lower_grade_got_instead_is_had(policy: Policy) -> None:
    text = "去年评那个小巨人没评上就评了个省里的专精特新那这个有钱没有"
    assert read(plain(text), policy.facts, DAY).facts.values["specialised_refined"] == "province"


@pytest.mark.parametrize(
    ("text", "yuan"),
    [
        ("营收去年10.5亿技改1800万小巨人不是技术中心市级24年", 18_000_000),
        ("技改1500万小巨人不是国省的钱没拿过", 15_000_000),
        ("小巨人我们不是技改投了1500万", 15_000_000),
    ],
)
def test_a_grade_denied_behind_its_name_is_not_had(policy: Policy, text: str, yuan: int) -> None:
    facts = read(plain(text), policy.facts, DAY).facts
    assert facts.values["little_giant"] is False
    invested = facts.quantity("fixed_investment_yuan")
    assert invested
    assert invested.low == yuan
