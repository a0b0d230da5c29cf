"""Texts: what was reported."""

STATES = {"not_started": "未开始", "running": "推进中", "done": "已完成", "stuck": "受阻"}
STATE_MARKS = {"not_started": "○", "running": "▶", "done": "✓", "stuck": "！"}
NONE = "暂无上报"
NONE_REPORTED = "{title}：暂无上报。"
REPORTED = "{title}：{state}，{age}（{day}）。"
REPORTED_BY = "{author}上报"
NOTE = "备注：{note}"
AGE = "{days} 天前"
TODAY = "今天"
BAR_FULL = "█"
BAR_EMPTY = "░"
OF_DEPARTMENT = "{name}牵头"
LISTED = "{name} {count} 项：{states}。"
LAGS = "滞后 {count} 项：{counts}。"
LAGS_NONE = "没有{reasons}的任务。"
LAGS_RULE = "受阻、超过 45 天没有更新、目标年份已过还从未上报的，算滞后。"
REASONS = {"stuck": "受阻", "silent": "45 天没有更新", "never": "从未上报"}
LAG = "{place}{title}（{lead}）："
HISTORY = "{title}最近 {count} 次上报："
HISTORY_LINE = "{day} {state}{note}（{author}，{at} 报）"
HISTORY_BUTTON = "上报记录"
