"""Table: what a TOML file has, checked at the door."""

from pydantic import BaseModel, ConfigDict


class Table(BaseModel):
    """A table of a TOML file: a key that it does not know is refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")
