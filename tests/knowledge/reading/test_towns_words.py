"""What towns tell in everyday words, in few of them and across pieces."""

import pytest

from knowledge.language.quantity import Quantity
from knowledge.policy.policy import Policy
from tests.knowledge.reading.telling import YI, told, value


@pytest.mark.parametrize(
    ("text", "name", "number"),
    [
        ("关联配套9户", "supporting", 9),
        ("给它供货的小厂我数了数，9户", "supporting", 9),
        ("龙头一家，上下游有十二户", "supporting", 12),
        ("龙头公司1个带着民宿11户", "supporting", 11),
        ("龙头公司1个带着民宿11户", "leaders", 1),
        ("龙头公司1个带着民宿11户", "jobs", None),
        ("龙头两家，带动农户300户", "supporting", None),
        ("带动12户龙头农户", "leaders", None),
        ("有8户给龙头供货的农民", "supporting", None),
        ("6户是配套人家", "supporting", None),
        ("农丰一家是省级龙头，围着它转的合作社14家", "leaders", 1),
        ("带头厂1家，配套9家", "leaders", 1),
        ("养鸡的合作社，6家，没龙头", "leaders", 0),
        ("别的都是给它打下手的，有十二家吧", "supporting", 12),
        ("能吃上这碗饭的，满打满算一千八", "jobs", 1800),
        ("人的话两千三", "jobs", 2300),
        ("做铸件的镇，人嘛 一千六", "jobs", 1600),
        ("做铸件的镇，人么，一千六", "jobs", 1600),
        ("做铸件的镇，人哩，一千六", "jobs", 1600),
        ("产值嘛，含隔壁乡的一共11亿，光我们自己是8亿", "output_yuan", 8 * YI),
        ("光农家乐服务员加景区就2000整，旅游", "jobs", 2000),
        ("用工2300，光老厂就1500人", "jobs", 2300),
        ("产值10亿 别的我还不晓得", "output_yuan", 10 * YI),
        ("造法兰的，会计说10.3亿，报表9.4亿", "output_yuan", None),
        ("全国占三四成", "share_national", 30),
        ("全国连一成都不到", "share_national", 10),
        ("省里占两成就算多的了", "share_province", 20),
        ("全国市场三成二是咱的，省里头市场占五成五", "share_province", 55),
        ("做豆皮的镇，点浆揭皮晾晒的2300人", "jobs", 2300),
        ("种葡萄的乡，剪枝套袋摘果的2250口人", "jobs", 2250),
        ("我们镇卖鞋垫的加踩机器的一共2200多号", "jobs", 2200),
        ("我们镇做醋，领低保的2200人", "jobs", None),
        ("我们镇养鸡，60岁以上的2400人", "jobs", None),
        ("我们镇搞旅游，出去打工的3100人", "jobs", None),
        ("牵头公司一家，入伙的公司十一家", "supporting", 11),
        ("我们镇做拖把，公司总共十家，连领头那个上过省台的也算在内", "supporting", 9),
        ("做铁链的镇，一共八家，那家出名的大厂也在里头", "leaders", 1),
        ("镇上公司统共九家，包括最大那家", "leaders", 1),
        ("镇上公司统共九家", "supporting", None),
        (
            "喂我想问下我们这儿种花椒的一年差不多就两亿左右吧这能不能认上专业镇呢",
            "output_yuan",
            2 * YI,
        ),
        ("你好我打电话问我们这片搞旅游的一年收入三个亿够评专业镇吗", "output_yuan", 3 * YI),
        ("我想咨询一下我们这酿醋的一年卖了十二个亿能不能认", "output_yuan", 12 * YI),
        ("有一家在省里响当当，做水泵，给它做配件的十三家", "leaders", 1),
        ("祖传手艺三百来年，就业3150", "jobs", 3150),
    ],
)
def test_a_number_is_of_what_everyday_words_say(
    policy: Policy, text: str, name: str, number: int | None
) -> None:
    assert value(policy, text, name) == number


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        ("平台的话没有", "services", False),
        ("化验站原来有，年时撤了，别的服务也一样没有", "services", False),
        ("培训学校原先有，如今散了，旁的也没一样", "services", False),
        ("培训中心原来有，去年关了，新的检测中心倒建起来了", "services", True),
        ("有一家在省里响当当，给它做配件的十三家", "distinctive", None),
        ("要是没有平台的话", "services", None),
        ("检测中心一个也没有", "services", None),
        ("检测没有，培训没有，物流没有", "services", False),
        ("检验的有，培训的也有，物流正谈着", "services", True),
        ("检测室有了，物流园正在建", "services", True),
        ("镇里出钱建了检测室，物流园也有，设计中心正在装修", "services", True),
        ("检测的 培训的 搞物流的 一个平台都没有", "services", False),
        ("国标行标没沾过边，地方标准去年参与了一个", "distinctive", True),
        ("乡长三天两头往大棚里跑，有难处当场就给办了", "environment", True),
        ("真要贷款要地的时候没人应声，光催着报材料", "environment", False),
    ],
)
def test_a_quality_is_told_in_everyday_words(
    policy: Policy, text: str, name: str, said: bool | None
) -> None:
    assert told(policy, text).facts.values.get(name) is said


