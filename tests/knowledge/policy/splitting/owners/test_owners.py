import pytest

from knowledge.policy.splitting.owners.owners import is_owner_line, read_owners

LEAD, COOP, RESPONSIBLE, OPEN = "lead", "coop", "responsible", "open_ended"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "（牵头单位：统计局。配合单位：工信局、文旅局。）",
            {LEAD: ["统计局"], COOP: ["工信局", "文旅局"]},
        ),
        (
            "完善政策。(牵头单位:县工信局；配合单位:县财政局,县税务局（城区分局）)",
            {LEAD: ["县工信局"], COOP: ["县财政局", "县税务局（城区分局）"]},
        ),
        (
            "完善政策（由县工信局牵头，县财政局、县税务局配合）。",
            {LEAD: ["县工信局"], COOP: ["县财政局", "县税务局"]},
        ),
        ("（由A牵头，B、C配合）", {LEAD: ["A"], COOP: ["B", "C"]}),
        ("（A牵头，B参与）", {LEAD: ["A"], COOP: ["B"]}),
        ("（A、B按职责分工负责）", {RESPONSIBLE: ["A", "B"]}),
        ("责任单位：县工信局，县财政局", {RESPONSIBLE: ["县工信局", "县财政局"]}),
        (
            "到2025年建成。责任单位：县工信局；各乡镇（街道）",
            {RESPONSIBLE: ["县工信局", "各乡镇（街道）"]},
        ),
        (
            "参与。（扶贫办、教育部等和各省级人民政府负责）",
            {RESPONSIBLE: ["扶贫办", "教育部", "各省级人民政府"], OPEN: True},
        ),
        (
            "参与。（发展改革、财政、工信等部门按职责分工负责）",
            {RESPONSIBLE: ["发展改革", "财政", "工信"], OPEN: True},
        ),
        (
            "参与。（文化和旅游部、粮食和储备局，县民政局和县残联负责）",
            {RESPONSIBLE: ["文化和旅游部", "粮食和储备局", "县民政局", "县残联"]},
        ),
        (
            "参与。（县工信局牵头，县财政局按职责分工负责，2023年12月底前完成）",
            {LEAD: ["县工信局"], RESPONSIBLE: ["县财政局"]},
        ),
        (
            "参与。（责任领导：张三；责任部门：县教育局；完成时限：6月底）",
            {RESPONSIBLE: ["县教育局"]},
        ),
        (
            "参与。（牵头单位：县委组织部，配合单位：县教科局）",
            {LEAD: ["县委组织部"], COOP: ["县教科局"]},
        ),
        (
            "参与。（牵头部门：县商务局）（参与单位：县文旅局等）",
            {LEAD: ["县商务局"], COOP: ["县文旅局"], OPEN: True},
        ),
        (
            "牵头单位：县商务局      配合单位：县文旅局 县财政局",
            {LEAD: ["县商务局"], COOP: ["县文旅局", "县财政局"]},
        ),
        (
            "推进。（民政部牵头，财政部、商务部指导）",
            {LEAD: ["民政部"], COOP: ["财政部", "商务部"]},
        ),
        ("推进。（市财政局指导）", {COOP: ["市财政局"]}),
        ("主管部门：县工信局", {RESPONSIBLE: ["县工信局"]}),
        (
            "推进。（市发改委；市财政局、市工信局）",
            {RESPONSIBLE: ["市发改委", "市财政局", "市工信局"]},
        ),
        (
            "推进。（甲局、乙局等有关部门和单位负责）",
            {RESPONSIBLE: ["甲局", "乙局"], OPEN: True},
        ),
        (
            "对技术改造的奖励由区发改局牵头，会同区财政局、区人社局对投资进行确认；",
            {LEAD: ["区发改局"], COOP: ["区财政局", "区人社局"]},
        ),
        (
            "新办企业的奖励由县工信局牵头负责，会同县财政局审核；上市的由县金融办牵头协调。",
            {LEAD: ["县工信局", "县金融办"], COOP: ["县财政局"]},
        ),
        (
            "责任单位：县工信局，各乡镇政府（各单位按职责分工落实，下同）",
            {RESPONSIBLE: ["县工信局", "各乡镇政府"]},
        ),
        ("优化环境（牵头单位：县工信局）加快建设。", {LEAD: ["县工信局"]}),
        (
            "推进。（税务总局、海关总署负责，排在第一位的部门为牵头部门，下同）",
            {LEAD: ["税务总局"], RESPONSIBLE: ["海关总署"]},
        ),
        (
            "推进。（农业农村部、商务部等负责。列第一位者为牵头单位，下同）",
            {LEAD: ["农业农村部"], RESPONSIBLE: ["商务部"], OPEN: True},
        ),
        (
            "责任单位：县工信局、县财政局（排首位的为牵头单位,下同)",
            {LEAD: ["县工信局"], RESPONSIBLE: ["县财政局"]},
        ),
    ],
)
def test_owners_are_read_word_for_word(text: str, expected: dict[str, object]) -> None:
    owners = vars(read_owners([text]))
    assert owners == {LEAD: [], COOP: [], RESPONSIBLE: [], OPEN: False} | expected


@pytest.mark.parametrize(
    "text",
    [
        "本办法由县工信局负责解释。",
        "各责任单位要高度重视，县工信局要牵头制定细则，县财政局配合。",
        "加强培训（由县人社局负责），提高水平。",
        "坚持谁审批（谁审批、谁负责）。",
        "奖励资金（由企业自行负责）。",
        "存栏500头以上（含500头）的养殖场。",
        "各责任单位：要高度重视。",
        "由骨干企业牵头，上下游企业共同参与。",
        "由相关县领导牵头，投资企业协助，跟办到底。",
        "支持由高校牵头的联合体。",
        "补贴养殖场（含县农场、县林场）。",
    ],
)
def test_owners_are_never_invented_from_running_prose(text: str) -> None:
    assert vars(read_owners([text])) == {LEAD: [], COOP: [], RESPONSIBLE: [], OPEN: False}


def test_an_owner_line_is_known_by_its_beginning_or_by_being_all_bracket() -> None:
    assert is_owner_line("责任单位：县工信局")
    assert is_owner_line("(牵头单位：自然资源局。配合单位：能源局、")
    assert is_owner_line("（县工信局、县财政局负责）")
    assert not is_owner_line("（此件公开发布）")
    assert not is_owner_line("责任单位要加强领导。")
