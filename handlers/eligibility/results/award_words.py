"""Award words: what is said of each award that an enterprise may get, and of all together."""

from collections.abc import Sequence
from decimal import Decimal

from handlers import citation
from handlers.eligibility.results.figure import apart, exceptions, figure, gap, money
from handlers.eligibility.results.working import worked
from handlers.texts import awards as kinds
from handlers.texts import calculators as texts
from handlers.texts import understood
from knowledge.language.ago import LONG_SINCE
from knowledge.language.quantity import Manner
from knowledge.policy.calculators.award import AwardResult, Certainty
from knowledge.policy.calculators.awards import AwardAssessment
from knowledge.policy.calculators.figure import Use
from knowledge.policy.calculators.together import Ceiling, Closing
from knowledge.policy.calculators.verdict import Claim, Reason
from knowledge.policy.facts.facts import Facts, Standing
from knowledge.policy.policy import Policy


class AwardWords:
    """The words for results of the facts told; `before` is the year that 上年度 means."""

    def __init__(self, policy: Policy, facts: Facts, before: int) -> None:
        self._policy = policy
        self._facts = facts
        self._before = before

    def lead(self, assessment: AwardAssessment) -> str:
        """Return the line that says it."""
        results = assessment.results
        given = [r for r in results if r.verdict is Claim.ELIGIBLE]
        fixed = [r for r in given if r.certainty is Certainty.FIXED]
        if fixed:
            return self._fixed(fixed, assessment) + self._open_beside(results)
        if given:
            return self._not_fixed(given) + self._open_beside(results)
        if any(r.verdict is Claim.UNKNOWN for r in results) and assessment.missing:
            missing = "、".join(map(self.fact, assessment.missing))
            return texts.AWARD_OPEN.format(missing=missing)
        if any(r.verdict is not Claim.NOT_ELIGIBLE for r in results):
            lead = citation.whom(self._policy, (r.rule.clause for r in results))
            return texts.AWARD_NOT_SETTLED.format(lead=lead)
        if all(r.reason is Reason.NO_BASE for r in results):
            return texts.AWARD_NO_BASE.format(share=self._share(results[0]))
        short = [r for r in results if r.reason is Reason.BELOW and r.short]
        if len(results) == 1 and short and short[0].short:
            return texts.AWARD_SHORT.format(
                label=short[0].rule.label, short=self.gap(short[0], short[0].short)
            )
        return texts.AWARD_NONE

    def _open_beside(self, results: Sequence[AwardResult]) -> str:
        """Return which others are still open, and what they rest on, "" where none is."""
        still = [r for r in results if r.verdict is Claim.UNKNOWN and r.missing]
        rests = dict.fromkeys(fact for result in still for fact in result.missing)
        if not still:
            return ""
        labels = "、".join(dict.fromkeys(map(self._named, still)))
        missing = "、".join(map(self.fact, rests))
        return texts.AWARD_OPEN_BESIDE.format(labels=labels, missing=missing)

    def _not_fixed(self, given: Sequence[AwardResult]) -> str:
        """Return what may be had though no sum is promised, by what the text says of it."""
        other = [r for r in given if r.certainty is Certainty.PER_OTHER_POLICY]
        leads = (
            (texts.AWARD_PER_OTHER, other),
            (texts.AWARD_NO_FIXED, [r for r in given if r not in other]),
        )
        return "".join(
            lead.format(labels="、".join(map(self._named, of))) for lead, of in leads if of
        )

    def _fixed(self, fixed: Sequence[AwardResult], assessment: AwardAssessment) -> str:
        """Return what is given for sure: the sum of all where there is one, else each by itself."""
        total = assessment.fixed_total_yuan
        if total and isinstance(assessment.total_rule, Ceiling):
            labels = "、".join(self._named(result) for result in fixed)
            ceiling = texts.AWARD_CEILING if len(fixed) > 1 else texts.AWARD_ONE_CEILING
            return ceiling.format(labels=labels, total=money(total))
        if total and len(fixed) > 1:
            return self._several(fixed, total, assessment.total_rule)
        if len(fixed) == 1 and fixed[0].amount_yuan is None:
            return texts.AWARD_BETWEEN.format(
                label=self._named(fixed[0]), says=self._amount(fixed[0])
            )
        named = (f"{self._named(result)} {self._amount(result)}".strip() for result in fixed)
        return texts.AWARD_EACH.format(awards="、".join(named))

    def _several(self, fixed: Sequence[AwardResult], total: int, rule: Closing | None) -> str:
        """Return what several come to together: all, or the highest where only one is given."""
        sums = [result.amount_yuan or 0 for result in fixed]
        if rule and total == max(sums):
            best = fixed[sums.index(total)]
            return texts.AWARD_ONE_OF.format(label=self._named(best), amount=money(total))
        return texts.AWARD_TOTAL.format(total=money(total))

    def _amount(self, result: AwardResult) -> str:
        """Return the sum with the years that it is for, or between what the text leaves it."""
        rule = result.rule
        if result.amount_yuan is None and result.verdict is not Claim.ELIGIBLE:
            return ""
        if result.amount_yuan is None:
            ends = {f.use: money(f.value) for f in rule.figures if f.use in (Use.LEAST, Use.CAP)}
            way = {
                (True, True): texts.FROM_TO,
                (True, False): texts.AT_LEAST_SO_MUCH,
                (False, True): texts.UP_TO,
            }
            says = way.get((Use.LEAST in ends, Use.CAP in ends), "")
            return says.format(least=ends.get(Use.LEAST), most=ends.get(Use.CAP))
        says = money(result.amount_yuan)
        says = texts.A_YEAR.format(amount=says) if rule.a_year else says
        return texts.FOR_YEARS.format(amount=says, years=rule.for_years) if rule.for_years else says

    def _named(self, result: AwardResult) -> str:
        if result.level in understood.LEVELS:
            return self._level(result) + result.rule.label
        return result.rule.label + (f"（{self._level(result)}）" if result.level else "")

    def _level(self, result: AwardResult) -> str:
        """Return the level, or the choice that the sum is for, as people call it."""
        facts = self._policy.facts
        asked = (fact for fact in facts.fact if fact.name in result.rule.asks)
        labels = {c.value: c.label for fact in asked for c in facts.choices(fact)}
        level = str(result.level or "")
        return understood.LEVELS.get(level) or labels.get(level, level)

    def line(self, result: AwardResult) -> str:
        """Return one award with its mark and what is said of it."""
        level = f"（{self._level(result)}）" if result.level else ""
        return texts.AWARD_LINE.format(
            mark=texts.MARKS[result.verdict],
            label=result.rule.label,
            level=level,
            says="；".join(filter(None, (self._says(result), self._step(result)))),
        )

    def reason(self, result: AwardResult) -> str:
        """Return one award with the clause it rests on and how firmly the text promises it."""
        place = citation.place(self._policy, result.rule.clause)
        certainty = texts.PROMISED[result.certainty]
        return texts.REASON_LINE.format(line=self.line(result), place=place, says=certainty)

    def _step(self, result: AwardResult) -> str:
        """Return what would reach the award, or nothing."""
        step = result.step
        if step is None:
            return ""
        if step.more is not None and step.threshold is not None:
            unit = self._unit(result)
            says = kinds.MORE_OF_KIND.get(result.rule.kind, kinds.MORE).format(
                more=self.gap(result, step.more), threshold=figure(step.threshold, unit)
            )
            if step.become is None:
                return says
            return says + kinds.BECOME.format(label=self._policy.facts.named(step.become).label)
        amount = money(step.amount_yuan) if step.amount_yuan else ""
        if step.level is not None:
            higher = kinds.HIGHER_AMOUNT if amount else kinds.HIGHER
            return higher.format(level=understood.LEVELS[step.level], amount=amount)
        if step.year is None:
            return kinds.ONCE_GOT.format(level=self._level(result), amount=amount)
        later = kinds.LATER_AMOUNT if amount else kinds.LATER
        return later.format(year=step.year, amount=amount)

    def _says(self, result: AwardResult) -> str:
        amount = self._amount(result)
        working = worked(result.working, self._policy.facts) if result.working and amount else ""
        amount = texts.WORKED.format(says=amount, working=working) if working else amount
        if result.reason is Reason.REACHED:
            once = texts.ONCE if result.rule.once else ""
            return texts.CERTAINTY[result.certainty].format(amount=amount, once=once)
        reason = result.reason.value
        if result.reason is Reason.NOT_YEAR_BEFORE and result.year is None:
            reason = "not_year_before_untold"
        elif result.reason is Reason.NOT_YEAR_BEFORE and result.year == LONG_SINCE:
            reason = "not_year_before_long_since"
        return (
            texts.REASONS[reason]
            .format(
                amount=amount,
                about=money(result.about_yuan) if result.about_yuan else "",
                before=self._before,
                year=result.year,
                share=self._share(result),
                threshold=self._threshold(result),
                short="" if result.short is None else self.gap(result, result.short),
                missing="、".join(map(self.fact, result.missing)),
                place=self._policy.file.place,
                subject=self._policy.file.subject,
                of=self._so(result.of) if result.of else "",
            )
            .strip("，")
        )

    def _threshold(self, result: AwardResult) -> str:
        if result.threshold is None:
            return ""
        figures = [one for one in result.rule.figures if one.use is Use.THRESHOLD]
        words = figure(result.threshold, self._unit(result))
        for_all = any(one.value == result.threshold for one in figures if one.only is None)
        return words + (exceptions(figures, self._policy.facts) if for_all else "")

    def _share(self, result: AwardResult) -> str:
        shares = (one.value for one in result.rule.figures if one.use is Use.SHARE)
        return "、".join(figure(share, "percent") for share in shares)

    def _unit(self, result: AwardResult) -> str:
        """Return the unit of the number that the award hangs on."""
        return self._policy.facts.named(result.of or result.rule.asks[0]).kind

    def gap(self, result: AwardResult, short: Decimal) -> str:
        """Return how far the threshold is away, as surely as the number was told."""
        unit = self._unit(result)
        told = self._facts.quantity(result.of or result.rule.asks[0])
        if told is None or told.manner not in (Manner.RANGE, Manner.OVER):
            return f" {apart(short, unit)}"
        return gap(told, short + told.nearest, unit)

    def _so(self, name: str) -> str:
        """Return what a fact says that is so: 享受过区里别的优惠."""
        fact = self._policy.facts.named(name)
        return fact.label if not fact.tells or "{}" in fact.tells else fact.tells

    def fact(self, name: str) -> str:
        """Return what a missing fact is called: 企业技术中心是哪一年获得的."""
        of, _, detail = name.partition(".")
        if not detail:
            named = self._policy.facts.named(of)
            return named.whether or named.label
        label = self._policy.facts.label(of)
        told = [title for title in self._facts.titles if title.name == of]
        if told and all(title.standing is Standing.DOUBTED for title in told):
            return understood.LACKING_STANDING.format(label=label)
        return understood.LACKING[detail].format(label=label)
