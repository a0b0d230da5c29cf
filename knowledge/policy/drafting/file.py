"""The policy's file, completed: what the folder does not say is read in the document."""

from collections.abc import Sequence

from knowledge.policy.clause import Clause
from knowledge.policy.drafting.letter import letter_facts
from knowledge.policy.drafting.naming import place_of, subject_of, whole_place
from knowledge.policy.drafting.office import goal_of, office_facts
from knowledge.policy.drafting.sections import drafted_sections
from knowledge.policy.drafting.validity import validity
from knowledge.policy.folder.folder import Day, PolicyFile, Sections


def completed(written: PolicyFile, records: Sequence[Clause]) -> PolicyFile:
    """Return the file with what the document says of itself; what is `written` stays as it is."""
    drafted = drafted_file(records)
    given = {
        name: value
        for name in PolicyFile.model_fields
        if (value := getattr(written, name)) and name != "sections"
    }
    sections = Sections(
        **{name: section or getattr(drafted.sections, name) for name, section in written.sections}
    )
    return drafted.model_copy(update={**given, "sections": sections})


def drafted_file(records: Sequence[Clause]) -> PolicyFile:
    """Return what the document says of itself, each fact with its quote; the rest is not there."""
    facts = letter_facts(records)
    issued = facts.get("issued")
    facts |= validity(records, issued if isinstance(issued, Day) else None)
    facts |= office_facts(records)
    sections = drafted_sections(records)
    title, issuer = (facts[name].text if name in facts else "" for name in ("title", "issuer"))
    place = place_of(title, issuer)
    whole = whole_place(title, issuer)
    return PolicyFile(
        place=place,
        names=(whole,) if whole else (),
        subject=subject_of(records, place),
        sections=sections,
        goal=goal_of(records, sections) if sections.goal else None,
    ).model_copy(update=facts)
