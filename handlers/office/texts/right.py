"""Texts: who may do what, and who is who."""

NO_LEDGER = "这里只能查文件；上报、咨询和管理请在 Telegram 里用。"
NOT_ALLOWED = "这个操作只有{who}能做，您现在的身份是：{role}。"
PRIVATE_ONLY = "这个操作请私聊我。"
OFFICE = "领导小组办公室"
OFFICIAL = "{departments}经办人"
PUBLIC = "公众"
OFFICIALS = "部门经办人"
