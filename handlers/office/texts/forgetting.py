"""Texts: forgetting a person."""

FORGET_SURE = "您有 {count} 件还没办完，删除就会撤回，不能恢复："
FORGET_HOW = "撤回并删除请点“确认”，或回复“确认”；不删点“取消”。"
FORGET_LINE = "{number} {kind} {department} {state}"
FORGET_DROPPED = "已取消，没有删除，也没有撤回。"
FORGET_IN_GROUP = (
    "群里的对话是大家的，不能单独删除，最多保存 {days} 天；要删除您自己的信息，请私聊我发 /forget。"
)
FORGOT = "已删除您的对话内容、问题、评价、关注，和通知您用的账号。您可以重新开始问。"
FORGOT_AT_WORK = "已删除您的对话内容、问题、评价和关注。您可以重新开始问。"
FORGOT_ENQUIRIES = (
    "咨询和申报意向：没办完的已撤回，内容都已删除；编号、部门、办理步骤和时间留下，看不出是谁。"
)
FORGOT_ROLE = (
    "您是{role}：身份、您办理和上报的记录、通知您用的账号仍保留；"
    "身份撤销以后，再发 /forget 可以删除账号。"
)
FORGOT_ELSEWHERE = (
    "以前的备份和已经导出的表格里可能还有，备份到期删除；Telegram 里的聊天记录请您自己删除。"
)
