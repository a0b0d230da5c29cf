"""The page's own texts; what stands on a page alone is in its template, and answers are the bot's.

Placeholders are filled by str.format.
"""

from handlers.texts import wish
from handlers.texts.understood import UNIT_NAMES
from knowledge.office.role import Rank

SITE = "政策问答"
UNITS = ("万元", "亿元")
SENT_NEXT = "请记下编号。有答复会显示在“我的咨询”页，用这个浏览器打开就能看到。"
WISHED = "好，以后新装的文件、改过的文件里有您符合的奖励，会显示在“我的咨询”页。"
HOW_TO_HANDLE = (
    "待办咨询：页面底部的“工作人员”；新咨询不另外通知，打开本站任一页，右上角会显示“待办”几件\n"
    "答复：点编号，再点“答复”，核对后才发出\n"
)
TEXT_AT = "全文在这里下载：{url}"
SENT_ENOUGH = "今天提交得够多了，没有发出。请明天再试，或直接联系有关部门。"

# --- the four choices of the first page ---------------------------------------------------------
RECKON_MORE = "企业能拿多少钱、找谁办"
TEST_MORE = "乡镇够不够标准、差多少"
ASK_LABEL = "问政策"
ASK_MORE = "一句话问，附文件原文"
ALL_LABEL = "全部对一遍"
ALL_MORE = "说一次情况，{count} 份文件一起对"
FIND_LABEL = "查进展"
FIND_MORE = "哪个部门牵头、到了哪一步"

# --- what the page's own buttons are called in the conversation ---------------------------------
OWN_ACTIONS = {
    "ask": "写咨询",
    "my": "我的咨询",
    "forget": "删除我的记录",
    "privacy": "隐私说明",
    "help": "能问什么",
    "wish off": wish.END,
}
GO_ON = "接着办"
JOIN = "接受邀请"
INVITE = "邀请{name}"
SEE = "查看 {number}"

NOTHING_TYPED = "还没有写内容。请写一句话再发送。"
NOTHING_FOUND = "没有找到“{words}”。换个短一点的词试试，或者直接提问。"
FOUND = "“{words}”出现在 {count} 处："

# --- the desk: what stands on it, by rank, as commands and what they are called ------------------
_TODO = {"queue": "待办"}
DESK_SECTIONS = {
    Rank.OFFICIAL: _TODO,
    Rank.OFFICE: {**_TODO, "stats": "统计", "missed": "没答上来的问题", "members": "现有身份"},
}
DESK_STEPS = {
    Rank.OFFICIAL: {"report": "上报进展"},
    Rank.OFFICE: {"report": "上报进展", "audit": "操作记录", "lessons": "教过的说法"},
}

# A login, by whether it is on a phone.
DEVICES = {True: "手机", False: "电脑"}
HOUR = "{at:%m-%d} {at.hour} 时"

# --- the Word file of a result ------------------------------------------------------------------
WORD_BY = "依据：《{title}》{number}"
WORD_LEADS = "办理部门：{leads}"
WORD_NO_LEAD = "文件没有写"
WORD_TOLD = "所说情况：{told}"
WORD_HEADER = ("事项", "结果")
WORD_QUOTE = "{place}：“{words}”"
WORD_DAY = "{day} 按文件原文推算，不作为申报依据，以部门核定为准。"
WORD_BY_HAND = ("企业（单位）名称：", "联系人、电话：", "盖章、日期：")

# --- what went wrong, by its status: a heading and what to do -----------------------------------
ERRORS = {
    400: ("这一步没有看懂", "请返回上一页，再试一次。"),
    401: ("没有打开", "请关掉这一页，再从机器人里点开一次。"),
    403: (
        "这一步没有执行",
        "请求不是从本站页面发出的。请打开首页再试，不行就换手机浏览器。",
    ),
    404: ("没有这一页", "可能是链接不完整，或者内容已按规定删除。"),
    405: ("这一页不能这样打开", "请从首页进入。"),
    409: (
        "这个按钮已经过时",
        "页面是以前打开的。这次点的没有执行，请打开最新的对话再点。",
    ),
    413: ("内容太长", "请缩短到 1000 字以内再发。"),
    429: ("操作太快了", "请等一分钟再试。刚才的内容没有处理。"),
    500: ("出了点问题", "这一步没有处理成功，已经记录。请过一会儿再试。"),
    503: ("暂时不能用", "数据暂时连不上，这一步没有执行。请过一会儿再试。"),
}

# What stands behind the box for a number, by the kind that is asked for.
UNIT_OF = {**UNIT_NAMES, "rank": "名", "year": "年"}
