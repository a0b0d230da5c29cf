"""Every text of results: awards, recognition, and what goes on from them."""

# --- around a result --------------------------------------------------------------------------
REASONS_BUTTON = "理由"
QUOTES_BUTTON = "引文"
RESULT_BUTTON = "结果"
SHARE = "分享"
PICTURE = "保存图片"
CARD_TITLES = {"town": "{title} · 测认定", "enterprise": "{title} · 算奖励"}
CARD_OPEN = "还差、还要看"
CARD_GOOD = "已符合"
RECKONED_ON = "{day} 按上面的情况算"
HOW_IT_IS_RECKONED = "是这样算的。"
QUOTED = "所依据的原文："
SHARE_LEAD = "把下面这段话转发给别人，对方发给我就能算出同样的结果："
SHARE_LINK = "或者转发链接，点开就是这个结果：{url}"
SHARED = "别人分享的情况：{told}"
OF_AWARD = "{award}：{why}。"
REASON_LINE = "{line}（{place}，{says}）"
PROMISED = {
    "fixed": "文件写“给予”",
    "strive": "文件写“争取”",
    "apply": "要申请或争取",
    "per_other_policy": "看相关政策",
}

# --- awards ----------------------------------------------------------------------------------
AWARD_TOTAL = "文件明确给予的奖励合计 {total}。"
AWARD_EACH = "可以得{awards}。"
AWARD_PER_OTHER = "按相关政策给予奖励：{labels}。"
AWARD_NO_FIXED = "可以争取或申请：{labels}。"
AWARD_OPEN = "还不能确定，要看：{missing}。"
AWARD_OPEN_BESIDE = "{labels}还不能确定，要看：{missing}。"
AWARD_NOT_SETTLED = "文件没有写清，要向{lead}核实。"
ISSUER = "发文机关"
AWARD_NONE = "按您说的情况，还拿不到。"
AWARD_NO_BASE = "这笔钱不能配套：文件只按省、市资金的 {share} 配套，国家给的不算。"
AWARD_SHORT = "还拿不到：{label}还差{short}。"
AWARD_BETWEEN = "可以得{label}，{says}。"
AWARD_ONE_OF = "最多得其中一项，最高的是{label} {amount}。"
AWARD_CEILING = "几项合在一起最多 {total}。"
AWARD_ONE_CEILING = "可以得{labels}，按文件的封顶最多 {total}。"
A_YEAR = "每年 {amount}"
FOR_YEARS = "{amount}，共 {years} 年"
FROM_TO = "{least}到 {most}，具体由发的部门定"
UP_TO = "最多 {most}，具体由发的部门定"
AT_LEAST_SO_MUCH = "{least}起，具体由发的部门定"
AWARD_LINE = "{mark} {label}{level}：{says}"
MARKS = {
    "eligible": "✓",
    "not_eligible": "✗",
    "unknown": "？",
    "ambiguous": "△",
    "pass": "✓",
    "fail": "✗",
    "needs_judgement": "△",
}
ONCE = "，一次性奖励"
CERTAINTY = {
    "fixed": "{amount}{once}",
    "strive": "{amount}，文件写的是“争取”，不是保证",
    "apply": "可以申请或争取，文件没有写金额",
    "per_other_policy": "按相关政策给予，文件没有写金额",
}
REASONS = {
    "not_year_before": "要上年度（{before} 年）的，{year} 年的不算",
    "not_year_before_untold": "要上年度（{before} 年）的",
    "not_year_before_long_since": "要上年度（{before} 年）的，更早的不算",
    "year_untold": "{amount}，要上年度（{before} 年）获得才行",
    "level_untold": "金额看级别",
    "level_without_award": "文件没有写这一级的奖励",
    "two_levels": "{amount}，同一称号两级能否都领，文件没有写",
    "branch": "{amount}，分中心算不算，文件没有写",
    "lacked": "没有评上，或者已经不是，不算",
    "pending": "还没有获得；获得了，下一年才算上年度的",
    "awaited": "还没有评上，评上了才有",
    "applying": "还没有评上；文件支持申报，没有写金额",
    "renewed": "复审、延续不算当年获得，要看第一次获得是不是上年度（{before} 年）",
    "foreign": "说的是别家的，不算您企业的",
    "heard": "{amount}，评上没有还不确定，以上年度（{before} 年）的批文为准",
    "doubted": "有没有评上说得不清楚；上年度（{before} 年）评上了才有",
    "fund_unsettled": "要是上年度获得的、文件所说的专项资金才配套，还要看是什么资金、哪一级给的",
    "figure_unsettled": "门槛 {threshold}，还要看实际的{missing}",
    "outside": "文件写的是{subject}企业，不在{subject}内不算",
    "outside_not_settled": "文件没有写是否限于{subject}内的企业",
    "elsewhere": "{amount}，文件只管{place}，外地的企业、外地认定的称号算不算没有写，要核实",
    "not_received": "没有获得文件所说的这笔资金，没有可以配套的",
    "no_base": "只按省、市资金配套，国家资金不算",
    "amount_rough": "按省、市资金的 {share} 争取，约 {about}；确切金额要看省、市各给了多少",
    "amount_untold": "按省、市资金的 {share} 争取，金额要看省、市各给了多少",
    "below": "不到 {threshold}的门槛",
    "near": "说的数在门槛附近，要确切数字",
    "other_funds": "已获国家或省技改资金的不能再申请",
    "fact_untold": "门槛 {threshold}，还要看：{missing}",
    "condition_untold": "{amount}，还要看：{missing}",
    "condition_fails": "“{of}”这一项不符合",
    "excluded": "因为{of}，不能再得",
    "too_far_down": "只给到{threshold}",
    "judged": "{amount}，“{of}”算不算要由发的部门判断",
    "not_over": "要超过 {threshold}，正好这个数不算",
    "not_higher": "没有比以前的级别高，没有补差",
    "rough": "要{missing}的确切数才能算",
}
# How a sum was reckoned.
WORKED = "{says}（{working}）"
OF_SHARE = "{base} × {share}"
POINTS = "{share}（{percent} 加 {points} 个百分点）"
OF_UNITS = "{base} × {each}"
TIMES = "{working} × {times}"
CAPPED = "{working}，最高 {cap}"
CAPPED_FROM = "{working} 是 {whole}，最高 {cap}"
DEDUCTED = "{whole} 减去低一级已给的 {deducted}"
ADDED = " + "
ASSUMED = "没有另说{label}，按{other}一样算。"
ONLY_FOR = "这份文件只管{place}；外地的企业算不算，文件没有写，要核实。"
MAY_ADD = "{labels}也能提高比例，没说到的没有加。"
SHUTS_OUT = "前提是没有这种情况：{label}。"
PERIOD = "{label}的申请时间，文件写的是“{period}”。"
INSTALMENTS = "{label}分 {count} 次给：{parts}。"
TOGETHER = {
    "one": "几项都符合也至多只给一项，不能相加。",
    "highest": "同一个项目的几项只给最高的一项。",
    "add": "不同项目的几项可以相加。",
}
NO_OFFICE = "这几条没有写由哪个部门办理。"
STACKING = "不同称号能否同时领，文件没有写；这里按分别给予相加。"
STACKING_SILENT = "这几项能否同时领，文件没有写；这里是相加的数。"
FIXED_ONLY = "合计只算文件明确写了数的奖励。"
WHERE_TO_GO = "办理、核实请找{lead}。"

