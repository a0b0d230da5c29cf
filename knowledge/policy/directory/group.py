"""The group that leads the work: what it is called for short, and whether there is one."""

import re

from knowledge.policy.folder.folder import PolicyFile

_GROUP = re.compile("(?:领导|工作|协调)?小组$|指挥部$|专班$|联席会议$|委员会$")
_A_GROUP = re.compile("小组|组长|指挥部|专班|联席会议|委员会")
_ANY_GROUP = "小组"  # where the document names none


def kind(file: PolicyFile) -> str:
    """Return the kind of group that leads, as it is called for short: 领导小组."""
    found = _GROUP.search(file.group.text) if file.group else None
    return found[0] if found else _ANY_GROUP


def is_named(text: str) -> bool:
    """Return whether the text speaks of a group that leads, or of somebody who heads one."""
    return _A_GROUP.search(text) is not None
