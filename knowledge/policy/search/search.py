"""Searching: which clauses a question is about, and how surely."""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

import numpy as np

from knowledge.language.nearly import Nearly
from knowledge.policy.clause import Clause
from knowledge.policy.cues import NOTHING
from knowledge.policy.fold import spoken, squeeze
from knowledge.policy.folder.folder import PhrasingsFile
from knowledge.policy.folder.questions import NONE
from knowledge.policy.language import language
from knowledge.policy.search import measured
from knowledge.policy.search.asked import Asked
from knowledge.policy.search.found import Found
from knowledge.policy.search.index import Index, Kind, Scores
from knowledge.policy.search.passages import of_phrasings, of_records
from knowledge.policy.search.ranking import ABSENT, SHOWN, together
from knowledge.policy.search.sentences import Sentences
from knowledge.policy.search.sharing import Sharing
from knowledge.policy.search.synonyms import said_for
from knowledge.policy.search.topics import Topics
from knowledge.policy.search.wording import Wording
from knowledge.policy.spelling import Spelling
from knowledge.policy.words import Words

# Chosen on the development questions, where a wide range of weights does equally well.
_WEIGHTS = {Kind.SENTENCE: 1.0, Kind.CLAUSE: 0.7, Kind.ASK: 1.2}
_TERM = 1.0  # what each character of a term said in the question adds to its clause
_CANDIDATES = 30  # clauses ranked again by how much of the question they know
# Of the best score, where nobody gave examples: what the share of the question that is known adds,
# and words for what people ask of any policy.
_KNOWN_ALONE, _EVIDENT = 1.7, 0.9
_LIKE = 82  # of 100: two characters of eleven may differ
_RECENT = 16  # texts: a message is mended and searched for its questions, and again for its facts


