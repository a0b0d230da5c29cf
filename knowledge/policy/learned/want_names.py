"""Want names: what may be wanted of a document or of the bot, as the files of examples have it."""

CONTENT = "content"
PEOPLE = "people"
LEAD = "lead"
COOP = "coop"
TASKS = "tasks"
AMOUNT = "amount"
GAINS = "gains"
TOWNSHIP = "township"
PROGRESS = "progress"
RECOGNISED = "recognised"
THANKS = "thanks"
DOCUMENT = "document"
# What a want may be of in particular, where the answer is another one; each has a file in wants/.
# Those of the document are called as in policy.toml.
KINDS = {
    DOCUMENT: (
        *("number", "issued", "issuer", "title", "copied_to", "addressees", "public"),
        *("valid", "revised", "purpose", "defect", "contents", "file"),
    ),
    PEOPLE: (
        *("leader", "deputy", "leaders", "office_head", "office_deputy"),
        *("head", "members", "person", "still"),
    ),
    LEAD: ("whole", "each"),
    CONTENT: ("successor",),
    THANKS: ("heard",),
}
OUTSIDE = ("elsewhere", "chatter")  # what is of no policy, or of another subject
INJECTION, HELP = "injection", "help"
INTRODUCTION = "introduction"  # of who asks: 我是县里的干部
TALK = ("greeting", THANKS, "bye", "abuse", "identity", INJECTION)  # said to the bot itself
OVER_SETS = ("list", "count", "compare")  # asked over many records, or over what one clause has
