"""What a section of settings is: a model whose fields say in words what they expect."""

from dataclasses import dataclass
from typing import ClassVar

from pydantic import BaseModel, ConfigDict
from pydantic_core import PydanticCustomError


@dataclass(frozen=True, slots=True)
class Expected:
    """Metadata of a field: the words for the `expected` line of a mistake and for the settings page of the docs."""

    words: str


class Section(BaseModel):
    """A part of the WELLNESS setting. Unknown keys are mistakes; a section does not change once read."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)  # most sites have few sections, and few lines

    expected: ClassVar[str] = ""
    """What stands in the `expected` line where the section is no dictionary at all."""


def wrong(problem: str, like: str | None = None) -> PydanticCustomError:
    """Return the error a validator raises: what is wrong, and the value that was probably meant."""
    # Braces in the text would be taken for pydantic's own placeholders.
    return PydanticCustomError("wrong", "{problem}", {"problem": problem, "like": like})
