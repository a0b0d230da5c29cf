"""The documents: nothing that can be set, said or pressed is missing, and no way leads nowhere."""

import re
import tomllib
from itertools import chain
from pathlib import Path

import pytest
from typer.main import get_command

from bot.cli import app
from bot.configuration.settings import Settings
from bot.texts import COMMANDS, OFFICE_COMMANDS
from handlers.texts import answers, calculators, enquiry, forms, interview, lesson, report
from tests.bench.figures import PAGE, Record

ROOT = Path(__file__).parents[1]
DOCUMENTS = sorted(chain(ROOT.glob("*.md"), (ROOT / "docs").glob("*.md")))
MANUAL = (ROOT / "docs" / "manual.zh.md").read_text("utf-8")
LINK = re.compile(r"\]\(([^)\s]+)\)|(?:src|href)=\"([^\"]+)\"")
HOUSE = ("bot", "handlers", "knowledge", "tests", "docs")
# A Python file, or a folder, as `sums.py`, `numbers/sums.py`, `knowledge/ledger/`.
NAMED = re.compile(
    r"`((?:[\w.-]+/)*[\w-]+\.py|(?:bot|handlers|knowledge|tests|docs)(?:/[\w.-]+)+/?)`"
)
FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
BUTTONS = (
    answers.BUTTON_FULL,
    answers.BUTTON_OWNER,
    answers.BUTTON_RELATED,
    interview.AGAIN,
    interview.BACK,
    interview.CHANGE,
    interview.GO_ON,
    interview.NONE,
    calculators.QUOTES_BUTTON,
    calculators.REASONS_BUTTON,
    calculators.SHARE,
    interview.UNCLEAR,
    enquiry.APPLY,
    enquiry.ENQUIRE,
    enquiry.OTHER_DEPARTMENT,
    *enquiry.DOINGS.values(),
    forms.CONFIRMS,
    forms.NO,
    lesson.USEFUL,
    lesson.USELESS,
    report.CHANGE_IT,
    report.FOLLOW,
    report.HISTORY_BUTTON,
    report.SKIP,
    report.UNFOLLOW,
)


def rows(name: str) -> set[str]:
    """Returns what stands in the first column of the tables of a document, a name each."""
    lines = (ROOT / "docs" / name).read_text("utf-8").splitlines()
    firsts = [line.split("|")[1] for line in lines if line.startswith("|")]
    return {word.strip(" `") for first in firsts for word in first.split(",")}


def test_the_settings_that_are_documented_are_those_there_are() -> None:
    documented = {row for row in rows("settings.md") if row.isupper()}
    assert documented == {name.upper() for name in Settings.model_fields}


@pytest.mark.parametrize("command", sorted(get_command(app).commands))  # type: ignore[attr-defined]
def test_every_command_is_documented(command: str) -> None:
    assert any(row.startswith(f"policybot {command}") for row in rows("commands.md"))


def test_every_dependency_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    needed = [re.split(r"[<>=\[]", one)[0] for one in project["dependencies"]]
    assert set(needed) <= rows("architecture.md")
    page = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    for requirement in project["optional-dependencies"]["dev"]:
        assert re.split(r"[<>=\[]", requirement)[0] in page, requirement


@pytest.mark.parametrize("command", sorted({**COMMANDS, **OFFICE_COMMANDS}))
def test_the_manual_says_what_every_command_does(command: str) -> None:
    assert re.search(rf"^\| /{command} \| .+ \|$", MANUAL, re.MULTILINE)


@pytest.mark.parametrize("label", sorted(set(BUTTONS)))
def test_the_manual_says_what_every_button_does(label: str) -> None:
    assert re.search(rf"(\| |、|“){label}(、| \||”)", MANUAL)


def test_the_readme_can_be_read_at_once() -> None:
    assert len((ROOT / "README.md").read_text("utf-8").splitlines()) <= 90


