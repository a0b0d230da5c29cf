"""Puts the clock of a program that the tests start ahead, or back: Python runs this at its start.

All processes of the program inherit the environment, and so have the same time.
"""

import os
import time

import time_machine

time_machine.travel(time.time() + float(os.environ["CLOCK_AHEAD"])).start()
