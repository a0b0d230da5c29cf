"""Every text of facts as understood: read back, asked back, not taken, or only supposed."""

UNIT_NAMES = {
    "people": "人",
    "enterprises": "家",
    "percent": "%",
    "points": "个百分点",
    "square_metres": "平方米",
    "mu": "亩",
    "months": "个月",
    "pieces": "件",
}
RANK = "第 {place} 名"
RANGE = "{low}到{high}"
MANNER = {
    "exact": "{figure}",
    "about": "约 {figure}",
    "nearly": "将近 {figure}",
    "over": "{figure}以上",
    "under": "不到 {figure}",
    "at_most": "最多 {figure}",
    "range": "{figure}",
}
LEVELS = {"national": "国家级", "province": "省级", "city": "市级", "county": "县级"}
RECKONED_BY = "按这些算：{told}。"
RETOLD = {"town": "我们镇的情况：{facts}。", "enterprise": "我们企业的情况：{facts}。"}
RETOLD_SEVERAL = "我名下几家企业的情况：{facts}。"
RETOLD_ALIKE = "我名下{count}家企业都是这个情况：{facts}。"
RETOLD_MORE = "{low}多{unit}"
RETOLD_TITLE = {
    "held": "{year}获得{level}{label}{branch}",
    "lacked": "{year}没有评上{level}{label}{branch}",
    "pending": "{year}准备申报{level}{label}{branch}",
    "renewed": "{level}{label}{branch}复审通过",
    "doubted": "{year}申报{level}{label}{branch}",
    "heard": "听说{year}获得{level}{label}{branch}",
}
BRANCH = "分中心"
RETOLD_FUND = "{year}{label}{level}{amount}"
YEAR = "{year}年"
YEAR_UNTOLD = "年份不清楚"
LONG_SINCE = "好几年前"
AMOUNT_UNTOLD = "金额不清楚"
WHOSE = "是替企业算奖励，还是替镇测认定？"
NOT_OF_ENTERPRISE = "{labels}是认定{subject}的标准，文件里的企业奖励不看这些。"
NO_ENTERPRISE = "{subject}认定的是镇，不是单个企业；企业看下面的奖励。"
ITS_TOWN = "{subject}认定的是镇，不是单个企业；下面是镇要看的。"
EACH_FIRM = "几家企业各算各的，按各自的称号看。"
AS_ENTERPRISE = "按企业算奖励"
AS_TOWN = "按镇测认定"
UNREAD = "“{written}”没有读准，没有算进去；请用数字再说一次。"
WRONG_UNIT = "“{written}”的单位和标准不一样，没有算进去。"
TOLD_TWICE = "{label}说了两个不同的数（{numbers}），文件没有写按哪一个算，没有算进去；请只说一个。"
MORE_NOT_COUNTED = "还有 {count} 处没有算进去，请分开说。"
SUPPOSED = "{written}——{result}"
TRADE_NOT_COUNTED = "“{trade}”那一块是多少没说，没有算进去，下面还是按原来说的算。"
OTHER_TRADE = "“{trade}”和原来说的不是一类产业，没有合起来算，下面还是按原来说的算。"
SUPPOSED_SAME = "这样算，结果和原来一样。"
OF_UNCOUNTED_LEVEL = "{levels}给的不算进去：文件只按{counted}的钱算。"
OF_OTHER_LEVEL = "{levels}给的不影响：文件看的只是{whether}。"
MONEY_OPEN = "“{written}”要等弄清是什么资金才能算进去；下面还是原来的结果。"
IN_UNITS = "“{written}”没说单位，按 {money}算；不是的话请重说。"
FUND_TAKEN = "“{written}”没说是哪一项，按{label}算；不是的话请重说。"
OF_ANOTHER = "下面按“{who}”的情况算，不是您自己的；您自己说过的没有改。"
OF_ANOTHER_ALONE = "下面按“{who}”的情况算。"
EACH_BY_ITSELF = (
    "奖励是哪家得就算哪家的，前面只记了您自己的。"
    "请把两家的级别和年份一起说，比如：我有两家厂，一家去年评上省级技术中心，一家去年评上市级技术中心，一共多少。"
)
ANOTHER_UNKNOWN = (
    "“{who}”说的是别人，不能拿您自己的情况来算。"
    "请连“{who}”一起说那边的级别、年份或数，再按那边的算。"
)
SUPPOSED_DROPPED = "刚才假设的没有算进来，这里按原来说的算。"
DOUBTED = "答的依据在下面，可以对照；要问的不是这个，请说出名称。"
OWNER_OF_NEAREST = "文件没有写刚才那件事由哪个部门负责，下面是最接近的那一项："
DOUBTED_RESULT = "是按您说的情况和文件算的，算法在下面；哪一项说得不对，请再说一次。"
NO_LENIENCY = "文件没有写{label}，下面还是按原来说的算。"
EVERY_CONDITION = "{title}里并列写了 {count} 个条件，没有写“或者”，按都要达到理解。"
EVERY_CRITERION = "{title}共 {count} 条，文件没有写缺一条也能认定。"
TOTAL_IS = "对，按您说的情况是 {total}。"
TOTAL_IS_NOT = "不是 {written}，按您说的情况是 {total}。"
OF_NEXT_YEAR = "下面按 {year} 年算，那时上年度是 {before} 年。"
SUPPOSED_YEAR = "下面按上年度（{before} 年）获得的算。"
SUPPOSED_PLAN = "“{written}”是打算或预计的数，下面先按它算；以实际的数为准。"
SUPPOSED_GROWTH = "“{written}”是打算或预计的，下面先按{told}算；以实际的数为准。"
NOT_SUPPOSED = "没有读懂“{written}”改了哪一项，下面还是原来的结果；请连名称和数一起说。"
NOT_PLACED = "没有读懂“{written}”改了哪一项，前面说的{labels}先不算；请连名称和数一起说。"
AMISS = "照“{written}”说，前面说的{labels}还不能算；弄准了请连名称和数再说一次。"
WHICH = "“{written}”是哪一项？前面说过{labels}，都没有改。"
WHICH_UNTOLD = "“{written}”是哪一项：{labels}？还没有算进去。"
NAMED = "{label} {written}"
WITH_NAME = "请连名称一起说，比如“{label} {written}”。"
WITH_NAME_FOR = "请连名称一起说，比如把“{level}”说成“{label}”。"
INTENDED = "“{written}”是还没办起来的打算，下面先按它算；以实际的数为准。"
IS_IT = "“{written}”没说单位，是{figure}吗？是的话，请连单位再说一次。"
SUPPOSE_AGAIN = "要是{label}{figure}呢"
WHICH_TITLE = "记下了：{told}。评上的是什么：{titles}？"
HALF_SAID = "话没说完：您说的是哪一项？请说评上了什么、投了多少或者收了多少，哪一年的。"
NOT_GOT = "没评上的是什么：{things}？"
SHARE_UNITLESS = "“{written}”没说是百分之几还是几成，没有算进去；请带上%或成。"
UNITLESS = "“{written}”没说单位，没有算进去；请带上万或亿。"
NOT_COUNTED = {
    "planned": "“{written}”是打算或预计的数，没有算进去；要看实际的数。",
    "alongside": "“{written}”是另一家企业，奖励各算各的，这里只算您这一家。",
    "foreign": "“{written}”说的是别家的数，没有算进去。",
    "both": "“{written}”是连同另一项一起数的，请分开说。",
    "party": "“{written}”没有算进去：说到了不止一家，没说哪一家是您的；请一家一家地问。",
    "part": "“{written}”只是一部分的数，没有算进去；请说合计。",
    "share": "“{written}”只是其中一部分，没有算进去；请单说主导产业是多少。",
    "former": "“{written}”是以前的数，没有算进去；要看现在的数。",
    "gone": "“{written}”里现在还有多少算数没有说清，没有算进去；请说还算的有多少。",
    "outside": "“{written}”算不算在里头没有说清，连同总数没有算进去；请说去掉它以后是多少。",
    "season": "“{written}”只在一季里做工，算不算就业，文件没有写，没有算进去。",
    "quoted": "“{written}”是文件要求的，不是镇上或企业自己的数，没有算进去；请说实际的数。",
    "change": "“{written}”是增减或相差的数，没有算进去；请说总数。",
    "narrower": "“{written}”不是全国或全省的占有率，标准看的是这两个，没有算进去。",
    "unlike": "“{written}”不是标准里说的那个数，没有算进去。",
    "withheld": "“{written}”按您说的先不算；要算的时候请再说一次。",
    "unclaimed": "“{written}”没有算进去：没说清是哪一项、哪一年的，请再说一次。",
}
LACKING = {
    "year": "{label}是哪一年获得的",
    "level": "{label}是哪一级",
    "yuan": "{label}省、市各多少",
}
LACKING_STANDING = "{label}有没有评上"
