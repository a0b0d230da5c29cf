"""Every text of an answer, in one place. Placeholders are filled by str.format."""

# --- answers from clauses ------------------------------------------------------------------
IN_CLAUSE = "见{place}{title}："
YES_IN_CLAUSE = "文件里有这方面的内容，在{place}{title}："
LEFT_OUT = "……"
SOURCE = "依据：{number} {places}"
DOCUMENT_HEAD = "文件首尾"

# --- owners --------------------------------------------------------------------------------
LEAD_IS = "{title}：牵头单位是{lead}。"
LEAD_AND_COOP = "{title}：牵头单位是{lead}，配合单位 {count} 个。"
RESPONSIBLE_ARE = "{title}：责任单位是{names}。"
NO_OWNER = "{place}{title}没有写牵头单位和配合单位。"
DEPARTMENT_LEADS = "是的，{title}由{name}牵头。"
DEPARTMENT_COOPERATES = "{name}是{title}的配合单位，牵头单位是{lead}。"
DEPARTMENT_NOT_IN = "{title}的名单里没有{name}，牵头单位是{lead}。"
DEPARTMENT_TASKS = "{name}牵头 {lead} 项，配合 {coop} 项。"
DEPARTMENT_NO_TASKS = "{name}在{measures}里没有被列为牵头单位或配合单位。"
DEPARTMENT_ONLY_COOP = "{name}没有牵头的任务，配合 {coop} 项。"
DEPARTMENT_ONLY_LEAD = "{name}牵头 {lead} 项，没有列为配合单位的任务。"
DEPARTMENT_ALL = "共 {total} 项{measures}，{name}每一项都参与。"
DEPARTMENT_OFFICE = "领导小组办公室设在{name}。"
DEPARTMENT_MEMBER = "领导小组名单中：{name}（{post}）。"
TASKS_LEAD = "牵头："
TASKS_COOP = "配合："
ALL_LEADS = "{total} 项{measures}的牵头单位："
ALL_DEPARTMENTS = "{measures}里一共出现 {count} 个部门和单位："

# --- people --------------------------------------------------------------------------------
AS_ISSUED = "截至 {year} 年 {month} 月印发时"
POST_HELD_BY = "{post}：{name}（{as_issued}）。"
NAME_HOLDS = "{name}：{post}，{role}（{as_issued}）。"
NOT_IN_ROSTER = "名单里没有{post}，文件没有写是谁。"
DEPUTIES_NOT_NAMED = "文件没有写{post}的名字。"
OFFICE_HEAD = "领导小组办公室主任由{post}兼任，即{name}（{as_issued}）。"
OFFICE_DEPUTIES = "领导小组办公室副主任由{post}担任，文件没有写姓名。"
WHICH_PERSON = "名单里姓{surname}的有 {count} 位，您问的是哪一位？"
SURNAMED = "名单里姓{surname}的有 {count} 位（{as_issued}）："
NO_SURNAME = "领导小组名单里没有姓{surname}的人。"
ROSTER_SIZE = "领导小组共 {count} 人：{roles}（{as_issued}）。"
ROSTER_ROLE = "{role} {count} 人"
STILL_IN_POST = "{as_issued}，{post}是{name}；现在有没有变动，文件看不出来。"
PERSON_LINE = "{name}　{post}"

# --- the document --------------------------------------------------------------------------
NUMBER_IS = "文号：{text}。"
TITLE_IS = "文件全称：《{text}》。"
ISSUER_IS = "印发单位：{text}。"
ISSUED_ON = "印发日期：{text}。"
ADDRESSED_TO = "主送：{text}。"
COPIED_TO = "抄送：{text}。"
PUBLIC = "是公开文件，文件注明“{text}”。"
PURPOSE = "文件开头写了制定的目的和依据："
NO_EXPIRY = (
    "文件没有写有效期，也没有写废止日期；它是 {text}印发的。现在是否有效，请向{issuer}核实。"
)
NO_REVISION = (
    "文件没有写修订或替代情况；手头这份是 {text}印发的{number}。有没有新版，请向{issuer}核实。"
)

# --- state ---------------------------------------------------------------------------------
NO_PROGRESS = "文件只写了要求，没有写完成情况。原文是："
GOAL_YEAR_PASSED = "注意：目标年份 {year} 年已经过去，文件没有写完成结果。"
SUCCESSORS = "人员如有变动，由现履职人员自行替补，不再另行发文。"

