"""Every text of the office's topics."""

NO_LEDGER = "这里只能查文件；上报、咨询和管理请在 Telegram 里用。"
NOT_ALLOWED = "这个操作只有{who}能做，您现在的身份是：{role}。"
PRIVATE_ONLY = "这个操作请私聊我。"
OFFICE = "领导小组办公室"
OFFICIAL = "{departments}经办人"
PUBLIC = "公众"
OFFICIALS = "部门经办人"

# --- roles ---------------------------------------------------------------------------------
WHOAMI = "您的身份：{role}。"
WHOAMI_CAN = {
    "office": "可以邀请和撤销经办人、登记人员变动、管理培育库、查看全部咨询和记录。",
    "official": "可以上报本部门牵头任务的进展，回复本部门的咨询。",
    "public": "可以查文件、算奖励、看进展，向部门提交咨询。",
}
INVITE_HOW = "请写明部门，例如：/invite 工信局；邀请办公室人员写：/invite 办公室。"
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

# --- enquiries and intentions to apply -----------------------------------------------------
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
OFFICE_AT = "领导小组办公室（设在{department}）"
ASKER = "提交人"
ENQUIRE = "向部门咨询"
APPLY = "提交意向"
SEND = "提交"
OTHER_DEPARTMENT = "换部门"
DROP = "取消"
CONFIRM = "确认"
ASK_TEXT = "请用一条消息写下要咨询的内容，{most} 字以内。"
ASK_LONGER = "写了 {count} 字，最多 {most} 字。请缩短后再发一次。"
ASK_MANY = "您有 {count} 件还没办完，最多 {count} 件。等有了结果，或撤回一件再提交。/my 可以查看。"
APPLY_TEXT = "想申报：{what}。{told}"
DRAFT = "请核对这份{kind}，点“提交”后发给{department}："
DRAFT_GONE = "没有等待发出的内容，可能已经发出，或者改过了。提交过的用 /my 查看。"
WHICH_DEPARTMENT = "发给哪个部门？点下面的选项，或者输入部门名称。"
UNKNOWN_DEPARTMENT = "没有认出“{name}”是哪个部门，请输入部门名称，或者点下面的选项。"
DROPPED = "已取消，没有发出。"
SENT = "已提交给{department}，编号 {number}。"
SENT_NEXT = "有进展会在这里通知您。随时发编号可以查询，/my 看全部。"
NEW = "新的{kind} {number}（{department}）"
NOBODY_THERE = "{department}还没有经办人加入，所以发到领导小组办公室。"
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
    "decline": "请写下不通过的原因：",
    "refer": "请写下转交{department}的原因：",
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
QUEUE_NONE = "没有待办的咨询和申报意向。"
QUEUE_NOBODY = "还没有经办人加入：{departments}。用 /invite 部门 邀请。"
QUEUE_LINE = "{number} {kind} {department} {state} {at}\n{text}"

# --- the audit -----------------------------------------------------------------------------
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

# --- progress ------------------------------------------------------------------------------
STATES = {"not_started": "未开始", "running": "推进中", "done": "已完成", "stuck": "受阻"}
STATE_MARKS = {"not_started": "○", "running": "▶", "done": "✓", "stuck": "！"}
NOTHING_WAITS = "现在没有等您确认的内容。"
YES = "确认"
CHANGE = "改"
NO = "取消"
SKIP = "跳过"
READ_BACK = "请核对，确认后才保存："
REPORT_FIELDS = "任务：{place}{title}\n状态：{state}\n进度：{percent}\n备注：{note}\n日期：{day}"
UNTOLD = "没有填"
REPORT_SAVED = "已保存：{title} {state}{percent}，{day}，{author}上报。"
REPORT_OUTDATED = "已有更晚的上报（{day}：{stands}），进展仍以那次为准；这次记入历史。"
CANCELLED = "已取消，没有保存。"
REPORT_OLD = "这份上报已经处理过或过期了，没有再保存。要上报请重发，例如：{title} 推进中 60%。"
REPORT_NOT_YOURS = (
    "{title}由{lead}上报，您的身份是：{role}。没有保存；需要更正请联系{lead}或领导小组办公室。"
)
REPORT_NONE_YOURS = "您的部门没有牵头的任务，没有要上报的。"
REPORT_ASK = {
    "task": "上报哪一项？点按钮，或直接写一句，例如：{title} 推进中 60%。",
    "state": "{title}现在是什么状态？",
    "percent": "{title}完成了百分之几？点按钮，或者写一个数，例如 65%。",
    "note": "要写备注吗？直接写（200 字以内），不写点“跳过”。",
    "day": "是哪一天的情况？点按钮，或者写日期，例如 11月20日。",
}
REPORT_UNREAD = "这句没有读懂。"
REPORT_CHANGE = "改哪一处？点按钮，或直接写要改成什么，例如：70%，或：备注 资金已到位。"
REPORT_STEPS = {
    "task": "任务",
    "state": "状态",
    "percent": "进度",
    "note": "备注",
    "day": "日期",
}
PERCENTS = (0, 25, 50, 75, 100)
REPORT_DAYS = {"0": "今天", "1": "昨天", "2": "前天"}
FUTURE = "日期不能晚于今天，没有保存。"
NO_DAY = "没有这一天，请核对日期，没有保存。"
REPORT_PROBLEMS = {
    "percent": "进度要在 0% 到 100% 之间，没有保存。",
    "range": "进度请只写一个数，没有保存。",
    "future": FUTURE,
    "no_day": NO_DAY,
    "mismatch": "“{state}”和 {percent}对不上，没有保存。请选一个状态：",
    "long": "备注不能超过 200 字，没有保存。请写短一些：",
}
OLD = "这一条已经处理过或过期了，没有再保存，请重新写一次。"

