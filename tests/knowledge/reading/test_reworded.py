"""What is said round about is read as what is said plainly."""

import pytest

from knowledge.language.quantity import Quantity
from knowledge.policy.facts.facts import Standing
from knowledge.policy.fold import plain
from knowledge.policy.policy import Policy
from knowledge.reading.reader import read
from tests.conftest import DAY


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("镇上厂子15家，除开龙头1家都是配套的", "龙头1家，配套14家"),
        ("王主任 9:05\n铸造业产值12亿 用工2000整", "铸造业产值12亿 用工2000整"),
        ("昨天 18:40 小赵\n用工2300", "用工2300"),
        ("龙头和配套1:12", "龙头1家，配套12家"),
        ("连那个最大的领头厂子算进去一共11家", "龙头1家，配套10家"),
        ("把带头那家算上，拢共15家厂子", "龙头1家，配套14家"),
        ("连两家龙头总共16家", "龙头2家，配套14家"),
        ("厂子拢共16家，两家龙头也算在内", "龙头2家，配套14家"),
        ("龙头1家，配套13家里有两家搬去外县又招来三家", "龙头1家，配套14家"),
        ("龙头1家，模具9家、喷涂5家，都给它配套", "龙头1家，配套的做模具的9家，做喷涂的5家"),
        ("谁要说没有检测平台那是冤枉人", "有检测平台"),
        ("国省两级占有率分别是41和62", "全国占有率41%，全省占有率62%"),
        ("全国41全省62 百分比啊", "全国41%全省62%"),
        ("用工一千八一千九", "用工1800到1900人"),
        ("用工2300零几十个人", "用工2300多人"),
        ("门票9000万加吃住1.1亿，文旅镇", "年产值2亿，文旅镇"),
        ("师傅带徒弟，1带15，用工2300", "用工2300，师傅带徒弟"),
        ("41和62，先国后省", "全国占有率41%，全省占有率62%"),
        ("占有率六成二、四成一，前头是全省的后头是全国的", "全国占有率41%，全省占有率62%"),
        ("41%、62%，全国在前，全省在后", "全国占有率41%，全省占有率62%"),
        ("配套14户（运输6包装5装卸3），龙头1户", "龙头1户，配套14户"),
        ("用工2100（男1200、女900）", "用工2100"),
        ("铸造业产值12亿（铸件7亿+阀门5亿）", "铸造业产值12亿"),
        ("铸造业产值2.4亿（铸件0.9，阀门1.5）", "铸造业产值2.4亿"),
        ("产值10亿是五年之前的数", "产值10亿是五年前的数"),
        ("铸造业产值97000万，四舍五入不就十个亿了", "铸造业产值97000万"),
        ("铸造业产值9.7亿，跟10亿也差不多了", "铸造业产值9.7亿"),
        ("传承、特色、平台这几条我们都有底气", "有历史传承，有产品特色，有公共服务平台"),
        ("平台、政府重视这两条咱一条都不占", "没有公共服务平台，没有良好的发展环境"),
    ],
)
def test_it_is_read_as_said_plainly(policy: Policy, text: str, said: str) -> None:
    told, meant = (read(plain(words), policy.facts, DAY).facts.values for words in (text, said))
    assert told == meant


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("配套10家（外县4家，本镇6家），龙头1家", "supporting"),
        ("铸造业产值11亿（邻镇3亿、本镇8亿）", "output_yuan"),
        ("用工2300（外包900，自己1400）", "jobs"),
        ("用工2200（厂里停产的500，在产的1700）", "jobs"),
    ],
)
def test_a_part_in_brackets_that_may_not_count_leaves_the_whole_open(
    policy: Policy, text: str, name: str
) -> None:
    assert read(plain(text), policy.facts, DAY).facts.quantity(name) is None


def test_another_fact_among_the_parts_is_told(policy: Policy) -> None:
    facts = read(plain("配套7家（加工3家运输4家，用工2100人）"), policy.facts, DAY).facts
    assert facts.values["jobs"] == Quantity.of(2100)


@pytest.mark.parametrize("text", ["传承、特色、平台、环境四条都要有吗", "特色、环境两条算硬指标吗"])
def test_qualities_in_a_row_that_are_asked_about_are_not_claimed(policy: Policy, text: str) -> None:
    assert not read(plain(text), policy.facts, DAY).facts.values


def test_more_firms_beyond_the_town_leave_its_own_as_the_least(policy: Policy) -> None:
    facts = read(plain("龙头1家，配套的西坡6家，县里还有9家"), policy.facts, DAY).facts
    supporting = facts.quantity("supporting")
    assert supporting is not None
    assert int(supporting.low) == 6
    assert not supporting.exact


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("国家的技术中心和制造业创新中心去年都批给了我们", 2),
        ("我们集团旗下甲公司去年市级技术中心，乙公司去年市级技术中心", 2),
        ("我们公司去年市级技术中心，那个市级技术中心还在", 1),
    ],
)
def test_titles_of_one_level_and_of_several_firms_are_each_told(
    policy: Policy, text: str, titles: int
) -> None:
    told = read(plain(text), policy.facts, DAY).facts.titles
    assert len(told) == titles
    assert all(title.level for title in told)


@pytest.mark.parametrize(
    "text",
    [
        "去年得了个中心，不是技术中心就是创新中心",
        "技术中心去年评的，不是省级就是市级",
        "技术中心要么省级要么市级，去年的",
        "省级技术中心不是去年就是前年批的",
    ],
)
def test_one_of_two_is_neither_for_sure(policy: Policy, text: str) -> None:
    told = read(plain(text), policy.facts, DAY).facts.titles
    held = [title for title in told if title.standing is Standing.HELD]
    assert told
    assert all(title.level is None or title.year is None for title in held)
    assert all(title.standing is not Standing.LACKED for title in told)
