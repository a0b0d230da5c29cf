"""Texts: the pause."""

PAUSED_TOLD = "暂停服务：{reason}。请稍后再问。"
PAUSE_HOW = "请写明原因，例如：/pause 文件修订中。提问的人会看到这个原因。"
PAUSE_LONG = "原因请写在 {most} 个字以内。"
PAUSED = "已暂停服务，提问的人会看到：暂停服务：{reason}。请稍后再问。/resume 恢复。"
NOT_PAUSED = "服务没有暂停。"
RESUMED = "已恢复服务。"
