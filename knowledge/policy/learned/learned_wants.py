"""Learned wants: what examples teach of what is wanted, of which kind, and of what no text has."""

from collections.abc import Mapping
from pathlib import Path

from knowledge.language.classifier import Classifiers, trained
from knowledge.policy.fold import squeeze
from knowledge.policy.folder.folder import Fact, PolicyFile
from knowledge.policy.folder.questions import Example
from knowledge.policy.learned import want_names
from knowledge.policy.learned.slots import Terms
from knowledge.policy.learned.want_examples import ABSENT, want_examples

_WANT_OF = {kind: want for want, kinds in want_names.KINDS.items() for kind in kinds}
# What an answer of its own is given to; all else is answered by what a clause says.
_OWN = (
    want_names.LEAD,
    "coop",
    want_names.TASKS,
    want_names.PEOPLE,
    want_names.DOCUMENT,
    ABSENT,
    *want_names.OUTSIDE,
    *want_names.TALK,
    want_names.HELP,
    want_names.INTRODUCTION,
)
# What is told apart from content alone.
_OVER = (
    *want_names.OVER_SETS,
    want_names.AMOUNT,
    want_names.GAINS,
    want_names.PROGRESS,
    want_names.TOWNSHIP,
    want_names.RECOGNISED,
)


def learned_wants(folder: Path, text: str, terms: Terms, _facts: Mapping[str, str]) -> Classifiers:
    """Return what the examples teach of what is wanted of the document with that squeezed text.

    Raises FolderError for a file that does not fit.
    """
    found = list(want_examples(folder, text, terms))
    wants = [_WANT_OF.get(e.want, e.want) for e in found]
    wants = [want if want in _OWN else want_names.CONTENT for want in wants]
    over = [e.want if e.want in _OVER else want_names.CONTENT for e in found]
    return trained([e.text for e in found], want=wants, over=over)


def learned_kinds(folder: Path, text: str, terms: Terms, facts: Mapping[str, str]) -> Classifiers:
    """Return what the examples teach of what a want is of; raises as `learned_wants`.

    `facts` are the document's own by the words that say them.
    """
    kinds = [(e.text, _kind(e, facts)) for e in want_examples(folder, text, terms)]
    found = [(text, kind) for text, kind in kinds if kind]
    return trained([text for text, _ in found], kind=[kind for _, kind in found])


def fact_quotes(file: PolicyFile) -> dict[str, str]:
    """Return the kinds of the document by the words that say it, squeezed."""
    facts = {kind: getattr(file, kind, None) for kind in want_names.KINDS[want_names.DOCUMENT]}
    return {squeeze(fact.quote): kind for kind, fact in facts.items() if isinstance(fact, Fact)}


def _kind(example: Example, facts: Mapping[str, str]) -> str:
    """Return the kind that the example is of: by its want, or by what answers it; or nothing."""
    # Who leads one thing is none of the kinds, nor are thanks that do more than hear.
    if example.want in (*_WANT_OF, want_names.LEAD, want_names.THANKS):
        return example.want
    return facts.get(squeeze(example.quote), "") if example.want == want_names.DOCUMENT else ""


def learned_aspects(
    folder: Path, text: str, terms: Terms, _facts: Mapping[str, str]
) -> Classifiers:
    """Return what the examples teach of what no document has; raises as `learned_wants`."""
    found = [e for e in want_examples(folder, text, terms) if e.aspect]
    return trained([e.text for e in found], aspect=[e.aspect for e in found])