@pytest.mark.parametrize(
    ("table", "leaders", "supporting"),
    [
        ("乡镇\t产值\t用工\t龙头\t配套\n城关\t2.3亿\t2100人\t有\t9户", 1, 9),
        ("产值|用工|龙头|配套\n12亿|2300人|无|11家", 0, 11),
        ("乡镇\t产值\t龙头\t配套\n城关\t2.3亿\t有\t9户\n薛关\t3亿\t无\t12户", None, None),
        ("户数|龙头|配套\n9户|有|9户", 1, 9),
        ("| 户数 | 龙头 | 配套 |\n| 12户 | 有 | 9户 |\n您看行吗", 1, 9),
        ("户数 配套 龙头\n30户 12户 有", 1, 12),
        ("乡镇\t龙头\t空表\t配套\n城关\t有\t\t9户", 1, 9),
    ],
)
def test_a_cell_says_yes_or_no_to_the_head_of_its_column(
    policy: Policy, table: str, leaders: int | None, supporting: int | None
) -> None:
    assert value(policy, table, "leaders") == leaders
    assert value(policy, table, "supporting") == supporting


@pytest.mark.parametrize("text", ["镇里", "乡里", "镇上", "我们镇上"])
def test_a_place_alone_claims_nothing(policy: Policy, text: str) -> None:
    assert not told(policy, text).facts.values


@pytest.mark.parametrize(
    ("text", "leaders", "supporting"),
    [
        ("做农机的厂拢共11家 打头的那家全省都叫得响 剩下的都是给它车零件的", 1, 10),
        ("干这行的厂子37家，其中龙头2家，剩下全是给龙头供货的", 2, 35),
        ("镇里厂子24家，龙头企业3家，其余全给龙头干活", 3, 21),
        ("一家大厂带头，围着它转的合作社八个、加工厂三个", 1, 11),
        ("龙头1个，围着它转的农场六个、烘干厂两个、冷库三座", 1, 8),
        ("龙头1家 围着它转的八家 还有两家说要来没来", 1, 8),
        ("龙头一家，跟着它的有七家，另外三家说来还没来", 1, 7),
        ("厂子一共8家，没有龙头，剩下的都是小作坊", 0, None),
        ("做玻璃器皿，企业21家（含带头的1家）", 1, 20),
        ("①产值103000万②企业21家（含带头的1家）③全国32%", 1, 20),
        ("企业共9家，包括龙头厂1家，工人2100", 1, 8),
        ("企业家数：8家（含龙头企业2家）", 2, 6),
        ("厂子15家（带头的2家在内）", 2, 13),
        ("相关企业12家（龙头企业1家，配套11家）", 1, 11),
        ("我们镇做铸造，企业12家（龙头1，配套11）", 1, 11),
    ],
)
def test_firms_are_counted_by_whom_they_work_for(
    policy: Policy, text: str, leaders: int, supporting: int | None
) -> None:
    assert value(policy, text, "leaders") == leaders
    assert value(policy, text, "supporting") == supporting


