"""What the doctor says: first what is, then what to do."""

PROGRAM = "程序：policybot {version}，Python {python}"
SETTINGS = "设置：都读得懂"
ALL_FINE = "没有发现问题。"
SUMMARY = "{wrong} 项不行，{doubt} 项要留意。"

# --- files -----------------------------------------------------------------------------------
OPEN_FILE = "{file}：别的用户也能读（{mode:03o}），里面有密码。请运行 chmod 600 {file}"
CLOSED_FILES = "放密码的文件：只有本用户能读"
FOLDER = "数据文件夹：{folder} 可以写"
NEW_FOLDER = "数据文件夹：{folder} 还没有，第一次运行时会建"
NO_FOLDER = "数据文件夹：没有主目录，也没有设置 DATA_DIR。请用 DATA_DIR 指定一个可写的文件夹"
BAD_FOLDER = (
    "数据文件夹：{folder} 写不了（{reason}）。请用 DATA_DIR 换一个，或用 chown 把它交给运行的用户"
)
FOLDER_OF_OTHERS = (
    "数据文件夹：{folder} 属于用户 {owner}，用 root 查不准。"
    "请运行 sudo -u {owner} policybot doctor，带上服务的环境变量"
)
OPEN_FOLDER = (
    "数据文件夹：别的用户也进得去（{mode:03o}），里面有个人信息。请运行 chmod go= {folder}"
)
SHARED_FOLDER = (
    "数据文件夹：{folder} 里还有别的东西，别的用户也进得去（{mode:03o}）。"
    "请用 DATA_DIR 换一个只给机器人用的文件夹"
)
DISK = "磁盘：还有 {free}"
LITTLE_DISK = "磁盘：只剩 {free}（{folder} 所在的盘）。请尽快腾出空间"
FULL_DISK = "磁盘：只剩 {free}（{folder} 所在的盘），快写不进去了。请马上腾出空间"
POLICIES = "政策文件夹：{count} 个，检查通过"
BAD_POLICIES = "政策文件夹：{count} 处不对，第一处：{first}。请运行 policybot check 看全部"

# --- Telegram --------------------------------------------------------------------------------
NO_ACCOUNT = (
    "Telegram：没有设置 BOT_TOKEN，只能在终端用 chat 和 ask。"
    "要用 Telegram，请向 @BotFather 申请令牌"
)
ACCOUNT = "Telegram：令牌有效，机器人是 @{name}"
ACCOUNT_REFUSED = (
    "Telegram：不接受这个 BOT_TOKEN。请检查是否抄写完整、是否已被撤销，必要时向 @BotFather 换一个"
)
UNREACHABLE = (
    "Telegram：连不上 {host}（{reason}）。请检查网络，需要代理时设置 BOT_PROXY=http://主机:端口"
)
UNREACHABLE_BY_PROXY = (
    "Telegram：通过 BOT_PROXY 连不上 {host}（{reason}）。请检查代理是否开着、端口是不是 HTTP 端口"
)
TROUBLED = "Telegram：现在答复 {status}，可能是它自己的故障。请过几分钟再运行一次"
NO_TELEGRAM = "Telegram：{host} 的答复不像 Telegram 的（{status}）。请检查 BOT_API_URL 和 BOT_PROXY"
CLOCK = "时钟：和 Telegram 相差不到 {most} 秒"
CLOCK_OFF = "时钟：比 Telegram {way} {seconds} 秒。请打开时间同步，例如 timedatectl set-ntp true"
CLOCK_UNKNOWN = "时钟：对方没有给出时间，没法比"
FAST, SLOW = "快", "慢"
POLLING = "收消息：轮询，Telegram 上没有设 webhook"
POLLING_WITH_WEBHOOK = (
    "收消息：设的是轮询，但 Telegram 上还有 webhook（{host}），serve 启动时会删掉它。"
    "如果另一台机器在用它，请先停掉那一台，或改 BOT_MODE=webhook"
)
WEBHOOK = "收消息：webhook 和 WEBHOOK_URL 一致"
WEBHOOK_NOT_YET = "收消息：Telegram 上的 webhook 还不是 WEBHOOK_URL，serve 启动时会设好"
WEBHOOK_LOST = (
    "收消息：机器人在运行，但 Telegram 上的 webhook {there}，消息进不来。"
    "请确认没有别的程序用同一个令牌，然后重启服务"
)
WEBHOOK_GONE, WEBHOOK_ELSEWHERE = "没有了", "指向 {host}"
WEBHOOK_INSECURE = (
    "收消息：WEBHOOK_URL 要用 https，端口只能是 443、80、88 或 8443，"
    "否则 Telegram 不接受。请改好再启动"
)
WEBHOOK_ERROR = (
    "收消息：Telegram {ago}前没能送达（{error}）。请检查反向代理、证书和 WEBHOOK_LISTEN 是否对得上"
)
MINUTES, LITTLE_WHILE = "{count} 分钟", "一会儿"
WEBHOOK_WAITING = "收消息：Telegram 那里还压着 {count} 条没取。请确认服务在运行"

# --- the web server --------------------------------------------------------------------------
PORT_FREE = "端口：{address} 空着，可以用"
PORT_OURS = "端口：{address} 上是正在运行的机器人，状态正常"
PORT_UNREADY = "端口：{address} 上的机器人没准备好（{missing}）。请看它的日志"
PORT_TAKEN = "端口：{address} 不能用（{reason}）。请用 WEBHOOK_LISTEN 换一个，或停掉占用它的程序"
MISSING = {"database": "数据库", "knowledge": "知识库", "telegram": "Telegram"}

# --- the ledger ------------------------------------------------------------------------------
NEW_LEDGER = "数据库：{name} 还没有表，serve 第一次启动时会建"
LEDGER = "数据库：{name} 能用，表是最新的"
OLD_LEDGER = "数据库：{name} 能用，表是旧版的，serve 启动时会升级。请先运行 policybot backup 备份"
NEWER_LEDGER = (
    "数据库：{name} 的表（{revision}）比本程序新。请升级程序，或用 policybot restore 恢复旧备份"
)
BROKEN_LEDGER = (
    "数据库：{name} 的表不完整（{lacks}），serve 不会启动。请用 policybot restore --force 恢复备份"
)
KEY = "密钥：{reason}"
KEY_FITS = "密钥：和数据库里的人对得上"
LEDGER_AWAY = "数据库：{name} 连不上或写不进（{reason}）。请检查数据库是否开着、DATABASE_URL 对不对"
FILE_AWAY = (
    "数据库：{name} 打不开或写不进（{reason}）。"
    "请检查文件的属主和权限；已损坏时用 policybot restore 恢复"
)
LEDGER_RIGHTS = (
    "数据库：{name} 里不能建表（{reason}）。请把数据库交给这个用户：ALTER DATABASE … OWNER TO …"
)
LEDGER_OF_OTHERS = (
    "数据库：{name} 的表不属于这个用户，升级时会失败。请运行 REASSIGN OWNED BY … TO …"
)
DUMP = "备份工具：pg_dump {ours}，数据库 {theirs}"
NO_DUMP = (
    "备份工具：找不到 pg_dump，policybot backup 会失败。请安装 PostgreSQL {theirs} 的客户端工具"
)
OLD_DUMP = (
    "备份工具：pg_dump 是 {ours} 版，比数据库的 {theirs} 版旧，备份会失败。"
    "请安装 {theirs} 版的客户端工具"
)
