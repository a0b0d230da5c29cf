"""Clocks that were ahead: what they wrote lies in a future that no right clock has written of.

A machine's clock may be hours ahead until it is put right, and a moment that it wrote meanwhile
would keep everybody waiting until then. So every moment that is waited for has a longest wait; one
that lies farther off is taken for come.
"""

import time

from sqlalchemy import ColumnElement, or_

# Seconds by which right clocks may differ. A lease that is not believed is taken from who holds it.
SKEW = 1.0
SKEW_OF_LEASES = 10.0


def come(
    moment: ColumnElement[float],
    longest: "ColumnElement[float] | float",
    skew: float = SKEW,
    now: float | None = None,
) -> ColumnElement[bool]:
    """Return the condition that a moment has come, which was at most `longest` seconds ahead."""
    now = time.time() if now is None else now
    return or_(moment <= now, moment > longest + (now + skew))
