"""Texts: the audit."""

AUDIT = "最近 {count} 条操作记录："
AUDIT_NONE = "还没有操作记录。"
AUDIT_LINE = "{at} {who} {act} {subject}"
ACTS = {
    "invite": "邀请",
    "join": "加入",
    "revoke": "撤销",
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
    "messages": "待发消息",
    "enquiries": "咨询和申报意向",
    "questions": "问题",
    "verdicts": "评价",
}
ERASED_LINE = "{at} {act}：{subject}"
ERASED_KIND = "{kind} {count} 项"
