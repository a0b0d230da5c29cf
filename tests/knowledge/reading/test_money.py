"""Money received: who gave how much in which year, and what did not come."""

import pytest

from knowledge.language.quantity import Quantity
from knowledge.policy.fold import plain
from knowledge.policy.policy import Policy
from knowledge.reading.reader import read
from tests.conftest import DAY
from tests.knowledge.reading.telling import told


@pytest.mark.parametrize(
    ("text", "funds"),
    [
        (
            "去年收到省级工信专项150万元、市级工信专项60万元、科技局研发补助30万元，县里配多少",
            {("province", 150), ("city", 60)},
        ),
        (
            "2025年省工信专项100万、财政局贴息30万、市工信专项40万，县里配多少",
            {("province", 100), ("city", 40)},
        ),
        ("去年工信专项省100市50县里配多少", {("province", 100), ("city", 50)}),
        ("市级的技术中心去年有工信专项省里去年给了80万", {("province", 80)}),
        ("省级制造业创新中心去年批的市级工信专项给了50万", {("city", 50)}),
        ("去年省里工信专项给了100万，里头有40万是科技厅给的，县里配多少", {("province", 60)}),
        ("去年省里工信专项给了100万，有40万不是工信的，是发改的", {("province", 60)}),
        (
            "去年工信专项省里100万市里60万，市里的里头有20万是科技局的",
            {("province", 100), ("city", 40)},
        ),
        ("去年省里工信专项给了100万，市里50万，市里那50万是科技局的", {("province", 100)}),
        ("去年省里工信专项给了100万，另外有40万是科技厅给的", {("province", 100)}),
        ("去年工信专项：省里100，市里50，县里配多少", {("province", 100), ("city", 50)}),
        ("省级技术中心2025工信专项省100市50能拿多少", {("province", 100), ("city", 50)}),
        ("25年工信资金省80县里给多少", {("province", 80)}),
        ("去年工信专项，市里给了60万，省里给了90万", {("city", 60), ("province", 90)}),
        (
            "2025年工信领域专项资金(万元)\n省级\t120\n市级\t30\n合计\t150",
            {("province", 120), ("city", 30)},
        ),
        ("去年的工信领域专项资金（万元）：省级120，市级30", {("province", 120), ("city", 30)}),
        (
            "去年工信专项 中央300 省100 市20万元 县里配多少",
            {("national", 300), ("province", 100), ("city", 20)},
        ),
        (
            "去年工信专项 中央200 省90 市10 单位万 县里给三成",
            {("national", 200), ("province", 90), ("city", 10)},
        ),
        (
            "2025年工信专项 国家150 省50 都按万算 三成是多少",
            {("national", 150), ("province", 50)},
        ),
        (
            "去年工信专项 国家二百 省里九十 市里没给 单位万 县里配多少",
            {("national", 200), ("province", 90)},
        ),
        ("工信专项去年省上一百二 市上八十 数都按万说的", {("province", 120), ("city", 80)}),
        ("去年省里工信专项资金两百，市里五十，以万计", {("province", 200), ("city", 50)}),
        ("去年工信专项，省里一百二，市里八十，都是万元", {("province", 120), ("city", 80)}),
        ("去年工信专项省80市20，万为单位，县里配多少", {("province", 80), ("city", 20)}),
        ("单位是万 去年省工信给了200 市里给了100", {("province", 200), ("city", 100)}),
        ("去年省、市工信专项资金各100万", {("province", 100), ("city", 100)}),
        ("去年省里奖了我们70万 工信的", {("province", 70)}),
        ("去年工信厅给了我们100万工信专项", {("province", 100)}),
        ("去年省工信厅给了我们90万工信专项", {("province", 90)}),
        ("去年省工信专项两笔，60万和40万", {("province", 60), ("province", 40)}),
        ("去年市工信专项头一回拨了25万，二回15万", {("city", 25), ("city", 15)}),
        ("去年工信专项省里给了90万，分两次，一次50万一次40万", {("province", 90)}),
        ("去年省工信专项给了70万，科技局另外给了20万", {("province", 70)}),
        ("工信专项去年拿了80w，市里给的", {("city", 80)}),
        ("去年省里工信专项90万，市里那40万没批", {("province", 90)}),
        ("去年省里工信专项给了90万，没申请过别的", {("province", 90)}),
        ("去年省里工信专项给了90万，市财政局给了40万", {("province", 90), ("city", 40)}),
        (
            "去年工信专项国家给了300万，省里60，市里30，单位都是万",
            {("national", 300), ("province", 60), ("city", 30)},
        ),
        ("去年省工信专项80万，不对，18万", {("province", 18)}),
        ("去年的: 省科技厅科研经费80万，市工信局工信专项50万", {("city", 50)}),
        ("去年市里给了技改奖30万，工信专项，县里配多少", {("city", 30)}),
        ("去年省里给了技改专项80万 是工信的 县里配多少", {("province", 80)}),
        ("去年工信专项，市里给了技改奖30万，县里配多少", {("city", 30)}),
        ("去年工信的专项 市里奖了技改20万 县上配多少", {("city", 20)}),
        ("去年市里拨了设备更新50万，是工信专项资金，能配几万", {("city", 50)}),
        ("去年省上给了技术改造60万 工信领域的专项 配多少", {("province", 60)}),
        ("市里去年给了技改项目30万，工信局的钱，配套能拿多少", {("city", 30)}),
        ("去年拿了市里技改30万，工信专项，配多少", {("city", 30)}),
        ("去年技改投了2500万，市里给了技改30万，工信专项，配多少", {("city", 30)}),
        ("去年工信专项，省里拨了70万，市里后来又补了20个", {("province", 70), ("city", 20)}),
        (
            "去年工信专项国家给150万，省里给60万，县里配套按210算么",
            {("national", 150), ("province", 60)},
        ),
        (
            "去年工信专项国家给150万，省里60万，市里30万，县里配套按240算么",
            {("national", 150), ("province", 60), ("city", 30)},
        ),
        (
            "去年工信专项国家给150万，省里给60万，市里给210万",
            {("national", 150), ("province", 60), ("city", 210)},
        ),
        ("去年省工信专项90万，市里另外给了20万", {("province", 90), ("city", 20)}),
        ("去年省工信专项给了90万，我们自己又垫了20万", {("province", 90)}),
    ],
)
def test_each_amount_has_its_giver(policy: Policy, text: str, funds: set[tuple[str, int]]) -> None:
    found = told(policy, text).facts.funds
    assert {(str(f.level), int(f.yuan.low) // 10_000) for f in found if f.yuan} == funds
    assert {f.year for f in found} == {2025}


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("去年省级工信资金90万，市级50万是前年的", {"province": 2025, "city": 2024}),
        ("市级工信资金50万是2025年的，省级90万是2024年的", {"city": 2025, "province": 2024}),
        ("工信资金省级90万是2024年的，市级50万是2025年的", {"province": 2024, "city": 2025}),
        ("工信资金省级90万去年的，市级50万前年的", {"province": 2025, "city": 2024}),
        ("工信资金省级90万，是前年的，市级50万，是去年的", {"province": 2024, "city": 2025}),
        ("工信资金 省里90万 市里50万是前年的", {"province": None, "city": 2024}),
        ("工信资金省里90万市里50万都是去年的", {"province": 2025, "city": 2025}),
        ("工信资金省里90万去年市里50万", {"province": 2025, "city": 2025}),
    ],
)
def test_a_year_behind_an_amount_is_of_it_alone(
    policy: Policy, text: str, years: dict[str, int | None]
) -> None:
    assert {str(f.level): f.year for f in told(policy, text).facts.funds} == years


