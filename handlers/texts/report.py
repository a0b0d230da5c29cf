"""Texts: reports of progress, reminding of them, and following a task."""

from handlers.texts.forms import FUTURE, NO_DAY

# --- an official's report, while it is being made ---

CHANGE_IT = "改"
SKIP = "跳过"
REPORT_FIELDS = "任务：{place}{title}\n状态：{state}\n进度：{percent}\n备注：{note}\n日期：{day}"
UNTOLD = "没有填"
REPORT_SAVED = "已保存：{title} {state}{percent}，{day}，{author}上报。"
REPORT_OUTDATED = "已有更晚的上报（{day}：{stands}），进展仍以那次为准；这次记入历史。"
REPORT_IN_PRIVATE = "上报请私聊我，在那里核对后再保存；群里说的没有保存。"
REPORT_OLD = "这份上报已经处理过或过期了，没有再保存。要上报请重新写一句。"
REPORT_NOT_YOURS = (
    "{title}由{lead}上报，您的身份是：{role}。没有保存；需要更正请联系{lead}或{office}。"
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

# --- what was reported ---

STATES = {"not_started": "未开始", "running": "推进中", "done": "已完成", "stuck": "受阻"}
STATE_MARKS = {"not_started": "○", "running": "▶", "done": "✓", "stuck": "！"}
NO_REPORT_YET = "暂无上报"
AS_OF = "截至 {day} 的上报"
NOTHING_REPORTED = "还没有任何一项上报过进展，现在说不出哪些完成、哪些滞后。"
FINISHED = "{name} {count} 项里，上报已完成的 {done} 项，完成率 {share}（{states}）。"
NONE_REPORTED = "{title}：暂无上报。"
REPORTED = "{title}：{state}，{age}（{day}）。"
REPORTED_BY = "{author}上报"
NOTE = "备注：{note}"
AGE = "{days} 天前"
TODAY = "今天"
BAR_FULL = "█"
BAR_EMPTY = "░"
OF_DEPARTMENT = "{name}牵头"
BY_STATE = "{name} {count} 项：{states}。"
LAGS = "滞后 {count} 项：{counts}。"
LAGS_NONE = "没有{reasons}的任务。"
LAGS_RULE = "受阻、超过 45 天没有更新、目标年份已过还从未上报的，算滞后。"
WHY_NAMED = {"stuck": "受阻", "silent": "45 天没有更新", "never": "从未上报"}
LAG = "{place}{title}（{lead}）："
HISTORY = "{title}最近 {count} 次上报："
HISTORY_LINE = "{day} {state}{note}（{author}，{at} 报）"
HISTORY_BUTTON = "上报记录"

# --- reminders ---

REMIND = "您部门牵头的 {count} 项任务等待更新进展："
REMIND_SILENT = "{place}：{days} 天没有上报（上次 {day} {stood}）"
REMIND_NEVER = "{place}：还没有上报过"
REMIND_HOW = "点按钮上报，或直接写一句，例如：{title} 推进中 60%。"
REMIND_LAST = "已满 {days} 天的任务不再提醒，上报后重新计时。"
REMIND_REPORT = "上报 {title}"

# --- following ---

FOLLOW = "关注"
UNFOLLOW = "取消关注"
UNFOLLOW_ONE = "取消 {title}"
FOLLOWED = "已关注{place}，有新的进展会告诉您；夜里的消息等到早上 8 点再发。"
NOT_YET = "还没有上报：{titles}。"
UNFOLLOWED = "已取消关注{place}。"
FOLLOWING = "您关注的内容："
FOLLOW_NOTHING = "您还没有关注什么。发送 /follow 加上内容就可以关注，例如：/follow 招商"
FOLLOW_UNKNOWN = "没有找到“{name}”对应的条款。请点下面的一项，或换个说法，例如：/follow 技术改造"
FOLLOW_TOO_MANY = "最多关注 {most} 项，请先用 /unfollow 取消几项。"
FOLLOWED_CHANGED = "您关注的{place}有变动："
FOLLOWED_REPORT = "{before}{now}（{day}）{note}\n{author}上报，{at}"
FOLLOWED_BEFORE = "{state} → "
FOLLOWED_TOWN = "培育库：{name} {sector} {stage}（{day}）\n{author}登记，{at}"
FOLLOWED_POST = "{post}：{name}（自 {since} 起）\n{author}登记，{at}"
