"""The texts of the service itself: commands, links, the command line, what went wrong."""

# --- channels ------------------------------------------------------------------------------
COMMANDS = {
    "start": "开始：能查什么",
    "help": "怎么问，举几个例子",
    "policies": "能查哪些政策文件",
    "follow": "关注一项内容，有进展会告诉您",
    "unfollow": "取消关注",
    "progress": "各项任务的进展",
    "pool": "培育库里的镇",
    "ask": "向部门咨询",
    "my": "我的咨询和申报意向",
    "cancel": "取消正在填的内容",
    "whoami": "我的身份和权限",
    "privacy": "保存哪些信息，保存多久",
    "forget": "删除保存的对话",
}
HELP_FOREIGN = "I answer in Chinese · 怎么问，举几个例子"
OFFICE_COMMANDS = {
    "report": "上报任务进展",
    "post": "登记职务变动",
    "invite": "邀请部门经办人",
    "members": "查看和撤销身份",
    "revoke": "撤销一个身份",
    "audit": "最近的操作记录",
    "queue": "待办的咨询和申报意向",
    "export": "任务台账、咨询和培育库的 Excel 文件",
    "missed": "没答上来的问题",
    "teach": "把一个问题教给某一条",
    "lessons": "教过的说法，可以撤销",
    "stats": "本周和上周的统计",
    "pause": "暂停服务",
    "resume": "恢复服务",
}
OFFICIAL_COMMANDS = ("report", "queue", "export")
GROUP_COMMANDS = ("help", "progress", "pool", "policies", "privacy")
SLOWER = "您问得太快了，请等 {seconds} 秒再问；这期间发的不会回答，请到时重发一次。"
SET_ASIDE = (
    "消息 {number} 处理三次都失败（{error}），已放到一边，原因在日志里。同样的错误一小时只报一次。"
)
SET_ASIDE_MORE = "上次报过之后，同样的还有 {more} 条。"
TITLE = "《{title}》"
TITLES = "{count} 份政策文件"
DESCRIPTION = (
    "按{titles}的原文回答：某一条写了什么、哪个部门牵头、有哪些奖励、够不够认定标准、"
    "各项任务的进展。用一句话问就行，也可以向部门咨询。"
)
SHORT_DESCRIPTION = "查{titles}：条款、牵头单位、奖励、认定和进展"
INLINE_ANSWER = "回答"
OPEN_BOT = "接着问"
MENU_BUTTON = "网页版"
ASKED_ON_PAGE = "在网页里填"
RESULT_ON_PAGE = "打开结果单"
FORWARD = "转发给别人"
GREETING = (
    "大家好，我按政策文件原文回答问题。在群里提问请 @{bot}，例如：@{bot} 招商引资哪个部门牵头；"
    "也可以回复我的消息接着问。算奖励、测认定、咨询和上报请私聊我。"
)
UNKNOWN_COMMAND = "没有这个命令。直接用一句话问就行，/help 有例子。"
ONLY_TEXT = "我只看得懂文字，请把问题打成一句话发给我。"
APOLOGY = "抱歉，这个问题没处理成功，已告诉管理员。请换个说法再问一次。"
NOT_ANSWERED = "抱歉，这个问题没处理成功，请换个说法再问一次。"
FAILURE = "有一个问题没处理成功：{error}，{place}"
LINE_NOT_UTF8 = "这一行的编码认不出来，没有读。请把输入存成 UTF-8 编码再试。"
LINE_NO_REQUEST = (
    "这一行以 { 开头，却不是能用的请求，没有回答。"
    '请写成 {"question": "…"}，也可以加 "as_of": "2026-11-24"；或者直接写问题。'
)
LINE_NO_DAY = "as_of 是 {as_of}，不是日期，没有回答。请写成 2026-11-24 这样的日期，或者不写。"
CHAT_WELCOME = (
    "直接输入问题，回车发送。/help 看例子，/start 重新开始（前面说的不再算进去），Ctrl-D 退出。\n"
    "输入选项前的数字可以继续看；正在问数的时候，数字是回答，选项改用字母。"
)
NO_SUCH_CHOICE = "没有第 {typed} 项，上面的选项到 {count} 为止；要说一个数，请连名称和单位一起说。"
CHAT_PROMPT = "问："
MISSING_BOT_ACCOUNT = (
    "没有设置 BOT_TOKEN。请先在 Telegram 向 @BotFather 申请令牌，再运行：BOT_TOKEN=令牌 make serve"
)
BOT_ACCOUNT_REFUSED = "Telegram 不接受这个 BOT_TOKEN，请检查是否抄写完整、是否已被撤销。"
PORT_TAKEN = "不能在 {address} 上监听，端口可能已被占用。请用 WEBHOOK_LISTEN 换一个。"
WEB_PORT_TAKEN = "不能在 {address} 上监听，端口可能已被占用。请用 WEB_LISTEN 换一个。"
WEB_OPEN = "网页已打开：{url}"
UNREACHABLE = "连不上 Telegram（{url}）。请检查网络，必要时设置 BOT_PROXY 或 BOT_API_URL。"
TELEGRAM_BUSY = "Telegram 说请求太频繁，要求 {seconds} 秒后再连接。请到时再启动。"
TELEGRAM_REFUSES = "Telegram 不接受启动时的请求：{reason}。请检查 BOT_API_URL 和 BOT_TOKEN。"
WEBHOOK_REFUSED = "Telegram 不接受 WEBHOOK_URL：{reason}。它须是公网能访问的 https 地址。"
SECOND_BOT = "已经有另一个程序在用同一个 BOT_TOKEN 收消息，本程序停止。请先停掉另一个。"