@pytest.mark.parametrize("text", ["去年工信专项 省里一百", "去年工信专项，省里三百二，县里配多少"])
def test_hundreds_without_a_unit_are_no_sum(policy: Policy, text: str) -> None:
    assert {fund.yuan for fund in told(policy, text).facts.funds} == {None}


@pytest.mark.parametrize("text", ["去年工信专项省里给了80分", "去年工信专项省里给了80个指标"])
def test_what_counts_something_is_no_money(policy: Policy, text: str) -> None:
    result = told(policy, text)
    assert [fund.yuan for fund in result.facts.funds] == [None]
    assert not result.in_units


@pytest.mark.parametrize("text", ["去年工信专项省里给了80万，市里也表示了一下，6个"])
def test_a_number_without_a_unit_beside_money_is_asked_about(policy: Policy, text: str) -> None:
    result = told(policy, text)
    assert any(fund.yuan is None for fund in result.facts.funds)
    assert {left.written for left in result.left_out} == {"6个"}


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("去年省工信专项给了60万，后来退了25万", 350_000),
        ("工信专项去年市里给了40万，又收回了10万", 300_000),
        ("去年省工信厅给了100万专项，其中10万退了", 900_000),
        ("去年省工信厅拨了200万，里头有50万是借款", 1_500_000),
        ("去年省工信厅给了100万专项，又退了一部分", None),
    ],
)
def test_money_that_went_back_is_taken_off(policy: Policy, text: str, left: int | None) -> None:
    (fund,) = told(policy, text).facts.funds
    assert fund.level
    assert fund.yuan == (None if left is None else Quantity.of(left))