class Search:
    """The search over one policy's clauses and the ways people ask for them."""

    def __init__(
        self,
        records: Iterable[Clause],
        phrasings: PhrasingsFile,
        names: Iterable[str] = (),
        common: Iterable[str] = (),
        topics: Topics | None = None,
        answering: Sentences | None = None,
        evidence: Callable[[str], Mapping[str, float]] | None = None,
    ) -> None:
        """`names` are right as they are written; `common` words say nothing about a clause.

        `topics` is what was learned of which clause a question is about, `answering` of which
        sentence answers; `evidence`, where there is neither, tells how far each clause has what is
        asked of any policy.
        """
        self._topics = topics
        self._evidence = evidence
        self._answering = answering
        self._asks = {
            spoken(ask): clause
            for clause, phrasing in phrasings.clause.items()
            for ask in phrasing.asks
        }
        self._near = Nearly(self._asks, _LIKE)
        self._common = re.compile("|".join(map(re.escape, common)) or NOTHING)
        alone = topics is None
        passages = [*of_records(records, within=alone), *of_phrasings(phrasings)]
        self._index = Index(passages)
        self._records = {record.id: record for record in records} if alone else {}
        number = {clause: i for i, clause in enumerate(self._index.clauses)}
        terms = [
            (squeeze(term), number[clause])
            for clause, phrasing in phrasings.clause.items()
            for term in phrasing.terms
        ]
        self._terms = Words(terms)
        self._wording = Wording(passages, [*names, *language().asked])
        synonyms = said_for(phrasings.synonym, alone=alone)
        self.sharing = Sharing(self._wording, synonyms, taught=not alone)
        spelling = Spelling([*(term for term, _ in terms), *names, *language().asked])
        self._mended = lru_cache(_RECENT)(spelling.mend)
        self._found = lru_cache(_RECENT)(self._find)

    def mend(self, text: str) -> str:
        """Return the folded text with homophones of the policy's terms mended."""
        return self._mended(text, self._wording.text)

    def find(self, text: str, question: str = "") -> Found:
        """Return the clauses that the squeezed `text` is about.

        `question` is the whole one that the text is of: examples are whole questions. Where there
        is none, as in a line of a report, words alone find the clause.
        """
        return self._found(text, question)

    def _find(self, text: str, question: str) -> Found:
        words = self.sharing.asked(text)
        if not any(len(gram) > 1 for gram in words.weights):
            return Found()  # single characters name nothing
        terms = self._terms.said(text)
        evident = self._evidence(question) if self._evidence and question else {}
        scores, best = self._fit(words, terms, evident)
        if best <= 0:
            return Found()
        candidates = np.argsort(-scores, kind="stable")[:_CANDIDATES].tolist()
        fit = scores.tolist()
        shares = self._wording.shares(words, self._wording.knowing)
        alone = self._topics is None
        kind = measured.asked_for(text) if alone else None
        known = _KNOWN_ALONE if alone else 1.0
        ranked = []
        for i in candidates:
            clause = self._index.clauses[i]
            share = shares[clause]
            has = measured.worth(kind) if kind and self._measures(clause, kind) else 0.0
            ranked.append((fit[i] + best * (known * share + has), share, clause))
        ranked.sort(key=lambda row: -row[0])
        shown = [row for row in ranked if row[0] > 0][:SHOWN]
        lead, taught = None, None
        nearest: Mapping[str, float] = {}
        if self._topics is not None and question:
            margins = self._topics.margins(question)
            said = {self._index.clauses[number] for _, number in terms}
            taught = self._taught(question)
            if self._answering is not None:
                nearest = self._answering.nearest(question)
            shown = together(shown, margins, nearest, shares, said, taught)
            lead = margins.get(shown[0][2], ABSENT) - margins[NONE]
        return Found(
            lead=lead,
            measured=self._measured(shown[0][2], kind),
            evident=evident.get(shown[0][2], 0.0),
            sentence=nearest.get(shown[0][2], ABSENT),
            taught=shown[0][2] == taught,
            clauses=tuple(clause for _, _, clause in shown),
            scores=tuple(score for score, _, _ in shown),
            named=any(self._index.clauses[number] == shown[0][2] for _, number in terms),
            coverage=shown[0][1],
            share=0.0 if lead is not None else self.sharing.shares(text).get(shown[0][2], 0.0),
            pairs=sum(len(gram) > 1 for gram in words.weights),
            run=self._wording.longest_run(self._common.sub(" ", language().filler.sub(" ", text))),
        )

    def _measured(self, clause: str, kind: str | None) -> int:
        """Return whether the clause has such a number, as Found tells it; money is in many."""
        if kind is None:
            return 0
        if self._measures(clause, kind):
            return int(kind != measured.MONEY)
        return -1 if measured.is_number(kind) else 0

    def _measures(self, clause: str, kind: str) -> bool:
        """Return whether the clause has a number of that kind."""
        record = self._records.get(clause)
        return record is not None and measured.has(kind, (record.heading, record.text))

    def _taught(self, text: str) -> str | None:
        """Return the clause for which the text, or nearly it, stands among the phrasings."""
        near = self._near.best(text)
        return None if near is None else self._asks[near]

    def _fit(
        self, asked: Asked, terms: Iterable[tuple[str, int]], evident: Mapping[str, float]
    ) -> tuple[Scores, float]:
        """Return how well each clause of the index fits, and the best of that by words alone.

        Its terms are considered, and how far it is `evident` that a clause speaks of what is asked.
        """
        scores = self._index.scores(asked.grams)
        fit = np.zeros(len(self._index.clauses), dtype=np.float32)
        for kind, weight in _WEIGHTS.items():
            fit += weight * scores[kind]
        for term, number in terms:
            fit[number] += _TERM * len(term)
        best = float(fit.max(initial=0.0))
        if evident:
            best = best or 1.0
            speaks = [evident.get(clause, 0.0) for clause in self._index.clauses]
            fit += best * _EVIDENT * np.array(speaks, dtype=np.float32)
        return fit, best
