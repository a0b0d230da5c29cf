"""Every text of an answer from the document. Placeholders are filled by str.format."""

# --- answers from clauses ------------------------------------------------------------------
IN_CLAUSE = "{title}："
YES_IN_CLAUSE = "文件里有这方面的内容（{title}）："
NUMBER_NOT_IN_CLAUSE = "相关的一条里没有您说的这个数（{title}）："
PERHAPS_IN_CLAUSE = "不能肯定文件写了您问的这一点，最接近的是{title}："
OR_IN_CLAUSE = "也可能问的是{place}："
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
DEPARTMENT_ONLY_HELPS = "不是{name}牵头，牵头单位是{lead}；{name}是{title}的配合单位。"
# Where several are asked about, behind who leads.
LEADS_OR_HELPS = {"lead": "{name}牵头", "coop": "{name}是配合单位", "none": "名单里没有{name}"}
SEVERAL_ARE, BREAK = "{said}。", "；"
DEPARTMENT_NOT_LEADING = "不是{name}，{title}的牵头单位是{lead}，名单里没有{name}。"
DEPARTMENT_NOT_IN = "{title}的名单里没有{name}，牵头单位是{lead}。"
DEPARTMENT_TASKS = "{name}牵头 {lead} 项，配合 {coop} 项。"
DEPARTMENT_NO_TASKS = "{name}在{measures}里没有被列为牵头单位或配合单位。"
DEPARTMENT_ONLY_COOP = "{name}没有牵头的任务，配合 {coop} 项。"
DEPARTMENT_ONLY_LEAD = "{name}牵头 {lead} 项，没有列为配合单位的任务。"
DEPARTMENT_ALL = "共 {total} 项{measures}，{name}每一项都参与。"
DEPARTMENT_OFFICE = "{group}办公室设在{name}。"
DEPARTMENT_MEMBER = "{group}名单中：{name}（{post}）。"
TASKS_LEAD = "牵头："
TASKS_COOP = "配合："
ALL_LEADS = "{total} 项{measures}的牵头单位："
ALL_DEPARTMENTS = "{measures}里一共出现 {count} 个部门和单位："

# --- people --------------------------------------------------------------------------------
AS_ISSUED = "截至 {year} 年 {month} 月印发时"
AS_ISSUED_SOME_DAY = "印发时"
POST_HELD_BY = "{post}：{name}（{as_issued}）。"
NAME_HOLDS = "{name}：{post}，{role}（{as_issued}）。"
NOT_IN_ROSTER = "名单里没有{post}，文件没有写是谁。"
NO_GROUP = "文件没有写由谁牵头领导，也没有成员名单。"
DEPUTIES_NOT_NAMED = "文件没有写{post}的名字。"
OFFICE_HEAD = "{group}办公室主任由{post}兼任，即{name}（{as_issued}）。"
OFFICE_HEAD_UNNAMED = "{group}办公室主任由{post}兼任，文件没有写姓名。"
OFFICE_DEPUTIES = "{group}办公室副主任由{post}担任，文件没有写姓名。"
WHICH_PERSON = "名单里姓{surname}的有 {count} 位，您问的是哪一位？"
SURNAMED = "名单里姓{surname}的有 {count} 位（{as_issued}）："
NO_SURNAME = "{group}名单里没有姓{surname}的人。"
ROSTER_SIZE = "{group}共 {count} 人：{roles}（{as_issued}）"
FULL_STOP = "{sentence}。"
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
NO_EXPIRY = "文件没有写有效期，也没有写废止日期{issued}。现在是否有效，请向{issuer}核实。"
NO_REVISION = "文件没有写修订或替代情况{issued}。有没有新版，请向{issuer}核实。"
ISSUED_THEN = "；它是 {text}印发的"
ISSUED_AS = "；手头这份是 {text}印发的{number}"
THE_ISSUER = "发文单位"
EXPIRED = "已经过了有效期：文件写的有效期到 {day}。是否延期、有没有新文件，要向发文单位核实。"
IN_FORCE = "在有效期内：文件写的有效期到 {day}。"
NOT_IN_FORCE_YET = "还没有施行：文件自 {day}起施行。"
SUPERSEDED = "这份文件已被{by}替代。"
SUPERSEDES = "文件写了它替代、废止的是："
NOTE_EXPIRED = "注意：这份文件的有效期到 {day}，已经过期，能不能照办要向发文单位核实。"
NOTE_SUPERSEDED = "注意：这份文件已被{by}替代。"
FACTS = {
    "number": "文号",
    "copied_to": "抄送单位",
    "addressees": "主送单位",
    "title": "全称",
    "issued": "印发日期",
    "issuer": "印发单位",
    "public": "是否公开",
}

