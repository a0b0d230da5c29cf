"""The words of answers over sets. Placeholders are filled by str.format."""

RIGHT = "是的，"
WRONG = "不是，"
AND = "和"
LIST = "、"
COMMA = "，"

# What the departments named do, or do not.
TIES = {
    ("lead", True): "{names}牵头",
    ("coop", True): "{names}配合",
    ("part", True): "{names}参与",
    ("lead", False): "{names}不牵头",
    ("coop", False): "{names}不配合",
    ("part", False): "{names}没有参与",
}
BOTH = "都"
NOT_IN_IT = {
    "lead": "不牵头{title}",
    "coop": "不配合{title}",
    "part": "没有参与{title}",
}
REWARDED = {True: "写了企业奖励", False: "没有写企业奖励"}

# --- measures ----------------------------------------------------------------------------------
A_MEASURE = "工作"  # where the document has no section with a name for them
MEASURES = "{what}的{noun}有 {count} 项："
NO_MEASURE = "{what}的{noun}一项也没有。"
IN_ALL = "{total} 项{noun}，{name}每一项都{does}。"
NOT_IN_ALL = "{total} 项{noun}里，{name}{does} {done} 项，没有{does}的有 {count} 项："
SIZES = {
    "none": "没有{role}单位",
    "exactly": "{role}单位有 {least} 家",
    "least": "{role}单位有 {least} 家以上",
    "under": "{role}单位不到 {under} 家",
}
ITEM_SIZED = "{place}{title}（{count} 家）"
EXCEPT = "除了{names}，"
MEASURES_BY = "{by}单位{order}的{noun}是{names}，{count} 家："
MEASURES_BY_SEVERAL = "{by}单位{order}的{noun}有 {several} 项，各 {count} 家："
MEASURES_ALIKE = "{total} 项{noun}的{by}单位一样多，各 {count} 家："
ROLES = {"lead": "牵头", "coop": "配合", "part": "参与"}
ORDERS = {"most": "最多", "least": "最少"}
ITEM = "{place}{title}（{lead}牵头）"
ITEM_OF = "{place}{title}"
ONLY_ONE = "{right}{name}{does}的{noun}只有这一项："
NOT_ONLY = "{wrong}{name}{does}的{noun}有 {count} 项："

# --- departments -------------------------------------------------------------------------------
DEPARTMENTS = "{what}的部门有 {count} 个："
DEPARTMENTS_NAMED = "{what}的部门有 {count} 个：{names}。"
NO_DEPARTMENT = "没有{what}的部门。"
COUNTS = {
    "all": "{total} 项{noun}每一项都{role}",
    "none": "一项也不{role}",
    "some": "{role}",
    "exactly": "{role} {least} 项",
    "least": "{role} {least} 项以上",
    "under": "{role}不到 {under} 项",
}
TAKING_PART = "{noun}里一共出现 {count} 个部门和单位："
BY = "{role}{order}的是{names}，{each}{count} 项。"
AMONG = "{names}里，{role}{order}的是{first}，{count} 项。"
ALIKE = "{names}{role}得一样多，各 {count} 项。"
ONLY = "只{role}不{other}"
SEATED = {True: "在{group}名单里", False: "不在{group}名单里"}
BOTH_ROLES = "既牵头又配合"
EACH = "各 "
ALSO_NONE = "其余的没有{role}的任务。"
LISTED = "{name}：{items}"
COUNTED = "{name}：{count} 项"
ONLY_HIM = "是的，{what}的只有{name}。"
OTHERS_TOO = "不是只有{name}，{what}的有 {count} 个：{names}。"
NOT_HIM = "不是{name}，{what}的是{names}。"

# --- awards ------------------------------------------------------------------------------------
AWARDS_BY = "写明金额的奖励里，{order}的是{names}，{yuan}。"
AWARD_ORDERS = {"most": "最高", "least": "最低"}
AWARDS_RANKED = "写明金额的奖励里，最高的是{most}；最低的是{least}。"
AWARDS_FIXED = "写明金额的奖励有 {count} 项："
AWARDS_UNFIXED = "没有写明金额的奖励有 {count} 项："
AWARD_OF = "{level}{label}"
AWARD_WORTH = "{name}：{yuan}"

# --- criteria ----------------------------------------------------------------------------------
A_CRITERION = "标准"
CRITERIA = {
    True: "{total} 条{noun}里，写了数字要求的有 {count} 条：",
    False: "{total} 条{noun}里，没有数字要求、要靠评判的有 {count} 条：",
}
CRITERION = "{marker}{title}：{quotes}"
AND_THE_OTHERS = "其余 {count} 条没有数字要求：{titles}。"
AND_THOSE_WITH = "其余 {count} 条写了数字要求：{titles}。"

# --- people ------------------------------------------------------------------------------------
PEOPLE = "{group}名单里，{what}有 {count} 人（{as_issued}）："
NO_PEOPLE = "{group}名单里没有{what}（{as_issued}）。"
AMONG_ROLES = "{roles}里"
WITH_CHARACTER = "带“{word}”字的"
FROM = "{words}的"
FROM_NONE = "{words}的人"
NOT_SUCH = "不是{words}的"

# --- what can be listed ------------------------------------------------------------------------
WHICH_LIST = "没看准您要的是哪些。可以列出：{lists}。"
LISTS_OF_ALL = ("牵头最多的部门", "只配合不牵头的部门", "没有任务的部门")
LISTS_OF_ONE = ("{0}牵头的", "{0}配合的", "没有{0}的")
LISTS_OF_TWO = ("{0}和{1}都参与的", "有{0}没有{1}的", "有{1}没有{0}的")
