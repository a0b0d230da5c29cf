"""When: of which year each amount of money is, by the year behind it or one told before.

In 市级60万是前年的 the year is of that amount alone, whatever was told earlier. Granted in one year
and paid in another, 去年批了120万，今年才到账, it is of neither for sure.
"""

import re
from collections.abc import Sequence

from knowledge.language.measure import Measure
from knowledge.language.year import ToldYear
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role

# Between an amount and its own year; 都是去年的 is of all that were told.
_IS = re.compile(
    f"{any_of('sum_units')}?{any_of('of_the_sum')}*(?:[（(]|{any_of('is_so')})?(?:在|于)?"
)
_PAID = re.compile(any_of("paid"))
_LOOSE = re.compile(rf"[，,、\s]?{_IS.pattern}")


class Years:
    """Says of which year each of the amounts of one text is."""

    def __init__(self, scan: Scan, amounts: Sequence[Measure]) -> None:
        """`amounts` are those that were given, in their order."""
        self._scan = scan
        tight = self._owned(amounts, _IS)
        loose = self._owned(amounts, _LOOSE)
        # 100万，是前年的，60万，是去年的: behind a mark it is only where each has one.
        self._own = loose if len(loose) == len(amounts) else tight
        self._alone = {year.start for year in self._own.values()}

    def of(self, place: int) -> int | None:
        """Return the year of what stands at the place.

        It is the amount's own, or else the last one told before it, or the first one after.
        """
        if place in self._own:
            own = self._own[place]
            return None if self._only_paid(own) else own.sure
        years = [y for y in self._years() if y.start not in self._alone]
        before = [year for year in years if year.start <= place]
        found = before[-1:] or years[:1]
        return found[0].sure if found else None

    def _only_paid(self, year: ToldYear) -> bool:
        """Return whether the money came in that year, and was granted in one told before it."""
        granted = {told.sure for told in self._years() if told.end <= year.start} - {year.sure}
        paid = _PAID.search(self._scan.text, year.end, self._scan.ends(year.end))
        return bool(granted) and paid is not None

    def _years(self) -> list[ToldYear]:
        return [t.value for t in self._scan.tokens if isinstance(t.value, ToldYear)]

    def _owned(self, amounts: Sequence[Measure], link: re.Pattern[str]) -> dict[int, ToldYear]:
        """Return the years that stand behind an amount, by where the amount begins."""
        owned = {}
        for number in amounts:
            for year in self._scan.between(number.end, len(self._scan.text), Role.YEAR):
                if not isinstance(year.value, ToldYear):
                    continue
                linked = link.fullmatch(self._scan.text, number.end, year.start)
                if linked and not self._leads(year.end):
                    owned[number.start] = year.value
                break
        return owned

    def _leads(self, end: int) -> bool:
        """Return whether what stands behind the year is of another amount: 100万去年市里60万."""
        ends = self._scan.ends(end)
        return bool(self._scan.between(end, ends, Role.LEVEL, Role.NUMBER, Role.FUND))