# --- lists ---------------------------------------------------------------------------------
SECTION_COUNT = "{title}共 {count} 条："
SECTION_ITEM = "{marker}{title}"
NO_SUCH_ITEM = "{title}只有 {count} 条，没有第 {number} 条。"
WHICH_ITEM = "文件里有几个第 {number} 条，您问的是哪一个？"

# --- what the document does not say --------------------------------------------------------
NOT_SAID = "文件没有写{label}。"
NOT_FOUND = "文件里没有找到这方面的内容。"
OTHER_PLACE = "这份文件只管{place}，没有写{label}的情况。"
SUBJECT_NOT_SAID = "文件没有提到“{label}”。"
NEAREST = "最接近的是{place}{title}："
ASK_OFFICE = "可以向领导小组办公室（设在{office}）咨询。"
OUT_OF_SCOPE = "这个问题和《{title}》无关，我答不了。"
WHAT_I_ANSWER = (
    "我能回答：奖励和支持措施、专业镇认定标准、各项工作的牵头和配合单位、"
    "领导小组名单、工作目标、文件本身的信息。"
)

# --- asking back ---------------------------------------------------------------------------
WHICH_CLAUSE = "文件里有几处讲到，您想看哪一处？"
WHICH_OWNER = "您想问哪一项的牵头、配合单位？可以点下面的选项，或者说得具体一点。"

# --- small talk ----------------------------------------------------------------------------
GREETING = (
    "您好！我能查《{title}》。可以这样问：“省级企业技术中心奖多少”“招商归谁牵头”"
    "“专业镇认定要什么条件”。"
)
THANKS = "不客气，还有问题随时问。"
BYE = "再见，需要时再来问。"
CALM = "抱歉没帮上忙。请换个说法告诉我您想查什么，比如“技改奖励多少”“工信局负责哪些”。"
IDENTITY = "我是查《{title}》的问答机器人，只按文件原文回答，不代替部门作决定。"
EMPTY = "请用一句话告诉我您想查什么，比如“小升规有什么支持”。"
TOO_LONG = "这段话太长了。请用一两句话问，一次一个问题最清楚。"
HELP = (
    "我只按《{title}》（{number}）的原文回答，文件没写的会直说。您可以问：\n"
    "奖励：省级企业技术中心奖多少\n"
    "认定：年产值要达到多少\n"
    "牵头单位：招商归谁管；工信局负责哪些\n"
    "人员：领导小组组长是谁\n"
    "文件：文号多少，现在还有效吗"
)
PRIVACY = (
    "我只保存回答问题需要的信息：\n"
    "问题原文：保存到您问下一个为止，好让您评价回答或转给部门；处理失败的留给管理员查原因，"
    "最多 {days} 天。\n"
    "没答上来的、您点了“没解决”的问题和原因：留给领导小组办公室改进回答，最多 {days} 天。\n"
    "对话内容：上次谈到的条款、您说过的情况（如产值、称号），用来接着问，最多 {days} 天。\n"
    "咨询和申报意向：内容给受理部门看，办完 {days} 天后删除，办理记录留下。\n"
    "您的账号：发送回答时用；有关注、咨询或经办身份的，为了通知您而保留。其他地方用加密的代号代替，"
    "不保存姓名、用户名。\n"
    "身份证号、电话号码、银行卡号在保存之前就已遮盖。\n"
    "发送 /forget 可以随时删除。"
)
FORGOTTEN = (
    "已删除保存的对话内容、问题和您的评价，您可以重新开始问。"
    "您的咨询和申报意向：没办完的已撤回，内容都已删除。"
)
NO_RULES_CHANGED = "我只按文件原文回答，不能改变文件内容，也不能代替任何部门作决定。"

# --- buttons -------------------------------------------------------------------------------
BUTTON_FULL = "全文"
BUTTON_OWNER = "牵头单位"
BUTTON_RELATED = "相关条款"
BUTTON_ROSTER = "领导小组名单"
OLD_BUTTON = "这个按钮已经过期，请重新提问。"
MENU = (
    ("奖励", "有哪些奖励"),
    ("认定", "专业镇认定标准有哪些"),
    ("牵头单位", "各项措施分别谁牵头"),
    ("进展", "工作目标完成得怎么样"),
    ("算奖励", "算一算我们企业能拿哪些奖励"),
    ("测认定", "测一测我们镇够不够认定标准"),
)

