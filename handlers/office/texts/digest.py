"""Texts: the weekly digest."""

DIGEST = "每周简报（{day}）"
DIGEST_REPORTED = "{title}：近 7 天上报了 {count} 项，共 {of} 项。"
DIGEST_LAG = "{reason}：{titles}"
DIGEST_ENQUIRIES = "咨询：新提交 {submitted}，已受理 {accepted}，等提交人补正 {amending}{oldest}。"
DIGEST_OLDEST = "，最久的等了 {days} 天"
DIGEST_QUESTIONS = "上周提问 {asked} 个，没答上 {missed} 个（{share}）。"
DIGEST_NO_QUESTIONS = "上周没有人提问。"
DIGEST_UNSTAFFED = "还没有经办人的牵头部门 {count} 个：{departments}。用 /invite 部门 邀请。"
DIGEST_MORE = "等"
DIGEST_BUTTONS = {"progress": "各项进展", "queue": "待办咨询", "missed": "没答上来的问题"}
