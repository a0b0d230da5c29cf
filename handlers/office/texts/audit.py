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
}
