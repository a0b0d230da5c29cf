"""The office of a leading group, and the year of the goals, as the document has them."""

import re
from collections.abc import Sequence

from knowledge.policy.clause import Clause
from knowledge.policy.drafting.quoting import bare, of_body, sentences
from knowledge.policy.folder.folder import Fact, Goal, Sections

_GROUP_KIND = r"(?:领导小组|工作小组|协调小组|指挥部|工作?专班|联席会议|委员会)"
_GROUP = re.compile(
    rf"(?:成立|组建|设立|建立)由?(?P<text>[\u4e00-\u9fff]{{0,20}}?{_GROUP_KIND})|(?P<also>{_GROUP_KIND})"
)
_SEAT = re.compile(
    r"办公室设在(?P<text>[\u4e00-\u9fff]{2,20})|设在(?P<also>[\u4e00-\u9fff]{2,20})办公室"
)
_NAME = r"[\u4e00-\u9fff、]{2,40}?"
_OWN = re.compile(r"^(?:我)?[省市县区州]")  # 县工信局 is what the measures call 工信局
_HEAD = re.compile(rf"(?:^|[^副])主任由(?P<text>{_NAME})(?:同志)?(?:兼任|担任)")
_DEPUTIES = re.compile(rf"副主任由(?P<text>{_NAME})(?:同志)?(?:兼任|担任)")
_SUCCESSORS = re.compile(r"不再另行(?:发文|通知|行文)|自行(?:替补|递补)|自然(?:替补|递补)")
_YEAR = re.compile(r"(?:到|至)(?P<year>20\d\d)年")
_SUBJECT = re.compile(r"^(?:领导小组|专班)?(?:组成)?(人员|成员)")


def office_facts(records: Sequence[Clause]) -> dict[str, Fact]:
    """Return where the office sits, who heads it, and what becomes of posts; by the fact's name."""
    found: dict[str, Fact] = {}
    group = _group(records)
    found |= {"group": group} if group else {}
    for clause, sentence in sentences(of_body(records)):
        for part in sentence.split("，"):
            words = bare(part)
            seat, head, deputies = (p.search(words) for p in (_SEAT, _HEAD, _DEPUTIES))
            if seat:
                text = _OWN.sub("", seat["text"] or seat["also"])
                found.setdefault("office", _fact(text, clause, sentence))
            if "office" in found and head:
                found.setdefault("office_head", _fact(_OWN.sub("", head["text"]), clause, part))
            if "office" in found and deputies:
                text = deputies["text"]
                found.setdefault("office_deputies", _fact(text, clause, part))
        if _SUCCESSORS.search(bare(sentence)):
            text = _SUBJECT.sub(r"\1", bare(sentence)).rstrip("。；")
            found.setdefault("successors", _fact(text, clause, sentence))
    return found


def _group(records: Sequence[Clause]) -> Fact | None:
    """Return the group that leads: by the sentence that sets it up, else by what it is called."""
    named: Fact | None = None
    for clause, sentence in sentences(of_body(records)):
        match = _GROUP.search(bare(sentence))
        if match and match["text"]:
            return _fact(match["text"], clause, match[0])
        if match and named is None:
            named = _fact(match["also"], clause, match["also"])
    return named


def goal_of(records: Sequence[Clause], sections: Sections) -> Goal | None:
    """Return the year by which the goals of their section are to be reached, or None."""
    held = [r for r in records if f"{r.id}.".startswith(f"{sections.goal}.")]
    for clause, sentence in sentences(held):
        match = _YEAR.search(bare(sentence))
        if match:
            return Goal(year=int(match["year"]), clause=clause, quote=sentence)
    return None


def _fact(text: str, clause: str, quote: str) -> Fact:
    return Fact(text=text, clause=clause, quote=quote.strip("，；。 "))
