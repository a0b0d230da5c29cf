"""Cases of a policy: questions and where each is answered, which nothing learnt may break."""

from pathlib import Path

from pydantic import ValidationError

from knowledge.errors import FolderError
from knowledge.policy.folder.toml_file import written
from knowledge.table import Table

_FILE = "cases.jsonl"


class Case(Table):
    """A question and the clauses that answer it; none where the document does not say."""

    text: str
    clauses: tuple[str, ...]


def read_cases(folder: Path) -> tuple[Case, ...]:
    """Return the cases of a policy folder, a JSON object a line; none where it has no such file.

    Raises FolderError for a line that does not fit.
    """
    path = folder / _FILE
    if not path.exists():
        return ()
    try:
        lines = written(path).splitlines()
        return tuple(Case.model_validate_json(line) for line in lines if line.strip())
    except (OSError, ValueError, ValidationError) as error:
        raise FolderError(path, str(error)) from error
