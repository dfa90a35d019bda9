"""How templates of our theme are compiled, and what they are rendered with.

A page is made of some thirty templates. For each, Jinja would ask a function what it wants to be handed, put a context
together from a few hundred names, and look the template up. Here a function of ours is called as it is, and a context shares
what it has in common with others.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from jinja2 import Environment, Template, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.ext import Extension
from jinja2.idtracking import VAR_LOAD_RESOLVE
from jinja2.runtime import Context
from jinja2.utils import missing

from pelican_wellness.pattern import pattern

CALLED_AS_THEY_ARE = frozenset({"component", "slot", "_", "gettext", "ngettext"})
"""Functions of ours that take the context first, and are called many times on a page."""


class ComponentLines(Extension):
    """A line that holds nothing but a component prints nothing but the component.

    Its indentation and its end are left out, as Jinja does for lines that hold nothing but a tag.
    """

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002 - Jinja's signature
        """Make a tag of such a line: `print` is Jinja's own."""
        return _COMPONENT_LINE.sub(r"\1{% print \2 %}", source)


_COMPONENT_LINE = pattern(r"^([ \t]*)\{\{ (component\((?:(?! \}\}).)*\)) \}\}$", re.MULTILINE)


class Compiler(CodeGenerator):
    """Writes Python for a template."""

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: FBT001, FBT002, N802
        """Call a function of ours as it is, unless the template gives its name to something else."""
        if isinstance(node.node, nodes.Name) and node.node.name in CALLED_AS_THEY_ARE and not forward_caller:
            load = frame.symbols.find_load(frame.symbols.ref(node.node.name))
            if load is not None and load[0] == VAR_LOAD_RESOLVE:
                self.visit(node.node, frame)
                self.write("(context")
                self.signature(node, frame)
                self.write(")")
                return
        super().visit_Call(node, frame, forward_caller=forward_caller)

    def visit_Include(self, node: nodes.Include, frame: Frame) -> None:  # noqa: N802
        """Render an included template with the names of this one, and a context that shares them."""
        is_named = isinstance(node.template, nodes.Const) and isinstance(node.template.value, str)
        if not is_named or not node.with_context or node.ignore_missing or frame.buffer is not None:
            super().visit_Include(node, frame)
            return
        self.writeline("yield from environment.included(context, ", node)
        self.visit(node.template, frame)
        self.write(f", {self.dump_local_context(frame)})")


class SharingContext(Context):
    """A context that shares with another what does not change while a template is rendered."""

    def __init__(self, of: Context, parent: dict[str, Any], variables: dict[str, Any]) -> None:
        self.parent, self.vars = parent, variables
        self.environment, self.eval_ctx, self.name, self.globals_keys = of.environment, of.eval_ctx, of.name, of.globals_keys
        self.exported_vars = set()
        self.blocks = {name: list(found) for name, found in of.blocks.items()}


Root = Callable[[Context], Iterator[str]]


class Templates:
    """The templates of an environment by their names, each ready to be rendered many times."""

    def __init__(self, environment: Environment) -> None:
        self._environment = environment
        self._known: dict[str, tuple[Root, Context]] = {}

    def rendered(self, name: str, values: Mapping[str, Any]) -> str:
        """Return what a template prints that knows these values and the globals, and nothing else."""
        root, model = self._known.get(name) or self._load(name)
        return "".join(root(SharingContext(model, {**model.parent, **values}, {})))

    def included(self, context: Context, name: str, own: Mapping[str, Any]) -> Iterator[str]:
        """Render a template that knows what its includer knows: the context, and names `own` to a part of it."""
        root, model = self._known.get(name) or self._load(name)
        variables = context.vars | {key: value for key, value in own.items() if value is not missing}
        return root(SharingContext(model, context.parent, variables))

    def _load(self, name: str) -> tuple[Root, Context]:
        template: Template = self._environment.get_template(name)
        self._known[name] = template.root_render_func, template.new_context()
        return self._known[name]


def prepare_compiler(environment: Environment) -> Templates:
    """Have an environment compile our way, and return its templates."""
    templates = Templates(environment)
    environment.code_generator_class = Compiler
    environment.add_extension(ComponentLines)
    environment.extend(included=templates.included)  # generated code has no other way to it
    return templates
