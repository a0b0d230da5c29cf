"""The policies: whether each folder holds what it says."""

from bot.checking import wrong as problems
from bot.doctor import texts
from bot.doctor.finding import Finding, fine, wrong
from bot.library import folders


def policies() -> Finding:
    """Return whether all policy folders pass `policybot check`."""
    found = [(folder.name, problem) for folder in folders() for problem in problems(folder)]
    if found:
        return wrong(texts.BAD_POLICIES.format(count=len(found), first=": ".join(found[0])))
    return fine(texts.POLICIES.format(count=len(folders())))
