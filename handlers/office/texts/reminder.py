"""Texts: reminders."""

REMIND = "您部门牵头的 {count} 项任务等待更新进展："
REMIND_SILENT = "{place}：{days} 天没有上报（上次 {day} {stood}）"
REMIND_NEVER = "{place}：还没有上报过"
REMIND_HOW = "点按钮上报，或直接写一句，例如：{title} 推进中 60%。"
REMIND_LAST = "已满 {days} 天的任务不再提醒，上报后重新计时。"
REMIND_REPORT = "上报 {title}"
