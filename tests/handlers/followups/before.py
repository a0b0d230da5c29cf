"""What was told before that messages go on about."""

CENTRE = "去年评上了省级企业技术中心"
BOTH = (CENTRE, "去年还评上国家级制造业创新中心")
MATCH = "去年工信专项资金省里给了我们40万，县里配多少"
RENOVATION = (
    "技改固定资产投1500万，国家和省里的技改钱都没拿过",
    "我们是专精特新小巨人",
)
REVENUE = "去年主营业务收入52亿"
ORCHARD = "我们镇种苹果，产值3亿"