# --- following -----------------------------------------------------------------------------
FOLLOW = "关注"
UNFOLLOW = "取消关注"
UNFOLLOW_ONE = "取消 {title}"
FOLLOWED = "已关注{place}，有新的进展会告诉您。"
UNFOLLOWED = "已取消关注{place}。"
FOLLOWING = "您关注的内容："
FOLLOW_NOTHING = "您还没有关注什么。发送 /follow 加上内容就可以关注，例如：/follow 招商"
FOLLOW_UNKNOWN = "没有找到“{name}”对应的条款，请换个说法，例如：/follow 技术改造"
FOLLOW_TOO_MANY = "最多关注 {most} 项，请先用 /unfollow 取消几项。"
FOLLOWED_CHANGED = "您关注的{place}有变动："
FOLLOWED_REPORT = "{before}{now}（{day}）{note}\n{author}上报，{at}"
FOLLOWED_BEFORE = "{state} → "
FOLLOWED_TOWN = "培育库：{name} {sector} {stage}（{day}）\n{author}登记，{at}"
FOLLOWED_POST = "{post}：{name}（自 {since} 起）\n{author}登记，{at}"
# --- what was reported ---------------------------------------------------------------------
NONE = "暂无上报"
NONE_REPORTED = "{title}：暂无上报。"
REPORTED = "{title}：{state}，{age}（{day}）。"
REPORTED_BY = "{author}上报"
NOTE = "备注：{note}"
AGE = "{days} 天前"
TODAY = "今天"
BAR_FULL = "█"
BAR_EMPTY = "░"
OF_DEPARTMENT = "{name}牵头"
LISTED = "{name} {count} 项：{states}。"
LAGS = "滞后 {count} 项：{counts}。"
LAGS_NONE = "没有{reasons}的任务。"
LAGS_RULE = "受阻、超过 45 天没有更新、目标年份已过还从未上报的，算滞后。"
REASONS = {"stuck": "受阻", "silent": "45 天没有更新", "never": "从未上报"}
LAG = "{place}{title}（{lead}）："
HISTORY = "{title}最近 {count} 次上报："
HISTORY_LINE = "{day} {state}{note}（{author}，{at} 报）"
HISTORY_BUTTON = "上报记录"

# --- reminders and the digest --------------------------------------------------------------
REMIND = "您部门牵头的 {count} 项任务等待更新进展："
REMIND_SILENT = "{place}：{days} 天没有上报（上次 {day} {stood}）"
REMIND_NEVER = "{place}：还没有上报过"
REMIND_HOW = "点按钮上报，或直接写一句，例如：{title} 推进中 60%。"
REMIND_LAST = "已满 {days} 天的任务不再提醒，上报后重新计时。"
REMIND_REPORT = "上报 {title}"
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

# --- which of several policies ----------------------------------------------------------------
WHICH = "是哪一份文件的？请选一份。"
WHICH_LINE = "{number} {title}"
WHICH_FIELD = "文件：{title}\n"

