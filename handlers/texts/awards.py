"""The words for each kind of award: what it gives by its figures, and what would reach it.

A kind's words stand here by its `kind`. What it gives may name its figures by their use (`amount`,
`share`, `threshold`), its `levels`, `exceptions` for some, how firmly it is promised (`certainty`).
"""

GRANT = "{label}：{says}"
NO_AMOUNT = "文件没有写金额"
GRANTS = {
    "title": "{amount}（一次性奖励，上年度获得的才有）",
    "match": "{levels}资金额度的 {share}（{certainty}，不保证）",
    "investment": "固定资产投资 {threshold}以上{exceptions}可以申请，{silent}",
    "milestone": "达到 {threshold}的，按相关政策奖励，{silent}",
    "level": "{levels}，{certainty}，{silent}",
    "pays.flat": "{amount}{limits}",
    "pays.within": "{least}到 {cap}{limits}",
    "pays.within_least": "{least}起{limits}",
    "pays.within_most": "最多 {cap}{limits}",
    "pays.by_choice": "{amount}{limits}",
    "pays.by_place": "{amount}{limits}",
    "pays.tiers": "{of} {amount}{limits}",
    "pays.further": "{of} {amount}，每再多 {step}加 {more}{limits}",
    "pays.percent": "{of}的 {share}{limits}",
    "pays.brackets": "{of} {share}，分段相加{limits}",
    "pays.per_unit": "{of}每 {unit} {amount}{limits}",
    "pays.per_unit_a_month": "{of}每 {unit}每月 {amount}{limits}",
    "pays.stages": "{amount}{limits}",
    "pays.cases": "{amount}{limits}",
    "pays.unwritten": "{certainty}，{silent}{limits}",
}
# What limits it, one behind another.
AT_MOST = "，最高 {cap}"
AT_MOST_SHARE = "，不超过{of}的 {share}"
SO_MANY_YEARS = "，共 {years} 年"
ONE_OFF = "，一次性"
PER_YEAR = "，按年给"
REQUIRES = "（要{needs}）"
REQUIRES_ANY = "（有一项就行：{needs}）"
FROM_ON = "{label} {threshold}"
AMONG_FIRST = "{label}到{threshold}为止"
PLACE = "第 {place} 名 {amount}"
SINCE = "{label}满 {threshold}的 {amount}"
NOT_SO = "不是{label}"
RECEIVERS = {
    "street": "奖给街道，",
    "town": "奖给镇，",
    "village": "奖给村，",
    "park": "奖给园区，",
    "person": "奖给个人，",
}
# What is asked of an award beside its sum.
OF_YEAR_BEFORE = "{label}：要上年度（{before} 年）的才有，别的年份的不算。"
OF_ANY_YEAR = "{label}：文件没有写要是哪一年的。"
GIVEN_YEARLY = "{label}：文件写的是按年给。"
GIVEN_YEARS = "{label}：文件写的是给 {years} 年。"
HOW_OFTEN_NOT_SAID = "{label}：文件没有写是给一次还是每年都给。"
FIRM = "企业"
TO_FIRM = "{label}：文件写的是给企业，没有写给个人。"
TO_OTHERS = "{label}：文件写的是{receiver}。"
RECEIVER_NOT_SAID = "{label}：文件没有写给企业还是给个人。"
SHUT_OUT = "{label}：{why}。"
HOW_NOT_SAID = "{label}：文件没有写{aspects}；牵头单位是{lead}，以那里说的为准。"
NOT_SAID_OF = "{label}由{lead}牵头，可以向那里问。"
LEVEL_NOT_SAID = "没有写{levels}的奖励；写了的是{amounts}"
EXCEPTION = "（{label}是 {figure}）"

# How much more reaches it, for kinds that say it in words of their own; and the other ways there.
MORE = "再增加{more}即达 {threshold}"
MORE_OF_KIND = {"investment": "再投{more}即达 {threshold}门槛"}
BECOME = "，或者评上{label}"
HIGHER = "{level}起有奖励"
HIGHER_AMOUNT = "{level}是 {amount}"
LATER = "到 {year} 年才算上年度"
LATER_AMOUNT = "到 {year} 年才算上年度，那时是 {amount}"
ONCE_GOT = "那时{level}是 {amount}"
