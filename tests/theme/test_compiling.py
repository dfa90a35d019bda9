"""Templates that are compiled our way print what Jinja would have them print."""

from collections.abc import Mapping
from typing import Any

import jinja2
import pytest
from jinja2 import DictLoader, Environment, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from pelican_wellness.adapter.compiling import prepare_compiler

PARTS = {
    "part": "[{{ x }}{{ y }}]",
    "sets": "{% set x = 'own' %}{{ x }}",
    "extended": "{% extends 'frame' %}{% block b %}{{ x }} in {{ super() }}{% endblock %}",
    "frame": "({% block b %}frame{% endblock %})",
    "macros": "{% macro component(x) %}{{ x }} of a macro{% endmacro %}",
    "components/c.html": "<{{ x }}{{ y }}>",
    "components/e.html": "{% extends 'frame' %}{% block b %}{{ x }} and {{ super() }}{% endblock %}",
}

SAME = {
    "an include": "{% include 'part' %}",
    "with what was set": "{% set x = 'set' %}{% include 'part' %}",
    "in a loop": "{% for y in 'ab' %}{% include 'part' %}{% endfor %}",
    "in a block": "{% block b %}{% set y = 'set' %}{% include 'part' %}{% endblock %}",
    "in a block that is extended": "{% extends 'frame' %}{% block b %}{% include 'part' %}{% endblock %}",
    "what it sets is its own": "{% include 'sets' %}{{ x }}",
    "in a text that is set": "{% set z %}{% include 'part' %}{% endset %}{{ z }}",
    "in a macro": "{% macro m(x) %}{% include 'part' %}{% endmacro %}{{ m('given') }}",
    "that extends another": "{% include 'extended' %}{% include 'extended' %}",
    "of a name that is worked out": "{% include 'pa' ~ 'rt' %}",
    "without the context": "{% include 'part' without context %}",
    "that may be missing": "{% include 'nothing' ignore missing %}{% include 'part' ignore missing %}",
    "of several": "{% include ['nothing', 'part'] %}",
    "without escaping": "{% autoescape false %}{{ x }}{% include 'part' %}{% endautoescape %}{{ x }}",
    "a macro of the name of a function of ours": "{% macro component(x) %}{{ x }}!{% endmacro %}{{ component('a') }}",
    "one that is imported": "{% from 'macros' import component %}{{ component('a') }}",
    "one in a variable of a loop": "{% for _ in [x.upper] %}{{ _() }}{% endfor %}",
    "a component": "{{ component('c', x=1) }}{{ component('c', x='<') }}",
    "in a loop, with its variable": "{% for y in 'ab' %}{{ component('c', x=y, y=loop.index) }}{% endfor %}",
    "that knows what it is given": "{% set y = 'set' %}{{ component('c', x=1) }}",
    "that extends": "{{ component('e', x=1) }}{{ component('e', x=2) }}",
    "in a component": "{{ component('c', x=component('c', x=2)) }}",
    "with what is unpacked": "{{ component(*['c'], **{'x': 3}) }}",
    "as the start of an expression": "{{ component('c', x='a').upper() ~ '<' }}",
}


@pass_context
def component(context: Context, name: str, /, **values: Any) -> Markup:
    html = context.environment.get_template(f"components/{name}.html").render(values)
    return Markup(html)


def environment(templates: Mapping[str, str]) -> Environment:
    made = Environment(loader=DictLoader({**PARTS, **templates}), autoescape=True)
    made.globals["component"] = component
    return made


@pytest.mark.parametrize("source", SAME.values(), ids=list(SAME))
def test_the_same_as_jinja(source: str) -> None:
    plain, ours = environment({"page": source}), environment({"page": source})
    templates = prepare_compiler(ours)

    @pass_context
    def shared(_context: Context, name: str, /, **values: Any) -> Markup:
        return Markup(templates.rendered(f"components/{name}.html", values))

    ours.globals["component"] = shared
    expected = plain.get_template("page").render(x="x & ", y="y")
    for _ in range(2):
        assert ours.get_template("page").render(x="x & ", y="y") == expected


def test_a_function_that_is_not_there_is_an_error() -> None:
    ours = Environment(autoescape=True)
    prepare_compiler(ours)
    with pytest.raises(jinja2.UndefinedError, match="component"):
        ours.from_string("{{ component('a') }}").render()
