"""Texts: statistics."""

THIS_WEEK = "本周（{week}）"
LAST_WEEK = "上周（{week}）"
NO_QUESTIONS = "没有人提问。"
STATS = (
    "问题 {asked} 个，答上 {answered} 个（{share}），没答上 {missed} 个\n"
    "有用 {useful}，没解决 {useless}"
)
STATS_CLAUSE = "{place}：{count} 次"
RUNNING = "服务正常。"
STATS_PAUSED = "服务已暂停（{since} 起）：{reason}。/resume 恢复。"
