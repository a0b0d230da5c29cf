"""Replaced: what was told before, with what is told anew in its place."""

from dataclasses import replace

from knowledge.policy.facts.facts import Facts, Standing, Title, merged


def replaced(earlier: Facts, told: Facts) -> Facts:
    """Return the facts with what is told anew, in the place of what was told before.

    A title stands for those of its name, money for that of its level. What is not told again of
    it, its year or level, stays; and so does that it is held, where nothing says otherwise. What
    is told so that it settles nothing is open again: 搞错了，小巨人是我弟那公司的.
    """
    values = {name: v for name, v in earlier.values.items() if name not in told.unsettled}
    before = {title.name: title for title in earlier.titles}
    titles = tuple(_anew(title, before.get(title.name, title)) for title in told.titles)
    names = {title.name for title in titles}
    kept = tuple(t for t in earlier.titles if t.name not in names)
    levels = {fund.level for fund in told.funds}
    left = tuple(f for f in earlier.funds if f.level not in levels)
    funds = tuple(replace(f, year=f.year or _year(earlier)) for f in told.funds)
    return merged(
        replace(earlier, values=values, titles=kept, funds=left),
        replace(told, titles=titles, funds=funds),
    )


def _anew(title: Title, before: Title) -> Title:
    """Return the title with what is not told again of it as it was told before."""
    return replace(
        title,
        year=title.year or before.year,
        level=title.level or before.level,
        standing=before.standing if title.standing is Standing.DOUBTED else title.standing,
    )


def _year(facts: Facts) -> int | None:
    """Return the one year of all the money that was told, or None."""
    years = {fund.year for fund in facts.funds}
    return years.pop() if len(years) == 1 else None
