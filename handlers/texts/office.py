"""Texts: what the office looks at: audit, the ledgers as a file, statistics, digest, the pause."""

# --- the audit ---

AUDIT = "最近 {count} 条操作记录："
AUDIT_NONE = "还没有操作记录。"
AUDIT_LINE = "{at} {who} {act} {subject}"
OPERATOR = "运行服务的人"
ACTS = {
    "invite": "邀请",
    "join": "加入",
    "revoke": "撤销",
    "log out": "退出登录",
    "report": "上报",
    "pool_pool": "培育库入库",
    "pool_city": "培育库升市级",
    "pool_province": "培育库升省级",
    "pool_removed": "培育库移出",
    "post": "登记任职",
    "enquiry submit": "提交",
    "enquiry accept": "受理",
    "enquiry amend": "要求补正",
    "enquiry answer": "答复",
    "enquiry approve": "通过",
    "enquiry decline": "不通过",
    "enquiry refer": "转交",
    "enquiry add": "补充",
    "enquiry withdraw": "撤回",
    "teach": "教会",
    "unteach": "撤销说法",
    "pause": "暂停服务",
    "resume": "恢复服务",
    "forget": "按本人要求删除个人信息",
    "erase": "经管理员按本人申请删除个人信息",
}
ERASED = {
    "conversations": "对话",
    "contacts": "账号",
    "follows": "关注",
    "wishes": "新政策提醒",
    "logins": "登录",
    "messages": "待发消息",
    "enquiries": "咨询和申报意向",
    "questions": "问题",
    "verdicts": "评价",
}
ERASED_LINE = "{at} {act}：{subject}"
ERASED_KIND = "{kind} {count} 项"

# --- the ledgers as a file ---

EXPORT_NAME = "任务台账-{day}"
EXPORTED = "任务台账，截至 {day}。"
EXPORT_OWN = "咨询和申报只列{names}的。"
EXPORT_CUT = "每张表只列最新的 {most} 行。"
EXPORT_EMPTY = "还没有记录的不列：{names}。"
EXPORT_PERCENT = "进度"
EXPORT_DAYS = ("日期", "上报时间", "提交时间", "时间")
EXPORT_AGES = {"距今天数": "日期"}  # a column, and the one whose days it counts from
EXPORT_SHEETS = {
    "tasks": (
        "任务台账",
        (
            "条款",
            "任务",
            "牵头单位",
            "配合单位",
            "状态",
            "进度",
            "备注",
            "日期",
            "上报",
            "距今天数",
            "文件",
        ),
    ),
    "reports": (
        "上报历史",
        ("条款", "任务", "状态", "进度", "备注", "日期", "上报", "上报时间", "文件"),
    ),
    "enquiries": (
        "咨询和申报",
        ("编号", "类别", "部门", "状态", "内容", "提交时间", "最近一步", "时间", "备注"),
    ),
    "pool": ("培育库", ("镇", "产业", "级别", "日期", "登记")),
}

# --- statistics ---

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

# --- the weekly digest ---

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

# --- the pause ---

PAUSED_TOLD = "暂停服务：{reason}。请稍后再问。"
PAUSE_HOW = "请写明原因，例如：/pause 文件修订中。提问的人会看到这个原因。"
PAUSE_LONG = "原因请写在 {most} 个字以内。"
PAUSED = "已暂停服务，提问的人会看到：暂停服务：{reason}。请稍后再问。/resume 恢复。"
NOT_PAUSED = "服务没有暂停。"
RESUMED = "已恢复服务。"
