"""Texts: enquiries and intentions to apply."""

KINDS = {"enquiry": "咨询", "application": "申报意向"}
ENQUIRY_STATES = {
    "submitted": "已提交",
    "accepted": "已受理",
    "amending": "需补正",
    "answered": "已答复",
    "approved": "通过",
    "declined": "不通过",
    "withdrawn": "已撤回",
}
DOINGS = {
    "submit": "提交",
    "accept": "受理",
    "amend": "需补正",
    "answer": "答复",
    "approve": "通过",
    "decline": "不通过",
    "refer": "转交",
    "add": "补充",
    "withdraw": "撤回",
}
PRECHECK = "这里只作预审和联络，正式申报以部门通知为准。"
OFFICE_AT = "{office}（设在{department}）"
ASKER = "提交人"
ENQUIRE = "向部门咨询"
APPLY = "提交意向"
SEND = "提交"
OTHER_DEPARTMENT = "换部门"
ASK_TEXT = "请用一条消息写下要咨询的内容，{most} 字以内。"
ASK_TEXT_TO = "请用一条消息写下要向{department}咨询的内容，{most} 字以内。"
ASK_LONGER = "写了 {count} 字，最多 {most} 字。请缩短后再发一次。"
ASK_MANY = "您有 {count} 件还没办完，最多 {most} 件。等有了结果，或撤回一件再提交。/my 可以查看。"
APPLY_HOW = (
    "请用一条消息写下想申报什么、企业的情况，{most} 字以内。"
    "也可以先取消，发“算一算我们企业能拿哪些奖励”，在结果下点“提交意向”。"
)
APPLY_TEXT = "想申报：{what}。{told}"
DRAFT = "请核对这份{kind}，点“提交”后发给{department}："
COPY = "复制编号"
DRAFT_GONE = "没有等待发出的内容，可能已经发出，或者改过了。提交过的用 /my 查看。"
SEVERAL = "几个部门各发一份，各有编号。只发给一个请点“换部门”。"
TO_ALL = "各发一份"
MASKED = "证件号、电话和卡号已用 * 遮盖，不会保存，提问也用不着。"
MASKED_ANSWER = (
    "身份证号、手机号和银行卡号属于个人信息，已用 * 遮盖，对方看不到。"
    "要留联系方式请写办公座机，可以直接重写。"
)
REWRITE = "要改内容，直接再写一遍就行。"
WHICH_DEPARTMENT = "发给哪个部门？点下面的选项，或者输入部门名称。"
UNKNOWN_DEPARTMENT = "没有认出“{name}”是哪个部门，请输入部门名称，或者点下面的选项。"
DROPPED = "已取消，没有发出。"
SENT = "已提交给{department}，编号 {number}。"
SENT_TO_OFFICE = "{department}还没有经办人加入，由{office}先接收。"
ASK_AGAIN = "再问"
SENT_NEXT = "有进展会在这里通知您。随时发编号可以查询，/my 看全部。"
NEW = "新的{kind} {number}（{department}）"
NOBODY_THERE = "{department}还没有经办人加入，所以发到{office}。"
HOW_TO_ANSWER = "回复这条消息，或点下面的按钮。"
REFERRED = "转来的{kind} {number}（{department}）"
REFERRED_WHY = "转交原因：{note}"
SHEET = "{kind} {number}：{state}（{department}）"
SHEET_STATE = "{number}：{state}。内容只有提交人和受理部门能看。"
TEXT_DELETED = "（内容已删除）"
MOVE = "{at} {who} {doing}{note}"
REFER_DOING = "转交{department}"
MOVE_NOTE = "：{note}"
CHANGED = "您的{kind} {number}：{state}（{department}）"
CHANGED_ADD = "请点“补充”，或回复这条消息补上。"
BY_ASKER = "{kind} {number}：提交人{doing}（{department}）"
DONE = "{number} 现在是“{state}”（{department}），已通知对方。"
NO_NUMBER = "没有编号 {number}，请核对。"
NUMBER_WRONG = "编号“{written}”不对，可能抄错或调换了字符，请核对。"
NOT_YOURS = "这件不是您提交的。"
NOT_YOUR_DEPARTMENT = "{number} 由{department}办理，您现在的身份是：{role}。"
NOT_NOW = "{number} 现在是“{state}”，不能再{doing}。最近一步：{last}"
ASK_NOTE = {
    "amend": "请写明要提交人补正什么：",
    "answer": "请写下答复：",
    "approve": "请写下意见和下一步怎么办：",
    "decline": "请写下不通过的原因，提问的人会看到：",
    "refer": "请写下转交{department}的原因，提问的人也会看到：",
    "add": "请写下要补充的内容：",
}
REFER_TO = "转交给哪个部门？请输入部门名称，或者点“{office}”。"
REFER_SAME = "这件已经在{department}，请输入别的部门。"
CASE_NOTE = "请核对，点“确认”后发出。{number} {doing}："
NOTE_WHICH = "请核对，点结果后发出。{number}："
SURE_TO_WITHDRAW = "确定撤回 {number} 吗？撤回后不能恢复。"
MINE = "您最近提交的 {count} 件，点编号看详情："
MINE_NONE = "您还没有提交过咨询或申报意向。要咨询请发 /ask。"
MINE_LINE = "{number} {kind} {department} {state}"
QUEUE = "待办 {count} 件：新提交 {submitted}，已受理 {accepted}，等提交人补正 {amending}。"
QUEUE_MANY = "{count}+"
WAITING = "待办 {count}"
WAITS_SINCE = "等部门办的这件是 {at} 提交的。"
WAIT_SINCE = "等部门办的：最近一件 {newest} 提交，最早一件 {oldest} 提交。"
QUEUE_NONE = "没有待办的咨询和申报意向。"
QUEUE_NOBODY = "还没有经办人加入：{departments}。用 /invite 部门 邀请。"
QUEUE_LINE = "{number} {kind} {department} {state} {at}\n{text}"
