"""The library: the policy folders that are served, opened from the knowledge store."""

import logging
from collections.abc import Callable
from pathlib import Path

from bot import texts
from bot.data_folder import claim
from bot.explained import explained
from handlers.services import Services
from knowledge.errors import PolicyError, StoreError
from knowledge.policy.folder import PolicyFile, is_folder, key_of, read_optional
from knowledge.policy.policy import Policy
from knowledge.policy.store import KnowledgeStore, Records, Unkept

logger = logging.getLogger(__name__)

STORE = "knowledge.json"
POLICIES = Path(__file__).parent.parent / "knowledge" / "policies"


def folders() -> list[Path]:
    """Return the policy folders, in the order of their names."""
    return sorted(path for path in POLICIES.iterdir() if is_folder(path))


def services(
    data_dir: Path, keep_days: float = 30, *, unkept: Callable[[StoreError], None] | None = None
) -> Services:
    """Return the handlers' services over all policy folders; records are kept in `data_dir`.

    What people write is deleted after `keep_days`: /privacy says so. Where the records can't be
    kept, `unkept` is told why, and they are held in memory alone.

    A folder that does not fit is left out. Raises its error where no other is left and, without
    `unkept`, that of a store that can't be written.
    """
    claim(data_dir)
    try:
        policies = _policies(KnowledgeStore(data_dir / STORE))
    except StoreError as error:
        if unkept is None:
            raise
        unkept(error)
        policies = _policies(Unkept())
    return Services(policies, keep_days)


def learn() -> None:
    """Learn from the examples of all folders, and keep it with the program for whoever starts it.

    Raises the errors of a folder that does not fit.
    """
    _policies(Unkept())


def _policies(records: Records) -> tuple[Policy, ...]:
    """Return the policies of all folders; one that does not fit is named and left out.

    Raises the error of the last one where none is left, and of a store that can't be written.
    """
    policies: list[Policy] = []
    wrong: PolicyError | None = None
    for folder in folders():
        try:
            policies.append(Policy.open(folder, records))
        except StoreError:
            raise
        except PolicyError as error:
            wrong = error
            logger.error(texts.LEFT_OUT, folder.name, explained(error))
    if wrong and not policies:
        raise wrong
    return tuple(policies)


def edited(data_dir: Path) -> list[str]:
    """Return the names of the folders whose stored records somebody has changed by hand.

    Raises FolderError for a folder that does not fit.
    """
    store = KnowledgeStore(data_dir / STORE)
    keys = [
        (folder.name, key_of(folder, read_optional(folder / "policy.toml", PolicyFile)))
        for folder in folders()
    ]
    return [name for name, key in keys if store.is_edited(key)]
