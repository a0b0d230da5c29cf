"""Texts: what the office enters: towns of the cultivation pool, and who holds a post."""

# --- the cultivation pool ---

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

# --- holders of posts ---

POST_HOW = "请写职务、姓名和日期，例如：/post {post} 某某某 2025-03-01。"
POST_SOME = "某某局局长"
POST_UNKNOWN = "名单里没有“{written}”这个职务。请按印发的名单写，例如：{post}。"
POST_FIELDS = "{which}职务：{post}\n姓名：{name}\n自 {since} 起\n印发时：{issued}"
POST_SAVED = "已登记：{post} {name}，自 {since} 起。文件原文不变。"
POST_OUTDATED = "已有更晚的登记（{name}，自 {since} 起），现任仍以那次为准，这次只留作记录。"
POST_NOW = "{post}：{name}（自 {since} 起，{author}登记）。"
POST_CHANGES = "印发后的变动："
POST_ISSUED_BUTTON = "印发时的名单"
POST_ISSUED_QUESTION = "印发时的{group}名单"

# --- which of several policies is meant ---

WHICH_POLICY = "是哪一份文件的？请选一份。"
WHICH_LINE = "{number} {title}"
WHICH_FIELD = "文件：{title}\n"
