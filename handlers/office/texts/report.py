"""Texts: an official's report, while it is being made."""

from handlers.office.texts.pending import FUTURE, NO_DAY

CHANGE = "改"
SKIP = "跳过"
REPORT_FIELDS = "任务：{place}{title}\n状态：{state}\n进度：{percent}\n备注：{note}\n日期：{day}"
UNTOLD = "没有填"
REPORT_SAVED = "已保存：{title} {state}{percent}，{day}，{author}上报。"
REPORT_OUTDATED = "已有更晚的上报（{day}：{stands}），进展仍以那次为准；这次记入历史。"
REPORT_OLD = "这份上报已经处理过或过期了，没有再保存。要上报请重发，例如：{title} 推进中 60%。"
REPORT_NOT_YOURS = (
    "{title}由{lead}上报，您的身份是：{role}。没有保存；需要更正请联系{lead}或领导小组办公室。"
)
REPORT_PERCENT_KEPT = "没有写进度，沿用上次（{day}）的 {percent}。要改直接写一个数。"
REPORT_NO_UNDOING = (
    "上报过的不能撤回，只能更正：再报一次，以新的为准，"
    "两次都留在上报记录里。例如：{title} 推进中 60%。"
)
REPORT_NONE_YOURS = "您的部门没有牵头的任务，没有要上报的。"
REPORT_ASK = {
    "task": "上报哪一项？点按钮，或直接写一句，例如：{title} 推进中 60%。",
    "state": "{title}现在是什么状态？",
    "percent": "{title}完成了百分之几？点按钮，或者写一个数，例如 65%。",
    "note": "要写备注吗？直接写（200 字以内），不写点“跳过”。",
    "day": "是哪一天的情况？点按钮，或者写日期，例如 11月20日。",
}
REPORT_UNREAD = "这句没有读懂。"
REPORT_CHANGE = "改哪一处？点按钮，或直接写要改成什么，例如：70%，或：备注 资金已到位。"
REPORT_STEPS = {
    "task": "任务",
    "state": "状态",
    "percent": "进度",
    "note": "备注",
    "day": "日期",
}
PERCENTS = (0, 25, 50, 75, 100)
REPORT_DAYS = {"0": "今天", "1": "昨天", "2": "前天"}
REPORT_PROBLEMS = {
    "percent": "进度要在 0% 到 100% 之间，没有保存。",
    "range": "进度请只写一个数，没有保存。",
    "future": FUTURE,
    "no_day": NO_DAY,
    "mismatch": "“{state}”和 {percent}对不上，没有保存。请选一个状态：",
    "long": "备注不能超过 200 字，没有保存。请写短一些：",
}
