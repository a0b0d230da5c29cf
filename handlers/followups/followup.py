"""Follow-ups: a short message that goes on about what was shown, such as 到底行不行 or 谁牵头."""

from dataclasses import replace

from handlers import button
from handlers.eligibility import onward, opening
from handlers.eligibility.results.result import opened_further
from handlers.followups import amiss, backed, every, figure, listed, naming, rumour, shown_award
from handlers.followups.continuation import Continuation
from handlers.followups.people import AGAIN
from handlers.followups.supposing import counted_in, other_giver, outside, supposition, totalled
from handlers.followups.templates import asks
from handlers.heading import headed
from handlers.message import Intent, Reply, Request
from handlers.texts import understood
from handlers.topics import smalltalk
from handlers.topics.awards import every_award
from knowledge.policy.facts.facts import Asker, Facts
from knowledge.policy.fold import fold
from knowledge.policy.policy import Policy
from knowledge.policy.search.index import question_grams
from knowledge.question.question import Question
from knowledge.reading.mentions.token import Role

_AGAIN = ("result", "plea", "amount", "certain", "detail", "again")  # the result itself answers
_OF_RULES = ("original", "where")  # the words that the result rests on
_SUPPOSED = ("certain", "next")  # 万一不给呢, and 要是评不上咋办
_OF_CLAUSE = ("original", "where", "certain", "detail", "more")  # the clause itself answers


def taken(request: Request, policy: Policy) -> Reply | Request:
    """Return what the message wants of what was shown, or the message as it is to be answered.

    That is as it is where it stands alone; else with the clause or award named that it goes on
    about.
    """
    request = _meant(Continuation(request, policy))
    going = Continuation(request, policy)
    of_amounts = figure.paid(going)
    if of_amounts:
        return replace(request, text=of_amounts)
    supposed = totalled.answer(going) or outside.answer(going) or counted_in.answer(going)
    supposed = (
        supposed
        or _of_figure(going)
        or other_giver.answer(going)
        or supposition.asked_back(going)
        or amiss.answer(going)
        or supposition.answer(going)
        or rumour.answer(going)
        or shown_award.answer(going)
        or every.answer(going)
    )
    if supposed:
        return supposed
    if going.grows:
        return request
    words = (
        listed.meant(request, policy)
        or figure.named(going)
        or naming.of_award(going)
        or backed.named(going)
        or naming.of_person(going)
        or naming.of_departments(going)
    )
    asked_on = going.want is not None or going.values or _asks_for_match(going)
    if words is None and asked_on:
        shown = _of_result(going) or _of_clause(going)
        if shown:
            return shown
    if words is None and going.want in (None, "deputy"):
        words = naming.another(going)
    if words is None and going.want:
        words = naming.shown(going)
    if words is None and going.of_button and smalltalk.kind(request.text, policy) is None:
        return figure.unknown(going)
    return replace(request, text=words) if words else request


def _meant(going: Continuation) -> Request:
    """Return the request as it goes on: of what is so, or of another figure, 9亿够不."""
    request, held_against = going.request, figure.held_against(going)
    if going.of_now:
        return replace(request, topic=replace(request.topic, supposed=None))
    return replace(request, text=held_against) if held_against else request


def _of_figure(going: Continuation) -> Reply | None:
    """Return the result once more where the message asks of a figure in it: 9家不够吧."""
    if going.facts is None or not (going.of_result and going.scan.numbers):
        return None
    shown = supposition.shown(going, going.facts)
    results = shown.awards.results if shown and shown.awards else ()
    of_it = going.asks_of_figure or figure.is_share(going, [one.rule for one in results])
    return shown if of_it else None


