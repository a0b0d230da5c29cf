"""Mending what was typed by its sound."""

import pytest

from knowledge.policy.fold import fold
from knowledge.policy.policy import Policy
from knowledge.policy.spelling import Spelling

KNOWN = "企业技术中心奖励质量品牌提升行动市场主体倍增牵头单位公示"


@pytest.fixture(scope="module")
def spelling() -> Spelling:
    return Spelling(["技术中心", "奖励", "提升", "市场主体倍增", "牵头", "工时"])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("企业技术忠心奖利", "企业技术中心奖励"),
        ("质量品牌提神行动", "质量品牌提升行动"),
        ("市场主体倍曾", "市场主体倍增"),
        ("谁牵投", "谁牵头"),
    ],
)
def test_words_that_sound_the_same_are_mended(spelling: Spelling, typed: str, meant: str) -> None:
    assert spelling.mend(typed, KNOWN) == meant


def test_a_word_of_the_document_is_never_mended_into_another(spelling: Spelling) -> None:
    assert spelling.mend("公示几天", KNOWN) == "公示几天"


def test_text_without_a_slip_comes_back_as_it_is(spelling: Spelling) -> None:
    assert spelling.mend("天气怎么样 abc 123", KNOWN) == "天气怎么样 abc 123"
    assert spelling.mend("", KNOWN) == ""


# Each sounds like a department, a post, a measure or an award of the document where two words meet.
RIGHT_AS_TYPED = """
政府帮企业贷款吗 政府帮忙贷款不 政府帮助我们找地 政府班子换了没 政府搬家了吗 政府颁发的证书
政府颁布的办法 政府半年报一次吗 村里都往上使劲 晚上使用电价便宜吗 马上试行 统计据说要改
财政据实拨付 财政巨大压力 司法剧本 教育据点 公安据说管这个 环保巨头企业
住建据此办理 农业剧增 文旅聚集区 能源巨头 人社聚会 商务拒绝我们
水利剧变 税务拒收 工信距离县城多远 县里具体怎么支持 交通拘留 卫健据悉
审批局限在哪 自然资源举报 气象居然不在名单 应急剧本 组长大了怎么办 局长征求意见了吗
主人公是谁 主任性吗 促进一步发展 招尚未完成 人定胜天 认定期复核吗
表准备好了 目表格在哪 奖利息吗 企业上市场 上市郊建厂 补住房吗
配合同怎么签 条件简单吗 厂里提神醒脑 技术忠实用户 资金额多少 支持续多久
产值得投资吗 品牌子挂哪 措施加压力 负责任的干部 目标题是什么 倍增加多少
我们镇长大的企业 工会议室在哪 工程师傅有补贴吗 创新居民区 龙头发展 特色素材
项目录在哪 质检举报电话 就业余时间 政府绑定账户吗 工信句子怎么读 促进一个企业
小巨人才有奖吗 商务居住证 发改举办的会 人社据说要来 教育局长大后 医保剧目
民政聚焦养老 住建巨变 行政审批剧情 统计据点 市场监管举措 自然资源剧烈变化
生态环境拒绝处罚 应急管理具备条件 退役军人聚会 农业农村巨大变化 交通运输举例说明 乡村振兴举措
县委办事吗 县政府伴奏 组织部署工作 宣传不到位 供电公私合营 企业计数中信用
专利奖品有吗 科技成国之重器 产业基底 倍增企业税
"""


@pytest.mark.parametrize("typed", RIGHT_AS_TYPED.split())
def test_common_words_that_sound_like_a_name_stay(policy: Policy, typed: str) -> None:
    assert policy.search.mend(fold(typed)) == fold(typed)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("企业技术忠心奖多少", "企业技术中心奖多少"),
        ("我们24年评的小巨仁", "我们24年评的小巨人"),
        ("企业技术中新奖励", "企业技术中心奖励"),
        ("谁牵投", "谁牵头"),
        ("牵投单位是谁", "牵头单位是谁"),
        ("质量品牌提神行动", "质量品牌提升行动"),
        ("市场主体倍曾", "市场主体倍增"),
        ("奖利多少", "奖励多少"),
        ("统记局牵头什么", "统计局牵头什么"),
        ("财正局配合什么", "财政局配合什么"),
        ("组涨是谁", "组长是谁"),
        ("认订标准", "认定标准"),
        ("人定标准有几条", "认定标准有几条"),
        ("认定表准", "认定标准"),
        ("招伤归谁管", "招商归谁管"),
        ("两化溶合改造", "两化融合改造"),
        ("龙头起业要几家", "龙头企业要几家"),
        ("领导小祖", "领导小组"),
        ("补帖多少", "补贴多少"),
        ("配和单位", "配合单位"),
        ("制造业创心中心", "制造业创新中心"),
        ("自然资原局", "自然资源局"),
        ("发改居牵头什么", "发改局牵头什么"),
        ("产植要多少", "产值要多少"),
    ],
)
def test_what_is_typed_by_its_sound_is_mended(policy: Policy, typed: str, meant: str) -> None:
    assert policy.search.mend(fold(typed)) == meant


@pytest.mark.parametrize(
    "typed", ["有一家果业公司", "镇上的面业公司", "我开瓷厂的", "我是开门厂的"]
)
def test_another_firm_is_none_that_the_document_names(policy: Policy, typed: str) -> None:
    assert policy.search.mend(fold(typed)) == fold(typed)
