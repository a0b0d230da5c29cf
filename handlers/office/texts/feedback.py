"""Texts: feedback."""

USEFUL = "有用"
USELESS = "没解决"
USEFUL_NOTED = "谢谢，记下了。"
USELESS_WHY = "抱歉没帮上忙，已记下。是哪里没解决？也可以换个说法再问一次。"
DISLIKES = ("答非所问", "内容不全", "看不懂", "其他")
REASON_TYPED = "请用一句话说说哪里没解决。"
REASON_NOTED = "谢谢，记下了，我们会改进。"