# --- state ---------------------------------------------------------------------------------
NO_PROGRESS = "文件只写了要求，没有写完成情况。原文是："
GOAL_YEAR_PASSED = "注意：目标年份 {year} 年已经过去，文件没有写完成结果。"
SUCCESSORS = "{text}。"

# --- lists ---------------------------------------------------------------------------------
CONTENTS = "《{title}》分 {count} 部分，点哪一部分看哪一部分："
CONTENTS_PART = "{marker}{title}（{count} 条）"
SECTION_COUNT = "{title}共 {count} 条："
SECTION_ITEM = "{marker}{title}"
NO_SUCH_ITEM = "{title}只有 {count} 条，没有第 {number} 条。"
NO_ITEM_ANYWHERE = "文件各部分最多 {count} 条，没有第 {number} 条。"
WHICH_ITEM = "文件里有几个第 {number} 条，您问的是哪一个？"

# --- what the document does not say --------------------------------------------------------
NOT_SAID = "文件没有写{label}。"
NOT_SAID_AT_ALL = "文件没有写您问的这一点。"
OWNER_NOT_SAID = "文件没有写这件事由哪个部门负责。"
NOT_FOUND = "文件里没有找到和“{words}”有关的内容。"
ISSUED_FILE = "《{title}》原文。"
NOT_DEFINED = "文件没有解释这个词的意思，只在{place}提到："
OTHER_PLACE = "这份文件只管{place}，没有写{label}的情况。"
BASIS_NOT_SAID = "文件没有写按“{label}”给的奖励、补贴。"
SUBJECT_NOT_SAID = "文件没有提到“{label}”。"
NEAREST = "最接近的是{place}："
ASK_OFFICE = "可以向{group}办公室（设在{office}）咨询。"
ASK_ISSUER = "可以向{issuer}咨询。"
OUT_OF_SCOPE = "这个问题和《{title}》无关，我答不了。"
# What can be asked, each where the document has it.
WHAT_I_ANSWER = "我能回答：{kinds}。"
ANSWERED_OF = {
    "award": "奖励和支持措施",
    "criteria": "{subject}认定标准",
    "owner": "各项工作的牵头和配合单位",
    "person": "{group}名单",
    "goal": "工作目标",
    "document": "文件本身的信息",
}
ANSWERED_CLAUSES = "各条的内容"

# --- asking back ---------------------------------------------------------------------------
WHICH_CLAUSE = "文件里有几处讲到，您想看哪一处？"
WHICH_AWARD = "您问的是哪一项奖励？可以点下面的选项，或者说出名称。"
WHICH_BUREAU = "请问您是哪个局、哪个单位的？说一声就行，比如“我是{name}的”。"
WHICH_OWNER = "您想问哪一项的牵头、配合单位？可以点下面的选项，或者说得具体一点。"

# --- buttons -------------------------------------------------------------------------------
BUTTON_FULL = "全文"
BUTTON_BRIEF = "要点"
BUTTON_OWNER = "牵头单位"
BUTTON_RELATED = "相关条款"
BUTTON_FILE = "下载原文"
BUTTON_ROSTER = "{group}名单"
ROOM_TAKEN = "群里正在填的是别人的情况。您要填请私聊我。"
OLD_BUTTON = "这个按钮已经过期，请重新提问。"
LINK_DAMAGED = "这个链接不完整，或者是旧版本的。请让对方重新分享一次。"
WHOLE = "全文"
# The start menu: the label and the question it stands for, each where the document has it.
MENU = {
    "award": ("奖励", "有哪些奖励"),
    "criteria": ("认定", "{subject}认定标准有哪些"),
    "owner": ("牵头单位", "各项措施分别谁牵头"),
    "progress": ("进展", "各项任务进展怎么样"),
    "reckon": ("算奖励", "算一算我们企业能拿哪些奖励"),
    "test": ("测认定", "测一测我们镇够不够认定标准"),
}