def _of_result(going: Continuation) -> Reply | None:
    """Return what is wanted of the result that was shown last, or of the facts told so far."""
    topic, facts, want = going.request.topic.adopted(), going.facts, going.want
    if facts is None or topic.facts is None:
        return None
    if going.of_result and (want in _SUPPOSED or not going.supposes):
        led_on = onward.told(want or "", going.policy, facts, going.request.as_of)
        if led_on:
            about = replace(led_on.topic, facts=topic.facts, supposed=topic.supposed)
            return replace(led_on, topic=about)
    of_town = want == "amount" and facts.asker is Asker.TOWN  # that no town is paid is no result
    again = going.of_result and (want in _AGAIN or _says_nothing_new(going)) and not of_town
    again = again or _asks_for_match(going)
    if want in ("result", "plea") or again:
        return _shown_again(going, facts)
    if not going.of_result:
        return None
    if want in _OF_RULES:
        return opened_further("result.quotes", going.request, going.policy)
    if want == "wrong":
        reasons = opened_further("result.reasons", going.request, going.policy)
        return reasons and headed(reasons, understood.DOUBTED_RESULT)
    if want == "more" and facts.asker is Asker.ENTERPRISE:
        return every_award.overview(going.policy)
    return opened_further("result.reasons", going.request, going.policy) if want == "more" else None


def _shown_again(going: Continuation, facts: Facts) -> Reply | None:
    """Return the result once more, of which something is wanted, or for which somebody pleads."""
    topic = going.request.topic.adopted()
    shown = supposition.shown(going, topic.facts or facts, topic.supposed)
    if shown is None and facts.asker is Asker.TOWN:
        return opening.shown(going.policy, facts, going.request.as_of)
    if shown and going.want == "plea":
        return _without_leniency(shown, going.policy)
    return shown and supposition.unread(going, shown)


def _without_leniency(shown: Reply, policy: Policy) -> Reply:
    """Return the result under a line that the document has no leniency, where it has none."""
    lacked = policy.wants.lacks("leniency")
    line = understood.NO_LENIENCY.format(label="".join(lacked))
    return headed(shown, line) if lacked else shown


def _asks_for_match(going: Continuation) -> bool:
    """Return whether it only asks what the county adds to the money told of: 县里配套多少."""
    scan, facts, text = going.scan, going.facts, going.text
    if facts is None or not (going.of_result and facts.funds and going.question.asks):
        return False
    told = (Role.NUMBER, Role.TITLE, Role.NAME, Role.FUND, Role.YEAR, Role.GIVEN, Role.SUPPOSE)
    words = {token.start for token in scan.between(0, len(text), Role.MATCH)}
    others = [token for token in scan.between(0, len(text), *told) if token.start not in words]
    return bool(words) and not others


def _says_nothing_new(going: Continuation) -> bool:
    """Return whether a year or level is all it says, of facts without one: 去年的."""
    facts, rest = going.facts, going.text
    for token in reversed(going.values):
        rest = rest[: token.start] + " " + rest[token.end :]
    question = Question.read(fold(rest), going.policy)
    left = question.without("award.money", "award.award", "award.whose")
    alone = bool(going.values) and not question_grams(left)
    return alone and facts is not None and not (facts.titles or facts.funds)


def _of_clause(going: Continuation) -> Reply | None:
    """Return the clause that was shown last, where it is what answers."""
    topic, want, policy = going.request.topic, going.want, going.policy
    if not topic.clauses or (topic.award and asks("award", want)):
        return None
    if want == "more" and asks("more", topic.wants):
        return None
    of_people = topic.wants is Intent.PERSON and (topic.department or topic.person)
    if want in AGAIN and (topic.departments or of_people):
        return None  # what was said of them is asked anew
    verb = "full" if want in _OF_CLAUSE else None
    if want == "original" and topic.clauses[0] == policy.front:
        verb = "file"  # of the document as a whole
    if want in AGAIN:
        verb = "owner" if topic.wants is Intent.OWNER else "clause"
    if verb is None:
        return None
    reply = button.pressed(f"{verb} {topic.clauses[0]}", policy, going.request.as_of)
    # What was wanted of it still is; an interview's facts are its own.
    facts = None if topic.asking else topic.facts
    same = replace(topic, clauses=reply.topic.clauses, facts=facts)
    reply = replace(reply, topic=same)
    return headed(reply, understood.DOUBTED) if want == "wrong" else reply