# --- facts as they were understood -----------------------------------------------------------
RANGE = "{low}到{high}"
MANNER = {
    "exact": "{figure}",
    "about": "约 {figure}",
    "nearly": "将近 {figure}",
    "over": "{figure}以上",
    "under": "不到 {figure}",
    "range": "{figure}",
}
LEVELS = {"national": "国家级", "province": "省级", "city": "市级", "county": "县级"}
RETOLD = {"town": "我们镇的情况：{facts}。", "enterprise": "我们企业的情况：{facts}。"}
RETOLD_MORE = "{low}多{unit}"
RETOLD_TITLE = {
    "held": "{year}获得{level}{label}{branch}",
    "lacked": "{year}没有评上{level}{label}{branch}",
    "pending": "{year}准备申报{level}{label}{branch}",
    "renewed": "{level}{label}{branch}复审通过",
    "doubted": "{year}申报{level}{label}{branch}",
}
BRANCH = "分中心"
RETOLD_FUND = "{year}{label}{level}{amount}"
YEAR = "{year}年"
YEAR_UNTOLD = "年份不清楚"
AMOUNT_UNTOLD = "金额不清楚"
REASONS_BUTTON = "理由"
QUOTES_BUTTON = "引文"
SHARE = "分享"
HOW_IT_IS_RECKONED = "是这样算的。"
QUOTED = "所依据的原文："
SHARE_LEAD = "把下面这段话转发给别人，对方发给我就能算出同样的结果："
SHARE_LINK = "或者转发链接，点开就是这个结果：{url}"
SHARED = "别人分享的情况：{told}"
LINK_DAMAGED = "这个链接不完整，或者是旧版本的。请让对方重新分享一次。"
WHOSE = "是替企业算奖励，还是替镇测认定？"
NOT_OF_ENTERPRISE = "{labels}是认定专业镇的标准，文件里的企业奖励不看这些。"
AS_ENTERPRISE = "按企业算奖励"
AS_TOWN = "按镇测认定"
REASON_LINE = "{line}（{place}，{says}）"
PROMISED = {
    "fixed": "文件写“给予”",
    "strive": "文件写“争取”",
    "apply": "要申请或争取",
    "per_other_policy": "看相关政策",
}
UNREAD = "“{written}”没有读准，没有算进去；请用数字再说一次。"
WRONG_UNIT = "“{written}”的单位和标准不一样，没有算进去。"
TOLD_TWICE = "{label}说了两个不同的数，文件没有写按哪一个算，没有算进去；请只说一个。"
NOT_COUNTED = {
    "planned": "“{written}”是打算或预计的数，没有算进去；要看实际的数。",
    "foreign": "“{written}”说的是别家的数，没有算进去。",
    "part": "“{written}”只是一部分的数，没有算进去；请说合计。",
    "change": "“{written}”是增减或相差的数，没有算进去；请说总数。",
    "unlike": "“{written}”不是标准里说的那个数，没有算进去。",
}
LACKING = {
    "year": "{label}是哪一年获得的",
    "level": "{label}是哪一级",
    "yuan": "{label}省、市各多少",
}

# --- awards ----------------------------------------------------------------------------------
AWARD_TOTAL = "文件明确给予的奖励合计 {total}。"
AWARD_ONE = "可以得{label}{amount}。"
AWARD_NO_FIXED = "可以争取或申请：{labels}。"
AWARD_OPEN = "还不能确定，要看：{missing}。"
AWARD_NOT_SETTLED = "文件没有写清，要向{lead}核实。"
AWARD_NONE = "按您说的情况，还拿不到。"
AWARD_LINE = "{mark} {label}{level}：{says}"
MARKS = {
    "eligible": "✓",
    "not_eligible": "✗",
    "unknown": "？",
    "ambiguous": "△",
    "pass": "✓",
    "fail": "✗",
    "needs_judgement": "△",
}
CERTAINTY = {
    "fixed": "{amount}，一次性奖励",
    "strive": "{amount}，文件写的是“争取”，不是保证",
    "apply": "可以申请或争取，文件没有写金额",
    "per_other_policy": "按相关政策给予，文件没有写金额",
}
REASONS = {
    "not_year_before": "要上年度（{before} 年）的，{year} 年的不算",
    "not_year_before_untold": "要上年度（{before} 年）的",
    "year_untold": "{amount}，要上年度（{before} 年）获得才行",
    "level_untold": "金额看级别",
    "level_without_award": "文件没有写这一级的奖励",
    "two_levels": "{amount}，同一称号两级能否都领，文件没有写",
    "branch": "{amount}，分中心算不算，文件没有写",
    "lacked": "没有评上，或者已经不是，不算",
    "pending": "还没有获得；获得了，下一年才算上年度的",
    "renewed": "复审、延续不算当年获得，要看第一次获得是不是上年度（{before} 年）",
    "foreign": "说的是别家的，不算您企业的",
    "doubted": "有没有评上说得不清楚；上年度（{before} 年）评上了才有",
    "fund_unsettled": "要是上年度获得的工信领域专项资金才配套，还要看是什么资金、哪一级给的",
    "figure_unsettled": "门槛 {threshold}，还要看实际的{missing}",
    "outside_town": "文件写的是专业镇企业，不在专业镇内不算",
    "outside_not_settled": "文件没有写是否限于专业镇内的企业",
    "no_base": "只按省、市资金配套，国家资金不算",
    "amount_untold": "按省、市资金的 {percent}% 争取，金额要看省、市各给了多少",
    "below": "不到 {threshold}的门槛",
    "near": "说的数在门槛附近，要确切数字",
    "other_funds": "已获国家或省技改资金的不能再申请",
    "fact_untold": "门槛 {threshold}，还要看：{missing}",
}
LOWER_THRESHOLD = "（{label}是 {threshold}）"
STACKING = "不同称号能否同时领，文件没有写；这里按分别给予相加。"
FIXED_ONLY = "合计只算文件明确写了数的奖励。"
WHERE_TO_GO = "办理、核实请找{lead}。"
STEPS = {
    "investment": "再投 {more}即达 {threshold}门槛",
    "milestone": "再增加 {more}即达 {threshold}",
    "become": "，或者评上{label}",
    "level": "{level}起有奖励",
    "level_amount": "{level}是 {amount}",
    "year": "到 {year} 年才算上年度",
}

