"""Every text of the interview: what is asked, how it goes on, and what was no answer."""

PROGRESS = "（第 {number} 问）"
PROGRESS_LEFT = "（第 {number} 问，后面最多还有 {left} 问）"
PROGRESS_LAST = "（第 {number} 问，最后一问）"
ASKING = {
    "yuan": "{label}是多少？请带上万或亿，比如 1200万。",
    "people": "{label}是多少？",
    "enterprises": "{label}是多少家？",
    "percent": "{label}是百分之几？",
    "dollars": "{label}是多少美元？请带上万，比如 1200万美元。",
    "square_metres": "{label}是多少平方米？",
    "mu": "{label}是多少亩？",
    "months": "{label}是几个月？",
    "pieces": "{label}是多少件？",
    "rank": "{label}是第几名？",
    "grade": "{label}是哪一级？",
    "choice": "{label}是哪一种？",
    "claim": "有没有{label}方面的情况？",
    "yes_no": "{label}，是吗？",
    "level": "{label}是国家级还是省级？",
    "titles": "获得过{label}吗？请说级别和年份，比如 去年评上省级企业技术中心。",
    "funds": "拿过{label}吗？请说年份和金额，比如 去年省里给了100万。",
}
LACKING_ASKED = "{lacking}？"
LEVELS_LEFT = "{levels}的呢，拿过没有？"
GIVERS = {"national": "国家", "province": "省里", "city": "市里", "county": "县里"}
DETAIL = "（{detail}）"
UNCLEAR = "不清楚"
BACK = "上一步"
STOP = "取消"
GO_ON = "继续填写"
GO_ON_WITH = "其余最多还有 {count} 问，可以接着答：{question}"
START_WITH = "可以逐条答，最多 {count} 问：{question}"
CHANGE = "改一项"
CHANGE_ONE = "改"
AGAIN = "重新算"
YES = "有"
IS = "是"
IS_NOT = "不是"
NONE = "没有"
STOPPED = "已停下，填过的还留着；说“继续填写”可以接着来。"
TAKEN = "记下了：{told}。"
NOTED = "记下了：{told}。下面这一问还没答："
OF_NO_KIND = "“{written}”没有算进去：没说是{labels}，请说清。"
OR = "还是"
CANT_BE = "“{written}”不像是这一问的数，没有算进去；要是说的别的，请连名称一起说。"
NOT_AN_ANSWER = "这句没有读成答案，请再说一次，或者点下面的选项。"
SAY_WHAT = (
    "这份文件有 {count} 项奖励，请直接说您的情况，比如投了多少、评上了什么、哪一级、哪一年。"
    "可以说的有：{labels}等。"
)
NOTHING_TO_RECKON = "没有说到能算奖励的情况。"
NOTHING_YET = "还没有说到能算的情况。"
WHICH_FACT = "要改哪一项？"
ANSWERED = "“{label}”这一问已经答过，这次点的没有算。"
PAST_OF = "这个按钮是前面“{label}”那一问的，已经过去了，没有改动。"
PAST = "这个按钮是前面问题的，已经过去了，没有改动。"
LULL = "上次“{what}”填到一半，说过的都留着。要接着填吗？"
RESUME = "接着填"
AFRESH = "重新来"
LEAVE = "不填了"
