"""Errors: one small tree, each with the value that offended."""

from pathlib import Path


class PolicyError(Exception):
    """Anything that is wrong with what the bot was given to know."""


class SourceError(PolicyError):
    """A file that can't be read as a document."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class EmptyError(SourceError):
    """A file without any text."""


class BinaryError(SourceError):
    """A file that is no text in a known encoding."""


class MissingError(SourceError):
    """A path where no file is."""


class NoHeadingError(PolicyError):
    """A text in which no numbered heading was found."""

    def __init__(self, beginning: str) -> None:
        super().__init__(f"no numbered heading in the text that begins: {beginning!r}")
        self.beginning = beginning


class FolderError(PolicyError):
    """A file of a policy folder that is missing or does not fit."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class StoreError(PolicyError):
    """A knowledge store that can't be written."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class GoldError(PolicyError):
    """A gold file that is missing or holds no gold entries."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason
