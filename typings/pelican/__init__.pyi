# What this package uses of Pelican 4.11 and 4.12, which ship no type information. Where nothing is certain
# (a metadata line that an article may lack), nothing is declared: such an attribute is asked for with `getattr`.

from argparse import Namespace
from collections.abc import Sequence

from pelican.generators import Generator
from pelican.settings import Settings

__version__: str

class Pelican:
    settings: Settings
    path: str
    theme: str
    output_path: str
    ignore_files: list[str]
    delete_outputdir: bool
    output_retention: list[str]
    # Modules mostly; Pelican asks only that each has a `register`.
    plugins: list[object]

    def __init__(self, settings: Settings) -> None: ...
    def init_plugins(self) -> None: ...
    def run(self) -> None: ...
    def _get_generator_classes(self) -> list[type[Generator]]: ...

def get_instance(args: Namespace) -> tuple[Pelican, Settings]: ...
def main(argv: Sequence[str] | None = None) -> None: ...
