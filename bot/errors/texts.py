"""The texts of what went wrong: of a command, of a setting's or a policy's file."""

NO_HOME = "没有主目录，也没有设置 DATA_DIR，数据没有地方放。请用 DATA_DIR 指定一个可写的文件夹。"
FULL = "磁盘或输出的去处已满，写不下去，没有做完。腾出空间后请再运行一次。"
SYSTEM_ERROR = "系统不允许，没有做完：{reason}"
UNEXPECTED = (
    "程序出错，没有做完：{error}（{place}）。请告诉维护人员；设置 LOG_LEVEL=DEBUG 可以看到详情。"
)
BAD_ENTRIES = "{value} 里写得不对：{entries}。"
ENTRY = "{entry} 的值不对"
ENTRIES = {
    "missing": "缺 {entry}",
    "extra_forbidden": "没有 {entry} 这一项",
    "no_clause": "文中没有条款 {entry}",
    "no_fact": "facts.toml 里没有情况 {entry}",
    "empty_word": "{entry} 是空的，要写一个词，或者删掉",
    "pattern": "{entry} 写成了斜线之间的式子，这里只认词：请把要认的说法逐个写成词，不加斜线",
    "string_pattern_mismatch": "{entry} 只能用小写字母、数字和 -，最多 24 个",
}
ENTRY_CALLED = "{entry}（{called}）"
ENTRY_VALUES = "{entry} 的值不对，可以写：{values}"
MORE_ENTRIES = "，还有 {count} 处"
# What went wrong with a file, by the name of the error; the placeholders are the error's own.
ERRORS = {
    "PolicyError": "{value} 不能用：{reason}。",
    "SourceError": "文件 {value} 读不了：{reason}。",
    "MissingSourceError": "找不到文件：{value}。",
    "EmptySourceError": "文件是空的，没有任何文字：{value}。",
    "BinarySourceError": (
        "文件不是文档，或已损坏：{value}。能读的是 .txt、.md、.html、.docx 和有文字的 .pdf。"
    ),
    "OldWordError": "{value} 是旧版 Word（.doc）文件，读不了。请用 Word 或 WPS 另存为 .docx。",
    "PictureError": "{value} 是图片，没有文字可读。请换成有文字的文件，或先做文字识别。",
    "ScanError": "{value} 是扫描件，只有图片，没有文字可读。请换成有文字的文件，或先做文字识别。",
    "LockedSourceError": "{value} 有密码，打不开。请去掉密码再用。",
    "ForeignSourceError": (
        "{value} 是 {reason} 文件，读不了。请另存为 .docx、.html、.txt 或有文字的 .pdf。"
    ),
    "NoHeadingError": "没有找到任何条款或完整的句子，无法拆分：{value}。",
    "KeyTakenError": "{value} 的 key 是 {reason}，前面已有一份政策用了。",
    "FolderError": "政策文件夹里的 {value} 缺失或格式不对：{reason}",
    "ExistingFolderError": "{value} 已经有了，没有改动。请换一个 --to，或先移走它。",
    "TomlError": "{value} 第 {reason} 行写得不对，读不了。",
    "SettingsFileError": "设置文件 {value} 读不了：{reason}。",
    "DataFolderError": "数据文件夹 {value} 不能用：{reason}。请用 DATA_DIR 指定一个可写的文件夹。",
    "StoreError": "知识库 {value} 无法写入：{reason}。可以用 DATA_DIR 换一个文件夹。",
    "LedgerError": "数据库 {value} 不能用：{reason}",
    "LedgerAwayError": "数据库 {value} 连不上或写不进：{reason}。请看 DATABASE_URL、DATA_DIR。",
    "MissingLedgerError": "数据库 {value} 里还没有运行数据，没有可以做的。",
    "FutureLedgerError": (
        "数据库 {value} 是更新版本的程序留下的（{reason}），本程序不能用，数据没有改动。"
        "请升级程序，或恢复升级前的备份（policybot restore）。"
    ),
    "IncompleteLedgerError": (
        "数据库 {value} 的表不完整（{reason}），没有往下做，数据没有改动。"
        "请恢复备份（policybot restore --force）。"
    ),
    "KeyFileError": "密钥文件 {value} 不能用：{reason}",
    "WrongKeyError": (
        "{value} 不是这份数据的密钥：用它认不出任何人，身份会全部失效，所以没有往下做。"
        "请换回原来的密钥；找不回来，停掉服务后运行 policybot rekey。"
    ),
    "MissingKeyError": (
        "这份数据里的人要用原来的密钥才认得出，{value} 却没有，所以没有往下做，数据没有改动。"
        "请从原来的机器复制 id.key，或设置同样的 ID_KEY；找不回来，停掉服务后运行 policybot rekey。"
    ),
    "SameKeyError": "{value} 就是现在用的密钥，没有改动。要换新的，请先把 ID_KEY 改成新值。",
    "AnotherBotError": (
        "这份数据是机器人 {reason} 的，BOT_TOKEN 却是机器人 {value} 的，没有往下做，数据没有改动。"
        "请用原机器人的令牌，或给新机器人单独的 DATA_DIR（或 DATABASE_URL）。"
    ),
    "RunningBotError": "还有程序在用数据库 {value}，没有改动。请先停掉所有机器上的服务。",
    "WaitingUpdatesError": (
        "还有 {reason} 条消息没有回答，没有改动。请先启动服务，等它答完再停掉，然后重试。"
    ),
    "NoDepartmentError": "政策文件里没有“{value}”这个部门。写文件里的部门名称，或者写“办公室”。",
    "NoPersonError": (
        "“{value}”不是编号。Telegram 用户编号是一串数字，例如 123456789；"
        "网页用户的编号以 web- 开头，在本人的“说明与隐私”页上。"
    ),
    "UnknownPersonError": "没有找到 {value}：没有保存这个人的任何信息。",
    "NoBackupError": "{value} 已经有了，而且不是备份文件，没有覆盖。请换一个文件名。",
    "BackupError": "备份文件 {value} 不能写入：{reason}",
    "DamagedBackupError": "备份 {value} 已损坏，没有恢复，现有数据没有改动。",
    "ForeignBackupError": "{value} 不是本程序这种数据库的备份，现有数据没有改动。",
    "NewerLedgerError": "现有数据比备份 {value} 新，没有恢复。确实要退回到备份，请加 --force。",
    "MissingToolError": "找不到 {value}。请安装 PostgreSQL 的客户端工具，并放进 PATH。",
    "ExportError": "文件 {value} 不能写入：{reason}",
    "ExistingFileError": "文件 {value} 已经有了，没有导出。要覆盖请加 --force。",
    "MissingGoldError": "{value} 里没有标准答案。请写上文件：policybot eval 文件.jsonl",
    "GoldError": "标准答案文件 {value} 不能用：{reason}",
}
