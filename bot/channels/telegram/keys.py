"""Keys: which buttons hold for good, and which are over when the conversation has gone on."""

from collections.abc import Callable, Sequence

Key = tuple[str, str]  # label and action of a button
Rows = tuple[tuple[Key, ...], ...]

# What a button does that does not come back; no action begins so.
COPIES, LEADS, OPENS = "\x00copies ", "\x00leads to ", "\x00opens "

_OF_RESULTS = frozenset({"take", "change", "say"})  # behind the key of a policy
_FORMS = frozenset({"enquiry", "report", "pool", "post", "forget"})
_STEPS = frozenset({"yes", "no", "to", "refer-to", "ask", "apply", "set", "change"})


def passing(action: str) -> bool:
    """Return whether a button goes on with what is asked, shown or filled in just now."""
    name, _, rest = action.partition(" ")
    verb = rest.partition(" ")[0]
    return action.startswith(OPENS) or verb in _OF_RESULTS or (name in _FORMS and verb in _STEPS)


def lasting(rows: Sequence[Sequence[Key]]) -> Rows:
    """Return the rows without what is over."""
    return _kept(rows, lambda action: not passing(action))


def after(action: str, rows: Rows, *, over: bool, done: bool) -> Rows | None:
    """Return the rows that the press of a button leaves; None leaves all of them.

    `over` says that what it went on with has ended, `done` that something was done by it.
    """
    if all(action != key[1] for row in rows for key in row):
        return None  # a keyboard that is gone by now
    name, _, rest = action.partition(" ")
    if name in ("useful", "useless"):
        return tuple(row for row in rows if all(key[1] != action for key in row))
    if rest.startswith("take ") or over or (done and passing(action)):
        return _kept(lasting(rows), lambda other: other != action)
    if done and name == "enquiry":
        return _kept(rows, lambda other: not other.startswith("enquiry "))
    return _kept(rows, lambda other: other != action) if done else None


def _kept(rows: Sequence[Sequence[Key]], wanted: Callable[[str], bool]) -> Rows:
    kept = (tuple(key for key in row if wanted(key[1])) for row in rows)
    return tuple(row for row in kept if row)
