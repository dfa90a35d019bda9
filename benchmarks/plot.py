"""The growth of the time with the number of articles, as a drawing that reads in light and in dark."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

_WIDTH, _HEIGHT = 760, 420
_LEFT, _TOP, _RIGHT, _BOTTOM = 56, 44, 548, 366
_TICKS = 5
_LABEL = 17
"""The least distance of two names at the ends of their lines."""

# Dark on light and light on dark, each at least 3:1 (WCAG 1.4.11); lines differ in their dashes too.
_STYLE = """
  text { font: 14px system-ui, sans-serif; fill: #3b423c }
  .title { font-weight: 600; font-size: 16px; fill: #1f2621 }
  .grid { stroke: #d9dcd5 }
  .line { fill: none; stroke-width: 2.5 }
  .a { stroke: #37563d } .a circle, text.a { fill: #37563d; stroke: none }
  .b { stroke: #6f6a60; stroke-dasharray: 2 4 } .b circle, text.b { fill: #6f6a60; stroke: none }
  .c { stroke: #2b6ca3; stroke-dasharray: 9 4 } .c circle, text.c { fill: #2b6ca3; stroke: none }
  .d { stroke: #a1512b; stroke-dasharray: 9 3 2 3 } .d circle, text.d { fill: #a1512b; stroke: none }
  .e { stroke: #7a4b91; stroke-dasharray: 5 3 } .e circle, text.e { fill: #7a4b91; stroke: none }
  @media (prefers-color-scheme: dark) {
    text { fill: #c9cec7 }
    .title { fill: #f1f3ee }
    .grid { stroke: #3c433d }
    .a { stroke: #9fcfa8 } .a circle, text.a { fill: #9fcfa8 }
    .b { stroke: #a9a498 } .b circle, text.b { fill: #a9a498 }
    .c { stroke: #86bdea } .c circle, text.c { fill: #86bdea }
    .d { stroke: #eba27d } .d circle, text.d { fill: #eba27d }
    .e { stroke: #cda2e2 } .e circle, text.e { fill: #cda2e2 }
  }
"""


@dataclass(frozen=True)
class Line:
    """A curve."""

    name: str
    points: tuple[tuple[float, float], ...]


def drawn(title: str, description: str, axis: str, lines: Sequence[Line]) -> str:
    """Return an SVG: lines over a common scale from nothing, each named at its end; the first is the one that matters."""
    right = max((x for line in lines for x, _ in line.points), default=1)
    top = _rounded_up(max((y for line in lines for _, y in line.points), default=1))
    body = "\n".join([*_grid(right, top), *_curves(lines, right, top)])
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-labelledby="title desc">\n'
        f'<title id="title">{escape(title)}</title>\n<desc id="desc">{escape(description)}</desc>\n<style>{_STYLE}</style>\n'
        f'<text class="title" x="{_LEFT}" y="22">{escape(title)}</text>\n{body}\n'
        f'<text x="{(_LEFT + _RIGHT) / 2:.0f}" y="{_HEIGHT - 8}" text-anchor="middle">{escape(axis)}</text>\n</svg>\n'
    )


def _grid(right: float, top: float) -> Iterator[str]:
    for tick in range(_TICKS + 1):
        x, y = _place(right * tick / _TICKS, top * tick / _TICKS, right, top)
        yield f'<path class="grid" d="M{_LEFT} {y}H{_RIGHT}"/>'
        yield f'<text x="{_LEFT - 8}" y="{y + 5:.1f}" text-anchor="end">{top * tick / _TICKS:g}</text>'
        yield f'<text x="{x}" y="{_BOTTOM + 20}" text-anchor="middle">{right * tick / _TICKS:,.0f}</text>'


def _curves(lines: Sequence[Line], right: float, top: float) -> Iterator[str]:
    ends: list[float] = []
    lettered = zip("abcde", lines, strict=False)
    for letter, line in sorted(lettered, key=lambda one: -one[1].points[-1][1]):  # names are placed from above
        places = [_place(x, y, right, top) for x, y in line.points]
        path = "L".join(f"{x} {y}" for x, y in places)
        dots = "".join(f'<circle cx="{x}" cy="{y}" r="3.5"/>' for x, y in places)
        yield f'<g class="{letter}"><path class="line" d="M{path}"/>{dots}</g>'
        x, y = places[-1]
        ends.append(max(y + 5, ends[-1] + _LABEL) if ends else y + 5)
        yield f'<text class="{letter}" x="{x + 10}" y="{ends[-1]:.1f}">{escape(line.name)}</text>'


def _place(x: float, y: float, right: float, top: float) -> tuple[float, float]:
    return round(_LEFT + (_RIGHT - _LEFT) * x / right, 1), round(_BOTTOM - (_BOTTOM - _TOP) * y / top, 1)


def _rounded_up(value: float) -> float:
    """Return the next number that five steps divide evenly."""
    step = 10 ** (len(str(int(value))) - 1) / 2
    return float(-(-value // step) * step) if value >= 1 else 1.0
