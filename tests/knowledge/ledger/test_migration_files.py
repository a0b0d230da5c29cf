"""What has made ledgers is never changed again: a change is another migration."""

import hashlib
from pathlib import Path

from alembic.script import ScriptDirectory

from knowledge.ledger import migration

VERSIONS = Path(migration.__file__).parent / "migrations" / "versions"
# The first half of each file's SHA-256. A new file is a new line here; the others stay.
FILES = {
    "0001_delivery.py": "007db6bd059b546b8cfe477fdcc3f8f7",
    "0002_roles.py": "5d6ed3188d67dbbdd79d0ac5f5dcbeba",
    "0003_progress.py": "1e3a9dc0eaf21797d18b6d6d039fce56",
    "0004_enquiries.py": "22e53009c9f878d805cae2ff627bdeab",
    "0005_lessons.py": "0e872731fd53843f0cfa108d845c772c",
    "0006_follows.py": "3199113d8aa6e53b59d7fa849b8f3635",
    "0007_newest_by_day.py": "a513c27c4944fb2c83367a694f8d434d",
    "0008_grounds.py": "ce6585ea41231a592524c93c6d3cebe6",
    "0009_menus.py": "ef435da08a16a0866ba41502cbb15521",
    "0010_identity.py": "1e20ca701386509af38b008a35f1f399",
    "0011_edits.py": "73070e635396643557a2946ad7c2f07d",
    "0012_channels.py": "17612df8d029ea4edf779bf6bee40830",
    "0013_turns.py": "ae3cdb2a87f4604b8116ddcbb5d4e7bd",
    "0014_shown_turns.py": "60998a6ecfd1c6bce3f0a82fe9ec3915",
    "0015_wishes.py": "1d64be7d3c1a209fae600f82ec1f9bda",
    "0016_logins.py": "38f53d40cb101c764564ba534536e935",
}


def hash_of(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()[:32]


def test_no_migration_is_changed_and_a_new_one_is_held_from_its_first_day() -> None:
    assert {file.name: hash_of(file) for file in VERSIONS.glob("*.py")} == FILES


def test_the_migrations_are_one_line_without_gaps() -> None:
    script = ScriptDirectory(str(VERSIONS.parent))
    found = [one.revision for one in script.walk_revisions()]
    assert sorted(found) == [f"{number:04}" for number in range(1, len(FILES) + 1)]
    assert [name[:4] for name in sorted(FILES)] == sorted(found)
    assert len(script.get_heads()) == 1
