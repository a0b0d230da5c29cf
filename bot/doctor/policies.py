"""The policies: whether each folder holds what it says."""

from bot.doctor import texts
from bot.doctor.finding import Finding, fine, wrong
from bot.library import folders
from knowledge.policy.check import problems


def policies() -> Finding:
    """Return whether all policy folders pass `policybot check`."""
    found = [(folder.name, problem) for folder in folders() for problem in problems(folder)]
    if found:
        return wrong(texts.BAD_POLICIES.format(count=len(found), first=": ".join(found[0])))
    return fine(texts.POLICIES.format(count=len(folders())))
