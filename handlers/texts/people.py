"""Texts: who somebody is, what they may do, and what is kept of them."""

# --- roles: invitations, members ---

WHOAMI = "您的身份：{role}。"
WHOAMI_CAN = {
    "office": "可以邀请和撤销经办人、登记人员变动、管理培育库、查看全部咨询和记录。",
    "official": "可以上报本部门牵头任务的进展，回复本部门的咨询。",
    "public": "可以查文件、算奖励、看进展，向部门提交咨询。",
}
HOW_TO_HANDLE = (
    "待办咨询：/queue；有新咨询会在这里通知您\n答复：回复那条通知，或点下面的按钮，核对后才发出\n"
)
HOW_TO = {
    "office": (
        "您是办公室人员，还可以：\n"
        "看各项进展：/progress，或问“哪些任务滞后”\n"
        "咨询和申报：/queue，点编号办理\n"
        "邀请经办人：/invite 部门；查看和撤销：/members\n"
        "登记：/pool 镇，/post 任职；导出台账：/export\n"
        "没答上来的问题：/missed；统计：/stats"
    ),
    "official": (
        f"您是经办人，还可以：\n{{report}}{HOW_TO_HANDLE}我的身份：/whoami；导出本部门台账：/export"
    ),
    "public": (
        "还可以：向部门咨询 /ask；我的咨询 /my；各项进展 /progress；有进展通知我 /follow；"
        "取消正在填的 /cancel"
    ),
}
HOW_TO_REPORT = "上报进展：直接写一句，例如“{title} 推进中 60%”，或发 /report\n"
INVITE_HOW = "请写明部门，例如：/invite 某某局；邀请办公室人员写：/invite 办公室。"
INVITE_UNKNOWN = "没有认出“{name}”是哪个部门，请写全称。"
INVITED = "邀请{department}经办人的链接（48 小时内有效，只能用一次），转发给本人点开即可："
INVITED_OFFICE = "邀请{office}人员的链接（48 小时内有效，只能用一次），转发给本人点开即可："
LINK = "{url}"
REPORT_BUTTON = "上报"
QUEUE_BUTTON = "待办"
JOINED = "您已成为{role}。"
JOINED_TOLD = "{role}刚刚通过邀请加入。/members 可以查看和撤销。"
INVITATION_VOID = "这个邀请已经用过、过期或不完整，请向{office}再要一个。"
ALREADY = "您已经是{role}，这个邀请没有用掉。"
MEMBERS = "现有 {count} 个身份："
MEMBERS_NONE = "还没有人通过邀请加入。用 /invite 部门 邀请。"
MEMBER = "#{number} {role}，{day} 加入"
REVOKE = "撤销 #{number}"
REVOKE_HOW = "请写明编号，例如：/revoke 3。/members 可以看编号。"
REVOKE_UNKNOWN = "没有编号为 {number} 的身份，可能已经撤销。"
REVOKED = "已撤销 #{number}（{role}），立即生效。"
REVOKED_TOLD = "您的{role}身份已被{office}撤销。"

# --- who may do what, and who is who ---

NO_LEDGER = "这里只能查文件；上报、咨询和管理请在 Telegram 里用。"
NOT_ALLOWED = "这个操作只有{who}能做，您现在的身份是：{role}。"
PRIVATE_ONLY = "这个操作请私聊我。"
OFFICE_OF = "{group}办公室"  # where the document sets one up
OFFICE = "办公室"
OFFICIAL = "{departments}经办人"
THE_PUBLIC = "公众"
OFFICIALS = "部门经办人"

# --- forgetting a person ---

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
