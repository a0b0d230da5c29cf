"""Texts: roles: invitations, members."""

WHOAMI = "您的身份：{role}。"
WHOAMI_CAN = {
    "office": "可以邀请和撤销经办人、登记人员变动、管理培育库、查看全部咨询和记录。",
    "official": "可以上报本部门牵头任务的进展，回复本部门的咨询。",
    "public": "可以查文件、算奖励、看进展，向部门提交咨询。",
}
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
        "您是经办人，还可以：\n"
        "{report}待办咨询：/queue；有新咨询会在这里通知您\n"
        "答复：回复那条通知，或点下面的按钮，核对后才发出\n"
        "我的身份：/whoami；导出本部门台账：/export"
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
INVITED_OFFICE = "邀请领导小组办公室人员的链接（48 小时内有效，只能用一次），转发给本人点开即可："
LINK = "{url}"
JOINED = "您已成为{role}。"
JOINED_TOLD = "{role}刚刚通过邀请加入。/members 可以查看和撤销。"
INVITATION_VOID = "这个邀请已经用过、过期或不完整，请向领导小组办公室再要一个。"
ALREADY = "您已经是{role}，这个邀请没有用掉。"
MEMBERS = "现有 {count} 个身份："
MEMBERS_NONE = "还没有人通过邀请加入。用 /invite 部门 邀请。"
MEMBER = "#{number} {role}，{day} 加入"
REVOKE = "撤销 #{number}"
REVOKE_HOW = "请写明编号，例如：/revoke 3。/members 可以看编号。"
REVOKE_UNKNOWN = "没有编号为 {number} 的身份，可能已经撤销。"
REVOKED = "已撤销 #{number}（{role}），立即生效。"
REVOKED_TOLD = "您的{role}身份已被领导小组办公室撤销。"