# --- recognition -----------------------------------------------------------------------------
OVERALL = {
    "not_eligible": "按您说的情况，还不符合：{titles}。",
    "incomplete": "说到的 {count} 条没有不符合的，还缺别的情况，不能定。",
    "incomplete_open": "还不能判断，缺：{missing}。",
    "borderline": "没有不符合的，{count} 条要由认定部门判断。",
    "eligible": "{count} 条都达到。",
}
CRITERION_LINE = "{mark} {marker}{title}：{says}"
REACHED = "{label} {told}，达到 {threshold}"
TO_SPARE = "{label} {told}，多出 {spare}"
SHORT_OF = "{label} {told}，还差 {short}（要 {threshold}）"
FAILED = "{label} {told}，不够 {threshold}"
CLOSE_TO = "{label} {told}，在 {threshold}左右，要由认定部门判断"
NEEDS_JUDGEMENT = "{label}要由认定部门判断"
DENIED = "{label}：说没有"
NOT_TOLD = "还要看{missing}"
REQUIRED = "{yes_no}文件要求：{lines}。"
REQUIRED_IS = "是的，"
REQUIRED_IS_NOT = "不是，"
REQUIRED_LINE = "{label} {threshold}以上（含）"
REQUIRED_AROUND = "{label} {threshold}左右"
REQUIRED_OF = "{choice}{label} {threshold}以上（含）"
STRICT = "{title}按两个比例都要达到理解；文件没有写“或者”。"
IN_PRINCIPLE = "{title}原文写的是“原则上”。"
NOT_SPOKEN_OF = "还没说到：{titles}。"

# --- the interview -----------------------------------------------------------------------------
PROGRESS = "（{done}/{total}）"
ASKING = {
    "yuan": "{label}是多少？请带上万或亿，比如 1200万。",
    "people": "{label}是多少？",
    "enterprises": "{label}是多少家？",
    "percent": "{label}是百分之几？",
    "choice": "{label}是哪一种？",
    "claim": "有没有{label}方面的情况？",
    "yes_no": "{label}，是吗？",
    "level": "{label}是国家级还是省级？",
    "titles": "获得过{label}吗？请说级别和年份，比如 去年评上省级企业技术中心。",
    "funds": "拿过{label}吗？请说年份和金额，比如 去年工信专项资金省里给了100万。",
}
LACKING_ASKED = "{lacking}？"
DETAIL = "（{detail}）"
UNCLEAR = "不清楚"
BACK = "上一步"
STOP = "取消"
GO_ON = "继续填写"
CHANGE = "改一项"
CHANGE_ONE = "改"
AGAIN = "重新算"
YES = "有"
IS = "是"
IS_NOT = "不是"
NONE = "没有"
STOPPED = "已停下，填过的还留着；说“继续填写”可以接着来。"
NOT_AN_ANSWER = "这句没有读成答案，请再说一次，或者点下面的选项。"
NOTHING_TO_RECKON = "没有说到能算奖励的情况。"
WHICH_FACT = "要改哪一项？"
