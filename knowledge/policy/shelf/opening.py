"""Opening: a policy from its folder, with what was learned for it."""

from pathlib import Path

from knowledge.policy.absence.absent import AbsentFile, other_places
from knowledge.policy.directory.organ import organs
from knowledge.policy.drafting.departments import drafted_directory, usual_names
from knowledge.policy.drafting.file import completed
from knowledge.policy.folder.cases import read_cases
from knowledge.policy.folder.folder import (
    DirectoryFile,
    PhrasingsFile,
    PolicyFile,
    issued_of,
    key_of,
    text_of,
)
from knowledge.policy.folder.toml_file import read_optional
from knowledge.policy.folder.usable import Usable
from knowledge.policy.learned.across import across
from knowledge.policy.learned.learning import Learning
from knowledge.policy.policy import Policy
from knowledge.policy.shelf.store import Records


def open_policy(folder: Path, store: Records) -> Policy:
    """Return the policy of `folder`, with its records from `store`.

    Only the text must be there: what no file says is read in it. Raises FolderError for a file
    that does not fit, or whose rules name a clause or a fact that is not there; the errors of a
    text that can't be read, and what the store raises.
    """
    written = read_optional(folder / "policy.toml", PolicyFile)
    key, text = key_of(folder, written), text_of(folder)
    records = store.clauses(key, text)
    file = completed(written, records).model_copy(update={"key": key})
    departments = read_optional(folder / "directory.toml", DirectoryFile)
    if not departments.department:
        departments = drafted_directory(records)
    phrasings = read_optional(folder / "phrasings.toml", PhrasingsFile)
    usable = Usable(folder, (record.id for record in records))
    learning = Learning(folder, text, store.models, records, file, departments, phrasings)
    absent_file = read_optional(folder / "absent.toml", AbsentFile)
    own = ((d.name, *d.also, *d.say) for d in departments.department)
    criteria = usable.criteria()
    known = {
        "place": file.place,
        "others": other_places(absent_file),
        "organs": organs((*own, *usual_names())),
        "marks": criteria.marks,
        "tellings": learning.tellings(),
        "idle": learning.idle(),
        "asker": learning.askers().of,
    }
    return Policy(
        file=file,
        records=records,
        departments=departments,
        phrasings=phrasings,
        facts=usable.facts.model_copy(update=known),
        criteria=criteria,
        awards=usable.awards(),
        follow_ups=learning.follow_ups(),
        topics=learning.topics(),
        answering=learning.sentences(),
        wants=learning.wants(),
        across=across(store.models),
        pinyin=learning.pinyin(),
        absent_file=absent_file,
        cases=read_cases(folder),
        issued=issued_of(folder).resolve(),
    )