@pytest.mark.parametrize("document", DOCUMENTS, ids=[path.name for path in DOCUMENTS])
def test_every_link_leads_somewhere(document: Path) -> None:
    text = FENCED.sub("", document.read_text("utf-8"))
    for link in (found[1] or found[2] for found in LINK.finditer(text)):
        if "://" in link:
            continue
        path, _, heading = link.partition("#")
        target = (document.parent / path).resolve() if path else document
        assert target.exists(), link
        assert not heading or heading in headings(target), link


def tree() -> list[str]:
    """Returns the files and the folders, with a slash, of the house."""
    found = chain.from_iterable((ROOT / name).rglob("*") for name in HOUSE)
    kept = (path for path in found if "__pycache__" not in path.parts)
    return [f"/{path.relative_to(ROOT)}" + "/" * path.is_dir() for path in kept]


@pytest.mark.parametrize("document", DOCUMENTS, ids=[path.name for path in DOCUMENTS])
def test_every_file_that_is_named_is_there_and_can_be_told_from_the_others(document: Path) -> None:
    files = tree()
    for name in NAMED.findall(document.read_text("utf-8")):
        found = [path for path in files if path.endswith((f"/{name}", f"/{name}/"))]
        assert found, f"{name} is nowhere"
        assert len(found) == 1 or not name.endswith(".py"), f"{name} is any of {found}"


def test_the_map_of_the_house_shows_every_folder_and_what_lies_beside_them() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    block, shown, above = FENCED.findall(page)[0], set[str](), list[str]()
    for line in (line for line in block.splitlines()[1:-1] if line):
        name = line.split()[0]
        depth = (len(line) - len(line.lstrip())) // 2
        above = [*above[:depth], name]
        shown.add("".join(above))
    there = {
        str(path.parent.relative_to(ROOT)) + "/"
        for package in HOUSE[:3]
        for path in (ROOT / package).rglob("__init__.py")
    }
    there |= {f"{package}/{path.name}" for package in HOUSE[:3] for path in _loose(package)}
    assert there <= shown
    assert all((ROOT / path).exists() for path in shown)


def _loose(package: str) -> list[Path]:
    return [path for path in (ROOT / package).glob("*.py") if not path.name.startswith("_")]


def headings(document: Path) -> set[str]:
    """Returns the names by which a page's headings can be linked to."""
    titles = re.findall(r"^#+ (.+)$", document.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title).strip().lower().replace(" ", "-") for title in titles}


def test_every_document_can_be_reached_from_the_readme() -> None:
    reached, waiting = set[Path](), [ROOT / "README.md"]
    while waiting:
        page = waiting.pop()
        reached.add(page)
        links = LINK.finditer(page.read_text("utf-8"))
        paths = {(page.parent / (f[1] or f[2]).partition("#")[0]).resolve() for f in links}
        waiting += [
            path for path in paths if path.suffix == ".md" and path.exists() and path not in reached
        ]
    assert reached >= set(DOCUMENTS)


def test_the_page_of_figures_is_the_record_s() -> None:
    assert PAGE.read_text("utf-8").startswith(Record.read().page())


def test_the_words_of_the_glossary_are_those_of_the_code() -> None:
    packages = (ROOT / name for name in ("bot", "handlers", "knowledge"))
    files = chain.from_iterable(package.rglob("*.py") for package in packages)
    words = set(chain.from_iterable(re.findall(r"\w+", path.read_text("utf-8")) for path in files))
    words |= {a["name"] for a in _awards()}
    lines = (ROOT / "docs" / "glossary.md").read_text("utf-8").splitlines()
    for line in (line for line in lines if line.startswith("|")):
        assert set(re.findall(r"`(\w+)`", line.split("|")[3])) <= words, line


def _awards() -> list[dict[str, str]]:
    folder = ROOT / "knowledge" / "policies" / "puxian-2023-1"
    tables = (
        tomllib.loads((folder / f"{name}.toml").read_text("utf-8")) for name in ("awards", "facts")
    )
    return [*chain.from_iterable(table.get("award", table.get("fact", ())) for table in tables)]
