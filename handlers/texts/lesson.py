"""Texts: whether an answer helped, questions that were missed, and lessons."""

# --- questions that were missed, and lessons ---

MISSED = "没答上来或没解决的问题 {count} 组，问的人多的在前："
MISSED_NONE = "没有新的没答上来的问题。"
MISSED_LINE = "#{number}（{count} 人）{text}"
MISSED_OPEN = "教 #{number}"
MISSED_HOW = "点编号看各种问法，再选由哪一条来答。"
MISSED_GROUP = "#{number}，{count} 人这样问过："
MISSED_UNKNOWN = "没有编号为 {number} 的问题，可能已经教过或过期删除。/missed 看最新的。"
TEACH_HOW = "请写明编号和条款，例如：/teach 17 4.3。/missed 可以看编号。"
TEACH_WHICH = "由哪一条来答？点一条，或发：/teach {number} 条款号，例如 /teach {number} 4.3。"
TEACH_NO_CLAUSE = "文件里没有条款 {clause}。条款号这样写：4.3 是四、（三），0 是文件首尾。"
TEACH_GONE = "没有保存：这份文件现在不能查了。"
TEACH_IN_VAIN = "教了也答不到{place}，没有保存：“{text}”问的是文件没有写的内容，或属于别的问题。"
TEACH_BREAKS = "没有保存：这样教会让 {count} 个原来答对的问题答错，例如："
TAUGHT = "已教会，立即生效：“{texts}”由{place}来答。/lessons 可以撤销。"
LESSONS = "教过的说法 {count} 个："
LESSONS_NONE = "还没有教过说法。/missed 可以看没答上来的问题。"
LESSON = "#{number} “{text}”→{place}（{by}，{day}）"
UNTEACH = "撤销 #{number}"
UNTEACH_UNKNOWN = "没有编号为 {number} 的说法，可能已经撤销。"
UNTAUGHT = "已撤销说法 #{number}，立即生效。"

# --- feedback ---

USEFUL = "有用"
USELESS = "没解决"
USEFUL_NOTED = "谢谢，记下了。"
USELESS_WHY = "抱歉没帮上忙，已记下。是哪里没解决？也可以换个说法再问一次。"
DISLIKES = ("答非所问", "内容不全", "看不懂", "其他")
REASON_TYPED = "请用一句话说说哪里没解决。"
REASON_NOTED = "谢谢，记下了，我们会改进。"