# --- the cultivation pool ------------------------------------------------------------------
STAGES = {"pool": "入库", "city": "市级", "province": "省级", "removed": "移出"}
POOL_HOW = "登记：/pool 镇名 产业 入库（或 市级、省级、移出），例如：/pool 某某镇 铸造 入库。"
POOL_ASK = {
    "name": "登记哪个镇？请写镇名。",
    "sector": "{name}的主导产业是什么？",
    "stage": "{name}现在是哪一级？",
}
POOL_FIELDS = "{which}镇：{name}\n产业：{sector}\n级别：{stage}\n日期：{day}"
POOL_SAVED = "已登记：{name} {sector} {stage}，{day}。"
POOL_UNKNOWN = "培育库没有登记过{name}，不用移出。"
POOL_NEW = "登记"
POOL_EMPTY = "培育库还没有登记任何镇。"
POOL_LIST = "培育库登记了 {count} 个镇："
POOL_LINE = "{name} {sector} {stage}（{day}，{author}登记）"
POOL_IN = "{name}在培育库里：{stage}，{sector}（{day}，{author}登记）。"
POOL_REMOVED = "{name}已移出培育库（{day}，{author}登记）。"
POOL_NOT_IN = "培育库里没有登记{name}。"
POOL_BEFORE = "登记记录："
TOO_LONG = "这一项太长了，请写 {most} 个字以内，没有保存。"

# --- holders of posts ----------------------------------------------------------------------
POST_HOW = "请写职务、姓名和日期，例如：/post {post} 某某某 2025-03-01。"
POST_UNKNOWN = "名单里没有“{written}”这个职务。请按印发的名单写，例如：{post}。"
POST_FIELDS = "{which}职务：{post}\n姓名：{name}\n自 {since} 起\n印发时：{issued}"
POST_SAVED = "已登记：{post} {name}，自 {since} 起。文件原文不变。"
POST_NOW = "{post}：{name}（自 {since} 起，{author}登记）。"
POST_CHANGES = "印发后的变动："
POST_ISSUED_BUTTON = "印发时的名单"
POST_ISSUED_QUESTION = "印发时的领导小组名单"

# --- the ledgers as a file -----------------------------------------------------------------
EXPORT_NAME = "任务台账-{day}"
EXPORTED = "任务台账，截至 {day}。"
EXPORT_OWN = "咨询和申报只列{names}的。"
EXPORT_CUT = "每张表只列最新的 {most} 行。"
EXPORT_PERCENT = "进度"
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

# --- feedback ------------------------------------------------------------------------------
USEFUL = "有用"
USELESS = "没解决"
USEFUL_NOTED = "谢谢，记下了。"
USELESS_WHY = "抱歉没帮上忙，已记下。是哪里没解决？也可以换个说法再问一次。"
DISLIKES = ("答非所问", "内容不全", "看不懂", "其他")
REASON_TYPED = "请用一句话说说哪里没解决。"
REASON_NOTED = "谢谢，记下了，我们会改进。"

# --- questions that were missed, and lessons -----------------------------------------------
MISSED = "没答上来或没解决的问题 {count} 组，问的人多的在前："
MISSED_NONE = "没有新的没答上来的问题。"
MISSED_LINE = "#{number}（{count} 人）{text}"
MISSED_OPEN = "教 #{number}"
MISSED_HOW = "点编号看各种问法，再选由哪一条来答。"
MISSED_GROUP = "#{number}，{count} 人这样问过："
MISSED_UNKNOWN = "没有编号为 {number} 的问题，可能已经教过或过期删除。/missed 看最新的。"
TEACH_HOW = "请写明编号和条款，例如：/teach 17 4.3。/missed 可以看编号。"
TEACH_WHICH = "由哪一条来答？点一条，或发：/teach {number} 条款号，例如 /teach {number} 4.3。"
TEACH_NO_CLAUSE = "文件里没有条款 {clause}。条款号这样写：4.3 是四、（三），0 是文件首尾。"
TEACH_IN_VAIN = "教了也答不到{place}，没有保存：“{text}”问的是文件没有写的内容，或属于别的问题。"
TEACH_BREAKS = "没有保存：这样教会让 {count} 个原来答对的问题答错，例如："
TAUGHT = "已教会，立即生效：“{texts}”由{place}来答。/lessons 可以撤销。"
LESSONS = "教过的说法 {count} 个："
LESSONS_NONE = "还没有教过说法。/missed 可以看没答上来的问题。"
LESSON = "#{number} “{text}”→{place}（{by}，{day}）"
UNTEACH = "撤销 #{number}"
UNTEACH_UNKNOWN = "没有编号为 {number} 的说法，可能已经撤销。"
UNTAUGHT = "已撤销说法 #{number}，立即生效。"

# --- statistics ----------------------------------------------------------------------------
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

# --- the pause -----------------------------------------------------------------------------
PAUSED_TOLD = "暂停服务：{reason}。请稍后再问。"
PAUSE_HOW = "请写明原因，例如：/pause 文件修订中。提问的人会看到这个原因。"
PAUSE_LONG = "原因请写在 {most} 个字以内。"
PAUSED = "已暂停服务，提问的人会看到：暂停服务：{reason}。请稍后再问。/resume 恢复。"
NOT_PAUSED = "服务没有暂停。"
RESUMED = "已恢复服务。"
