"""Values that nobody means to write, and that some setting or file holds some day."""

from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

DEEP: Any = []  # Any: a list of lists of lists
for _ in range(200):
    DEEP = [DEEP]
ROUND: list[Any] = []
ROUND.append(ROUND)

TEXTS = (
    "",
    " ",
    "\u00a0",
    "\0",
    "\ud800",
    "\n\n",
    "\x85\u2028",
    "\u202eevil\u202c",
    "{",
    "}",
    "{}",
    "{profession",
    "{{profession}}",
    "{profession!r:>99999999}",
    "{0}",
    "%",
    "%s",
    "%(x)s",
    "{{ 7*7 }}",
    "{% raw %}",
    "'\"><script>alert(1)</script>",
    "]]>",
    "&#x41;",
    "&#" + "9" * 5000 + ";",
    "a" * 5000,
    "a/" * 2500,
    "../" * 50 + "etc/passwd",
    "/dev/zero",
    "9" * 5000,
    "[" * 1000,
    "https://" + "a" * 5000,
    "https://[",
    "https://[::1]:99999999/",
    "https://example.com:٣/",
    "https://xn--a/",
    "//",
    "mailto:",
    "tel:" + "1" * 5000,
    "javascript:alert(1)",
    "a@" + "a." * 2000,
    "#" * 5000,
    "²",
    "٣",
    "0x10",
    "1e5",
    "\ufeff",
    "😀" * 300,
)
"""Text that is empty, endless, of no encoding, or in the way of what it is put into."""

NUMBERS = (0, -1, 10**30, -(10**30), 10**4000, 1e308, float("inf"), float("-inf"), float("nan"), 0.1, 1j)
"""Numbers that are no number of anything. (Hypothesis cannot print those of which Python refuses to write the digits.)"""

OTHERS: tuple[Any, ...] = (
    None,
    True,
    False,
    b"bytes",
    {"a", "b"},
    (),
    [],
    {},
    [[]],
    [{}],
    [None],
    {"": ""},
    {"en": {}},
    {"en": None},
    {"en": 10**4000},
    {1: 2},
    {None: None},
    {("a", 1): "b"},
    {"\ud800": "\0"},
    {"en": "text", "xx-" + "a" * 5000: "text"},
    range(3),
    date(2026, 3, 16),
    Path("images"),
    object,
    len,
    DEEP,
    ROUND,
)
"""What Python has beside text and numbers."""

STRANGE = st.sampled_from([*TEXTS, *NUMBERS, *OTHERS])
JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=12), STRANGE),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=8), inner, max_size=3)),
    max_leaves=6,
)
