"""Steps between reading and writing."""

import os
from typing import Any

from pelican.utils import clean_output_dir


def clean_output(generators: list[Any]) -> None:
    """Empty the output folder where DELETE_OUTPUT_DIRECTORY asks for it; see `startup.postpone_cleaning`."""
    generator = generators[0]
    settings = generator.settings
    output, source = os.path.realpath(generator.output_path), os.path.realpath(generator.path)
    # Pelican's own condition: never where the sources lie within the output.
    if settings["DELETE_OUTPUT_DIRECTORY"] and os.path.commonpath([output]) != os.path.commonpath([output, source]):
        clean_output_dir(generator.output_path, settings["OUTPUT_RETENTION"])