# --- command line --------------------------------------------------------------------------
CLI_HELP = "按政策文件原文回答问题。"
CLI_VERSION = "显示版本号。"
CLI_CHAT = "在终端里提问。"
CLI_ASK = "回答一个问题；问题写 - 时逐行回答标准输入。"
CLI_ASK_QUESTION = "问题，或 -"
CLI_ASK_JSON = "每行输出一个 JSON 对象。"
CLI_EXPLAIN = "逐步说明一句话是怎么读懂的：词语、说到的情况、数字的去处、由谁回答。"
CLI_EXPLAIN_MESSAGE = "一句话"
CLI_EXPLAIN_JSON = "输出一个 JSON 对象。"
CLI_SERVE = "在 Telegram 上提供服务，需要 BOT_TOKEN。"
CLI_WEB = "提供网页，手机浏览器打开就能用，不需要 BOT_TOKEN。"
CLI_CLAUSES = "把任意政策文件拆成条款并打印。"
CLI_CLAUSES_FILE = "政策文件：.txt、.md、.html、.docx，或有文字的 .pdf"
CLI_CLAUSES_JSON = "每行输出一条记录的 JSON。"
CLI_DOCTOR = "检查设置、令牌、数据库、磁盘、时钟等是否能用，并说明怎么办。"
CLI_CHECK = "检查政策文件夹：引文是否逐字在文中，条款是否存在，还有什么待确认。"
CLI_CATALOGUE = "把一个文件里的问题都问一遍，印成一页给人看。"
CLI_CATALOGUE_FILE = "问题文件，写法见 docs/answers.toml"
CLI_LEARN = "从例句里学习提问和叙述的说法，供以后启动时直接使用；例句改动后，启动时也会自动学。"
CLI_BACKUP = "把运行数据备份到一个文件，服务不用停。"
CLI_BACKUP_FILE = "备份文件"
CLI_RESTORE = "用备份恢复运行数据，服务不用停。"
CLI_RESTORE_FORCE = "现有数据更新也照样覆盖。"
CLI_EXPORT = "把学到的说法、没答上来的问题、反馈、咨询和操作记录导出成文件。"
CLI_EXPORT_FOLDER = "放文件的文件夹"
CLI_EXPORT_FORCE = "覆盖已有的文件。"
EXPORTED = "已导出 {file}"
BACKED_UP = "已备份到 {file}。"
RESTORED = "已恢复到 {day} 备份时的数据。"
CLI_REKEY = (
    "换掉识别人员的密钥：新密钥写进 DATA_DIR 里的 id.key；设置了 ID_KEY 就换成它。先停掉所有服务。"
)
REKEYED = "已换成新密钥，{people} 个人的身份、咨询和关注保留。"
REKEYED_LOST = "有 {roles} 个身份没有联系方式，认不出是谁，请重新邀请（/members 可以撤销旧的）。"
CLI_INVITE = (
    "做一个邀请，打印网页链接和二维码：第一位办公室人员就这样进来；48 小时内有效，只能用一次。"
)
CLI_INVITE_NAME = "部门，或“办公室”"
CLI_PERSON = "查阅或删除一个人的信息（本人按个人信息保护法申请时用），服务不用停。"
CLI_PERSON_EXPORT = "输出保存的这个人的全部信息（JSON）。"
CLI_PERSON_FORGET = "删除保存的这个人的信息，和本人发送 /forget 一样；没办完的咨询会撤回。"
CLI_PERSON_ID = "Telegram 用户编号，或网页“说明与隐私”页上的编号"
PERSON_FORGOTTEN = (
    "已删除 {number} 的信息，没办完的咨询和申报意向已撤回并告知经办人；/audit 里有记录。"
    "经办身份如有，仍在，撤销用 /members。"
)
PERSON_UNSWEPT = "有程序正在读数据库，旧内容会在一小时内从日志文件里清掉。"
CLI_EVAL = "用标准答案给机器人打分。"
CLI_EVAL_FILES = "标准答案文件，缺省为开发集"
CLI_EVAL_FAILURES = "每个文件列出的错误条数"
NOT_KEPT = "提示：知识库 {value} 写不进去，这次只放在内存里，不影响回答。"
NOT_KEPT_ANYWHERE = "提示：没有主目录，也没有设置 DATA_DIR，知识库这次只放在内存里，不影响回答。"
CHECK_EDITED = "{file} 里的条款被手工改过，不是原文；下次启动会按原文重建。"
LEFT_OUT = "政策文件夹 %s 读不了，没有启用：%s"
KEPT_AS_BEFORE = "政策文件夹 %s 改动后读不了，仍按改动前的内容答复：%s"
NONE_LEFT = "一个能用的政策文件夹都没有了，仍按原来的 %d 份政策答复。"
NOT_STORED = "政策文件夹 %s 的条款存不下来，过一会儿再试：%s"
# What is wrong in a policy folder, by the problem's kind.
CHECK = {
    "no_clause": "{file}：文中没有条款 {what}（{where}）",
    "not_verbatim": "{file}：{what} 里没有逐字的这句话：{where}",
    "no_award": "{file}：awards.toml 里没有奖励 {what}",
    "no_want": "{file}：没有“{what}”这一类问法",
    "no_aspect": "{file}：没有“{what}”这个方面",
    "no_number": "{file}：“{where}”的原文里没有 {what} 这个数",
    "no_fact": "{file}：facts.toml 里没有情况 {what}",
    "idle_place": "{file}：地点 {what} 没有规则用到；在 awards.toml 里写 within 或 local",
    "twice": "{file}：“{what}”写了两次",
    "not_in_text": "{file}：文中没有“{what}”",
    "not_in_roster": "{file}：名单里没有“{what}”",
    "no_department": "{file}：缺“{what}”，它是 {where} 的责任单位",
}
CHECK_COUNT = "{file} {count} 处"
CHECK_UNCONFIRMED = "还有 {count} 处待确认（{counts}）。对照原文改好后，删掉行尾的“# 待确认”："
CHECK_LINE = "{file} 第 {line} 行：{words}"
CHECK_MORE = "……还有 {count} 处"
CHECK_LACKING = {
    "directory.toml": "没有 directory.toml：部门按文中的责任单位和常用别名认。",
    "awards.toml": "没有 awards.toml：问奖励时引用原文，不替企业算。",
    "criteria.toml": "没有 criteria.toml：不替乡镇测认定。",
    "phrasings.toml": "没有 phrasings.toml：只认文中的词和常用说法。",
    "questions": "没有 questions/：没有例句可学，问得越像原文答得越准。",
}
CLI_CHECK_FOLDER = "政策文件夹；不写就检查全部"
CLI_NEW = "从一份政策文件起草一个文件夹：文件自己的信息、部门、奖励和标准，每行都有原文，待人确认。"
CLI_NEW_FILE = "政策文件：.txt、.md、.html、.docx，或有文字的 .pdf"
CLI_NEW_PLACE = "哪个县、市的政策；不写就按文件里的认"
CLI_NEW_TO = "文件夹放在哪里；不写就放在当前文件夹"
NEW_DONE = "已起草 {folder}：{files}。"
NEW_NEXT = "没有改动原文。请运行 policybot check {folder}，按提示逐条确认。"
NO_POLICIES_DIR = "POLICIES_DIR 指的文件夹 %s 打不开：%s。只用程序自带的政策。"
NO_POLICIES_AT = "POLICIES_DIR 指的文件夹 {folder} 不在，或者打不开。"
KEY_TWICE = "key 是 {key}，和文件夹 {other} 的一样；只启用前一个。"
CHECK_FINE = "检查通过。"
GAP = "注意：编号不连续，“{before}”之后就是“{after}”，少了 {missing} 个，请对照原文。"
GAP_AT_START = "注意：编号不连续，一开始就是“{after}”，少了 {missing} 个，请对照原文。"

# --- the catalogue of answers --------------------------------------------------------------
CATALOGUE = """# 答得怎么样

{day} 这一天问 [{file}]({file}) 里的问题，`make answers` 印出来的。
粗体是第一行，引号块是文件原文，方框是下面的按钮。"""
CATALOGUE_ASKED = "### {says}"
CATALOGUE_THEN = "**接着问：{says}**"