# --- recognition -----------------------------------------------------------------------------
OVERALL = {
    "not_eligible": "按您说的情况，还不符合：{titles}。",
    "incomplete": "说到的 {count} 条没有不符合的，还缺别的情况，不能定。",
    "incomplete_open": "还不能判断，缺：{missing}。",
    "borderline": "没有不符合的，{count} 条要由认定部门判断。",
    "eligible": "{count} 条都达到。",
}
CRITERION_LINE = "{mark} {marker}{title}：{says}"
REACHED = "{label} {told}，达到 {threshold}"
TO_SPARE = "{label} {told}，多出 {spare}"
SHORT_OF = "{label} {told}，还差{short}（要 {threshold}）"
FAILED = "{label} {told}，不够 {threshold}"
CLOSE_TO = "{label} {told}，在 {threshold}左右，要由认定部门判断"
UNDECIDED = "{label} {told}，到没到 {threshold}还定不下来"
JUDGED = {
    "pass": "{label}：符合",
    "fail": "{label}：不符合",
    "needs_judgement": "{label}要由认定部门判断",
    "unknown": "还要看{label}",
}
DENIED = "{label}：说没有"
NOT_TOLD = "还要看{missing}"
STRICT = "{title}按两个比例都要达到理解；文件没有写“或者”。"
IN_PRINCIPLE = "{title}原文写的是“原则上”。"
NOTHING_DECIDED = "还不能判断：只说都满足，没有说数和情况。"
NOTHING_COUNTS = "说的这些里还没有标准要看的，不能判断。够不够{subject}，要看下面这几条："
NOTHING_KNOWN = "还没说镇上的情况。够不够{subject}，要看下面这几条："
KNOWN = "记下了：{known}。"
KNOWN_SO_FAR = "记下了：{known}。别的还没说，够不够{subject}要看下面这几条："
CLAIMED = "“{written}”是您说的，没有核对，不算进结果；请把数和情况一条一条说。"
NOT_SPOKEN_OF = "还没说到：{titles}。"
ALL_SPOKEN_OF = "各条都说到了。"
NOTHING_MISSING = "算这些要的情况都说了。"

# --- going on from a result ------------------------------------------------------------------
STILL_LACKS = "还差：{gaps}。"
NEXT_GAPS = "下一步先把差的补上：{gaps}。"
NEXT_MISSING = "还要弄清：{missing}。"
NEXT_TOWN_MISSING = "下一步先把还没说到的弄清，再看够不够。"
NEXT_APPLY = "说到的没有不够的，下一步可以申报。"
NEXT_MEASURES = "可以用的办法，看{place}。"
NEXT_HANDLED = "下一步找{lead}办理{labels}；要交什么、怎么报，以那里说的为准。"
NEXT_NOTHING = "说到的眼下没有能办的；差在哪里，看下面。"
NOT_TOLD_YET = "别的奖励还没说到：{labels}。有哪一项的情况就说哪一项。"
AND_OTHERS = "等"
HAD_ONCE = "文件写的是一次性奖励；领过的能不能再领，文件没有写，要向{lead}核实。"
HAD = "领过的能不能再领，文件没有写，要向{lead}核实。"
COUNTED_NOT_SAID = "{labels}怎么算、哪些算在内，文件没有写，要向{lead}核实；下面是按您说的数算的。"
BOTH_NOT_SAID = "几项奖励能否都领、能否重复享受，文件没有写，要向{lead}核实。"
BOTH_ONE = "按您说的情况，能算的只有一项：{labels}。"
BOTH_NONE = "按您说的情况，还没有能领的。"