@pytest.mark.parametrize(
    ("text", "name", "number"),
    [
        ("我们镇产值12亿，干活的人倒是多三千多口子", "jobs", 3000),
        ("我们镇做陶瓷，今年用工多300人", "jobs", None),
        ("产值20000万 这单位是万 另外用工统计表上写的是1999", "jobs", 1999),
        ("产值报表上填的是23000，单位是万，用工那张表上写的是2003", "jobs", 2003),
        ("全镇干活的3万人，三分之一在纸箱厂", "jobs", 10000),
        ("全镇劳力1.2万，四成在陶瓷厂上班", "jobs", 4800),
        ("我们镇做陶瓷，镇上用工2600，三成做纸箱", "jobs", 2600),
        ("用工2600，不对，本镇1600；等下，翻到表了，是1760，就按1760说", "jobs", 1760),
        ("产值8亿，不，8.5亿，最后核定的是10.2亿，就照10.2亿", "output_yuan", 1_020_000_000),
        ("我们镇做铸造，前年12亿，去年掉到7亿，今年恢复到11亿", "output_yuan", 11 * YI),
    ],
)
def test_one_figure_among_what_is_said_beside_it(
    policy: Policy, text: str, name: str, number: int | None
) -> None:
    assert value(policy, text, name) == number


@pytest.mark.parametrize("others", ["、合作社15家", "，合作社15家", "，专业合作社12家"])
def test_other_firms_behind_the_leaders_leave_these_as_told(policy: Policy, others: str) -> None:
    known = told(policy, f"我们镇龙头企业2家{others}").facts
    assert known.quantity("leaders") == Quantity.of(2)
    assert known.quantity("supporting") is None


def test_other_firms_behind_suppliers_leave_these_open(policy: Policy) -> None:
    assert value(policy, "我们镇配套6家、合作社12家", "supporting") is None


@pytest.mark.parametrize("trade", ["镇里造锁", "镇里烧陶", "镇里做法兰锻件"])
def test_what_is_made_in_town_claims_no_care_for_it(policy: Policy, trade: str) -> None:
    assert "environment" not in told(policy, f"{trade}，产值11亿").facts.values


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("我们镇已建检测、研发两个平台", "services"),
        ("该产业全省占71%，并主导制定地方标准2项", "distinctive"),
        ("该镇制陶，县镇两级均出台扶持政策", "environment"),
    ],
)
def test_an_office_claims_in_words_of_its_own(policy: Policy, text: str, name: str) -> None:
    assert told(policy, text).facts.values[name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("我们镇做铸造，我爹年轻时就在这厂里翻砂", "heritage"),
        ("我们镇做铸造，前身是人民公社的农机站", "heritage"),
        ("我们镇做铸造，一二把手年年开现场会帮厂子解事", "environment"),
        ("我们镇做铸造，一个企业一个专班", "environment"),
    ],
)
def test_fathers_and_those_who_meet_with_firms_tell_of_a_town(
    policy: Policy, text: str, name: str
) -> None:
    assert told(policy, text).facts.values.get(name) is True


@pytest.mark.parametrize(
    ("text", "supporting"),
    [
        ("我们镇搞乡村旅游，牵头的是县文旅公司，农家乐民宿饭店加起来36户", 36),
        ("我们镇做铸造，龙头1家，镇上还有饭店民宿12家", None),
    ],
)
def test_inns_are_firms_beside_who_leads_a_towns_tourism(
    policy: Policy, text: str, supporting: int | None
) -> None:
    assert value(policy, text, "supporting") == supporting
    assert value(policy, text, "leaders") == 1
