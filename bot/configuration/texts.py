"""What a setting wants, in words for whoever wrote it wrongly."""

BAD_SETTING = "设置 {name} 不能用{shown}：{wanted}。"
SHOWN = "（写的是“{value}”）"
BAD_SETTINGS_FILE = "不是 UTF-8 编码，请另存为 UTF-8"

# By the setting's name; each ends without a full stop.
WANTED = {
    "BOT_TOKEN": "要写 @BotFather 给的令牌",
    "BOT_API_URL": "要写 http:// 或 https:// 开头的地址，例如 https://api.telegram.org",
    "BOT_PROXY": "要写 http://主机:端口；只能用 HTTP 代理，不能用 SOCKS，"
    "代理软件一般另有 HTTP 端口（或“混合端口”），请填那个",
    "BOT_MODE": "要写 polling 或 webhook",
    "WEBHOOK_URL": "要写 Telegram 能访问的完整地址，例如 https://bot.example.cn/telegram；"
    "BOT_MODE=webhook 时不能缺",
    "WEBHOOK_LISTEN": "要写 主机:端口，端口是 1 到 65535，例如 127.0.0.1:8080",
    "WEBHOOK_SECRET": "只能用英文字母、数字、_ 和 -，最多 256 个",
    "WEB_LISTEN": "要写 主机:端口，端口是 1 到 65535，例如 127.0.0.1:8000",
    "WEB_RECORD": "要写备案号，最多 80 个字",
    "WEB_URL": "要写网页的公开地址，不带路径，例如 https://zc.example.cn",
    "TRUSTED_PROXIES": "要写反向代理的 IP 地址或网段，多个用逗号隔开，例如 127.0.0.1；不能写 *",
    "DATABASE_URL": "要写 postgresql://用户:密码@主机/数据库，"
    "密码里的 @ : / 等符号要写成 %40 %3A %2F",
    "DATA_DIR": "要写一个文件夹的路径；用 ~ 开头时要有主目录",
    "POLICIES_DIR": "要写一个文件夹的路径，里面每份政策一个文件夹；用 ~ 开头时要有主目录",
    "ADMIN_IDS": "要写 Telegram 用户的数字编号，不是 @用户名，多个用逗号隔开",
    "ID_KEY": "要写一段文字",
    "KEEP_DAYS": "要写大于 0、不超过 36500 的天数，例如 30",
    "SEND_RATE": "要写每秒条数，0.01 到 10000；0 表示不限",
    "SEND_RATE_CHAT": "要写每秒条数，0.01 到 10000；0 表示不限",
    "LOG_FORMAT": "要写 text 或 json",
    "LOG_LEVEL": "要写 DEBUG、INFO、WARNING 或 ERROR",
}