def test_what_only_one_of_two_did_not_give_is_open(policy: Policy) -> None:
    result = told(policy, "技改2500万，省里没给过钱")
    assert "renovation_funds" not in result.facts.values
    assert "renovation_funds" in result.facts.unsettled
    both = told(policy, "技改2500万，省里没给，国家也没给")
    assert both.facts.values["renovation_funds"] is False


@pytest.mark.parametrize(
    "text",
    [
        "我大舅哥那公司是小巨人，我们不是，技改投了1500万",
        "隔壁厂评上小巨人了，我们没评上，技改投了1500万",
    ],
)
def test_what_we_have_not_is_said_beside_what_others_have(policy: Policy, text: str) -> None:
    assert told(policy, text).facts.values["little_giant"] is False


@pytest.mark.parametrize(
    ("text", "open_"),
    [
        ("去年省里给了我们50万技改资金，县里还给吗", True),
        ("去年市里批了30万，咱县还能再给点不", True),
        ("去年省里给了50万技改资金", False),
        ("省里给了50万，县里没给", False),
        ("省里给了50万，县里给了奖状", False),
    ],
)
def test_who_asks_whether_the_county_gives_more_asks_for_what_it_adds(
    policy: Policy, text: str, open_: bool
) -> None:
    assert ("funds" in told(policy, text).facts.unsettled) is open_


@pytest.mark.parametrize(
    ("text", "yuan"),
    [
        ("去年省里给了工信专项1,200,000.00元", [1_200_000]),
        ("去年省工信厅给了120,000.00元工信专项，县里配多少", [120_000]),
        ("去年省里给了200万工信专项，县里配30%，那就是60万？", [2_000_000]),
    ],
)
def test_money_is_one_amount_whatever_marks_and_shares_it_has(
    policy: Policy, text: str, yuan: list[int]
) -> None:
    funds = told(policy, text).facts.funds
    assert [fund.yuan and int(fund.yuan.low) for fund in funds] == yuan


@pytest.mark.parametrize(
    ("text", "came"),
    [
        ("技改投了2300万，只拿过市里的钱", False),
        ("技改投了2300万，我们就拿过市里的", False),
        ("技改投了2300万，去年拿过市里的", None),
        ("技改投了2300万，国家没有，省里有", True),
        ("技改投了2300万，国家没拿过，市里有", None),
        ("去年技改拿了省工信厅的钱", True),
    ],
)
def test_money_of_one_level_alone_says_what_the_others_gave(
    policy: Policy, text: str, came: bool | None
) -> None:
    assert told(policy, text).facts.values.get("renovation_funds") is came


def test_what_the_county_adds_is_no_share_of_a_market(policy: Policy) -> None:
    assert "share_province" not in told(policy, "省里给了多少县里就配30%吗").facts.values


@pytest.mark.parametrize(
    "text",
    ["省里工信专项去年批了90万，今年才到账", "工信专项省上前年定的90万，去年钱才打过来"],
)
def test_money_of_one_year_paid_in_another_has_no_sure_year(policy: Policy, text: str) -> None:
    funds = read(plain(text), policy.facts, DAY).facts.funds
    assert [fund.year for fund in funds] == [None]
