"""Texts: which of several policies is meant."""

WHICH = "是哪一份文件的？请选一份。"
WHICH_LINE = "{number} {title}"
WHICH_FIELD = "文件：{title}\n"