# --- awards as the text has them ---------------------------------------------------------------
ALL_GRANTS = "文件里写到奖励、补贴的有 {count} 条："
ALL_AWARDS = "文件写了 {count} 项{whom}奖励，其中 {fixed} 项写明金额："
OF_RECEIVER = {
    "enterprise": "企业",
    "street": "街道的",
    "town": "镇的",
    "village": "村的",
    "park": "园区的",
    "person": "个人的",
}
ONLY_WITHIN = "您说{denies}：{labels}只给在内的企业；其余几项原文没有写明，要核实。"
MORE_AWARDS = "还有 {count} 项：{labels}。"
TO_RECKON = "想知道您的企业能拿哪些，点“{button}”。"
RECKON = "算奖励"
TEST = "测认定"
NO_AMOUNT_FOR_THIS = "文件没有写这一项的奖励、补贴金额。"
NO_REWARD_FOR_THIS = "文件没有写这一项有奖励；相关的内容在{place}{title}："

# --- what a question states, against the text ---------------------------------------------------
PREMISE_HOLDS = "是的，文件写的是：{says}。"
PREMISE_FAILS = "不是，文件写的是：{says}。"
PAYER_NOT_SAID = "这笔钱由哪一级出，文件没有写。"
PREMISE_TOLD = "文件写的是：{says}。"
PREMISE_UNKNOWN = "文件没有写这个数。{says}。"
AWARD_IS = "文件写的是：{says}"
SUM_IS_OF = "{sum}写的是：{says}"
SUM_OF_NONE = "文件里没有哪项奖励写 {sum}。"
FIRMNESS = {
    "fixed": "{label}：文件写的是“给予”，写明了金额。",
    "strive": "{label}：不保证，文件写的是“争取”。",
    "apply": "{label}：不保证，要申请或争取，文件没有写金额。",
    "per_other_policy": "{label}：要看相关政策，文件没有写金额。",
}
SECTION_HAS = "{title}共 {count} 条"

# --- departments over all measures --------------------------------------------------------------
WHOLE_LED_BY = "总的由{whole}统筹，{group}办公室设在{office}。"
EACH_MEASURE_LED = "具体每一项措施另有牵头单位。"

# --- whether somebody holds a post --------------------------------------------------------------
AGREEING = "是的"
IT_IS = "是的，{post}是{name}（{as_issued}）。"
IT_STANDS = "文件写的是：{post}是{name}（{as_issued}）。"
IT_IS_NOT = "不是，文件写的是：{post}是{name}（{as_issued}）。"
OFFICE_HEAD_POST = "{group}办公室主任"
NAME_NOT_IN_ROSTER = "{group}名单里没有“{name}”。"

# --- whether a department is in the group -------------------------------------------------------
MEMBER_IN = "在，{group}名单里有{name}：{people}（{as_issued}）。"
MEMBER_OUT = "不在，{group}名单里没有{name}（{as_issued}）。"
MEMBER_DOES = "{name}在{measures}里牵头 {lead} 项，配合 {coop} 项。"
MEMBER_UNKNOWN = "整份文件都没有提到{name}。"
MEMBER_PERSON = "{name}（{post}）"

# --- who recognises towns -----------------------------------------------------------------------
RECOGNITION = "认定"
RECOGNISED_BY = "{subject}的申报和认定由{group}办公室负责，办公室设在{office}。"
NOT_RECOGNISED_BY = "不是{name}。"

# --- typed labels -------------------------------------------------------------------------------
NO_RESULT_OPEN = "现在没有打开的结果。要先算一次，请点下面的按钮，或者直接说您的情况。"
NO_QUESTION_OPEN = "现在没有等您回答的问题。想算奖励或测认定，请点下面的按钮。"
WHOLE_TEXT = "全文较长，请按部分看："

# --- many questions in one message --------------------------------------------------------------
LEFT_TO_ASK = "还有 {count} 个问题没有答，请再发一次：{questions}"

# --- towns --------------------------------------------------------------------------------------
TOWN_NOT_SAID = "文件没有写{name}的情况。"
TOWNSHIP_IN = "文件写到乡镇政府该做什么的是{places}："
TOWNSHIP_NO_OWNER = "{measures}里没有把乡镇政府列为牵头单位或配合单位。"
TO_TEST = "够不够认定标准，点“{button}”可以逐条测。"
POOL_RAISED = "已登记的市级、省级{subject}有 {count} 个："
POOL_NONE_RAISED = "还没有登记市级或省级{subject}。"

# --- places in the text -------------------------------------------------------------------------
NO_SUCH_SECTION = "文件正文只有 {count} 部分，没有第 {number} 部分。"
DEFECTS = "文件里已知有 {count} 处不完整："
