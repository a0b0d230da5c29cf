"""The texts of `policybot explain`: its headings, and what became of what was told.

Lists, modules and intents are called as in their files, so that they are found there.
"""

from handlers.texts.understood import LEVELS, UNIT_NAMES

TEXT = "一、原文"
TYPED = "写的"
READ_AS = "读作"
SEARCHED_AS = "查作"
MENTIONS = "二、词语（左边是词表的名字；标点不列）"
UNITS = {
    **UNIT_NAMES,
    "": "",
    "yuan": "元",
    "dollars": "美元",
    "times": "倍",
    "rank": "名",
    "wrong": "（标准里没有的单位）",
}
MANNERS = {
    "exact": "确数",
    "about": "约数",
    "nearly": "将近",
    "over": "以上",
    "under": "不到",
    "at_most": "最多",
    "range": "范围",
}
AMOUNT = "{between}{unit} {manner}"
SENSES = "三、各小句像在说什么（按例句学到的）"
SENSE = "{fact}：{says}（项目 {about:+.2f}，说法 {stance:+.2f}，{trust}）"
SAYS = {
    "number": "一个数",
    "yes": "有",
    "no": "没有",
    "open": "没有定",
    "gone": "已经没有了",
    "held": "评上了",
    "lacked": "没有评上",
    "pending": "还没有批",
    "renewed": "复审通过",
    "heard": "听说评上了",
    "foreign": "别家的",
    "alongside": "也有这项的另一家",
    "doubted": "评没评上不清楚",
    "nothing": "没说情况",
    "repair": "更正前面的",
    "claimed": "说都满足",
}
TRUST = {
    "decisive": "可定",
    "certain": "较有把握",
    "sure": "只用于数字归属",
    "guess": "不采用",
}
NOTHING = "与各项情况无关"
STATEMENTS = "四、说到的情况"
OTHERS_TITLE = "别家的{title}"
UNCLEAR = "说不清楚的：{labels}"
UNSETTLED = "定不下来的：{labels}"
NUMBERS = "五、每个数的去处"
BECAME = {
    "taken": "采用",
    "merged": "并入另一个数",
    "money": "收到的资金",
    "unread": "没有读准",
    "unitless": "没说单位",
    "wrong_unit": "单位不是标准里的",
    "harmless": "与各项情况无关",
    "outside": "其中一部分算不算不清楚",
    "gone": "说是已经没有了的",
    "left": "没有归到哪一项",
    "planned": "打算或预计的",
    "foreign": "别家的",
    "alongside": "也有这项的另一家",
    "part": "只是一部分",
    "party": "不止一家里的一家",
    "added": "一处一处的，已加在一起",
    "season": "只在忙季有，和常年的分开",
    "withheld": "说了先不算",
    "narrower": "别的范围的占有率",
    "both": "连同另一项一起数的",
    "former": "以前的",
    "share": "只是其中一部分",
    "change": "增减或相差的",
    "unlike": "不是标准里说的那个数",
    "quoted": "文件要求的",
    "denied": "被否定的",
    "unclaimed": "没说清是哪一项的",
}
PARTS = "六、拆成的问题和接手的模块（用代码里的名字）"
WHOLE = "（整句）"
FOUND = "检索：{clauses}（把握 {certainty:.2f}；想要 {want}；文件没有的可能 {absence:.2f}）"
INSTEAD_OF = "也能答而让给它的：{intents}"
WANTS = {
    "lead": "牵头单位",
    "coop": "配合单位",
    "tasks": "部门的任务",
    "people": "人员",
    "document": "文件本身",
    "absent": "文件没有的",
    "elsewhere": "别处或别的事",
    "chatter": "闲谈",
    "greeting": "打招呼",
    "thanks": "致谢或应声",
    "bye": "告别",
    "abuse": "骂人",
    "identity": "问机器人是谁",
    "injection": "要机器人改规则",
    "help": "怎么用",
    "introduction": "自我介绍",
    "content": "内容",
}
CLAUSE = "{place}{title} {score:.2f}"
RESULT = "七、结果"
INTENT = "类别"
INTENTS = {
    "clause": "条款的内容",
    "owner": "牵头、配合单位",
    "person": "人员",
    "award": "奖励",
    "criteria": "认定标准",
    "status": "完成情况",
    "goal": "工作目标",
    "document": "文件本身",
    "help": "怎么用",
    "clarify": "反问",
    "not_in_document": "文件没有写",
    "out_of_scope": "和文件无关",
}
FIRST_LINE = "首行"
NONE = "（无）"
NEW_LINE = "⏎"
VALUES = LEVELS | SAYS
