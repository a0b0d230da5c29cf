"""Intents: the one table of what a question may be for, and which of two it is rather for.

Where in the table a row stands decides nothing.
"""

from handlers.intents.money import MONEY
from handlers.intents.people import PEOPLE
from handlers.intents.row import Row
from handlers.intents.words import WORDS
from handlers.intents.work import WORK

INTENTS: tuple[Row, ...] = (*WORDS, *PEOPLE, *MONEY, *WORK)
