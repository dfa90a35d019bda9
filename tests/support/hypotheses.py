"""How many examples Hypothesis tries: few while somebody works, all of them before a change is taken.

`thorough` where CI is set or HYPOTHESIS_PROFILE says so, as `make test` does; `quick` otherwise.
"""

import os

from hypothesis import settings

_QUICK = 25
PROFILE = os.environ.get("HYPOTHESIS_PROFILE") or ("thorough" if os.environ.get("CI") else "quick")

settings.register_profile("quick", max_examples=_QUICK)
settings.register_profile("thorough", max_examples=100)


def examples(number: int) -> int:
    """Return how many examples a test that wants `number` of them gets."""
    return number if PROFILE == "thorough" else min(number, _QUICK)
