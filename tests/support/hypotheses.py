"""How many examples Hypothesis tries: few while somebody works, all of them before a change is taken, a storm by hand.

`thorough` where CI is set or HYPOTHESIS_PROFILE says so, as `make test` does; `storm` in `make storm`; `quick` otherwise.
"""

import os
from collections.abc import Callable
from typing import Any, TypeVar

import pytest
from hypothesis import HealthCheck, settings

_QUICK = 25
PROFILE = os.environ.get("HYPOTHESIS_PROFILE") or ("thorough" if os.environ.get("CI") else "quick")
STORM = PROFILE == "storm"

# Where a computer is busy, any example may take a second: that is no mistake of the code.
settings.register_profile("quick", max_examples=_QUICK, deadline=None)
settings.register_profile("thorough", max_examples=100, deadline=None)
settings.register_profile("storm", max_examples=1000, deadline=None)

Test = TypeVar("Test", bound=Callable[..., Any])


def examples(number: int) -> int:
    """Return how many examples a test that wants `number` of them gets."""
    return min(number, _QUICK) if PROFILE == "quick" else number


def swept(quick: int, storm: int) -> int:
    """Return how many tries a sweep gets: `quick` in each run, `storm` in `make storm`."""
    return storm if STORM else quick


def sweep(quick: int, storm: int) -> Callable[[Test], Test]:
    """Make a Hypothesis test a sweep. Each run tries the same few examples, so that whose change it is knows; a storm does not."""

    def mark(test: Test) -> Test:
        tried = settings(
            max_examples=swept(quick, storm),
            deadline=None,
            derandomize=not STORM,
            database=None,
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
        )(test)
        return pytest.mark.sweep(tried)

    return mark
