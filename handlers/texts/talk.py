"""Every text of the bot about itself: its greetings, what it can be asked, what it keeps."""

GREETING = "您好！我能查《{title}》。可以这样问：{samples}。"
INTRODUCED_FIRM = (
    "您好！替企业可以问：有哪些奖励，要什么条件，找哪个部门。"
    "也可以说说企业的情况，我来算能拿哪些。\n可以这样问：{samples}。"
)
INTRODUCED_TOWN = (
    "您好！替镇上可以问：认定有哪些标准，归谁管；说说镇上的情况，我逐条对。"
    "镇上的企业有哪些奖励也可以问。\n可以这样问：{samples}。"
)
THANKS = "不客气，还有问题随时问。"
HEARD = "好的，还有要问的请接着说。"
BYE = "再见，需要时再来问。"
CALM = "抱歉没帮上忙。请换个说法告诉我您想查什么，比如{last_samples}。"
IDENTITY = "我是查《{title}》的问答机器人，只按文件原文回答，不代替部门作决定。"
EMPTY = "请用一句话告诉我您想查什么，比如{sample}。"
FOREIGN = (
    "I answer in Chinese about this county's policy: please ask in Chinese or press a button. / "
    "我只用中文回答，请用中文提问，或者点下面的按钮。"
)
HEARD_AS = "按“{text}”理解。"
TOO_LONG = "这段话太长了。请用一两句话问，一次一个问题最清楚。"
NUMBER_ALONE = "只说了“{number}”，不知道是哪一项。要选按钮请点按钮，要说数请连名称和单位一起说。"
NUMBER_UNREAD = "“{written}”位数太多，没有当作数读。"
TOO_LONG_BY = "写了 {count} 字，最多 {most} 字。请缩短后再发一次。"
HELP = (
    "我只按《{title}》{number}的原文回答，文件没写的会直说。您可以问：\n"
    "{kinds_asked}\n"
    "文件：文号多少，现在还有效吗"
)
HELP_LINE = "{kind}：{samples}"
KINDS_OF_SAMPLE = {
    "award": "奖励",
    "criteria": "认定",
    "owner": "牵头单位",
    "person": "人员",
    "content": "内容",
}
# What is asked of a policy that has no samples of its own.
SAMPLES = {
    "award": "{title}给多少",
    "criteria": "{subject}认定要什么条件",
    "owner": "{title}归谁负责",
    "department": "{name}负责哪些",
    "person": "{group}{role}是谁",
    "content": "{title}怎么规定的",
}
PRIVACY = (
    "我只保存回答问题需要的信息：\n"
    "问题原文：保存到您问下一个为止，好让您评价回答或转给部门；处理失败的连同账号留给管理员查原因，"
    "最多 {days} 天。\n"
    "没答上来的、您点了“没解决”的问题和原因：留给{office}改进回答，最多 {days} 天；"
    "办公室照着教给我的说法不带身份，长期留用。\n"
    "对话内容：上次谈到的条款、您说过的情况（如产值、称号），用来接着问，最多 {days} 天。\n"
    "新政策提醒：您点过的，留着您说过的企业情况，有新文件就对一遍，最多 {days} 天。\n"
    "咨询和申报意向：内容给受理部门看，办完 {days} 天后删除，办理记录留下。\n"
    "您的账号：发送回答时用，发完就删。关注、要提醒、咨询过或有经办身份的，为了通知您，"
    "账号和代号的对应关系保留到您发送 /forget；有经办身份的，保留到身份撤销以后。"
    "其他地方只用加密的代号，不保存姓名、用户名。\n"
    "身份证号、手机号、座机号、银行卡号在保存之前就已遮盖；部门经办人答复里的办公座机会留下。\n"
    "私聊发送 /forget 可以随时删除。删除只留一条记录：哪天、删了几项，不写是谁。"
)
FORGOTTEN = "已删除这里的对话内容，您可以重新开始问。"
NO_RULES_CHANGED = "我只按文件原文回答，不能改变文件内容，也不能代替任何部门作决定。"
