"""The policies: whether each folder holds what it says."""

from pathlib import Path

from bot.commands.checking import wrong as problems
from bot.doctor import texts
from bot.doctor.finding import Finding, fine, wrong
from bot.library import clashes, folders


def policies(more: Path | None = None) -> Finding:
    """Return whether all policy folders, those in `more` too, pass `policybot check`."""
    every = folders(more)
    found = clashes(more)
    found += [(folder.name, problem) for folder in every for problem in problems(folder)]
    if found:
        return wrong(texts.BAD_POLICIES.format(count=len(found), first=": ".join(found[0])))
    return fine(texts.POLICIES.format(count=len(every)))
