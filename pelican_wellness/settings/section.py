"""What a section of settings is: a model whose fields say in words what they expect."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, TypeVar

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler, ValidationInfo
from pydantic_core import PydanticCustomError
from pydantic_core.core_schema import CoreSchema, with_info_plain_validator_function


@dataclass(frozen=True, slots=True)
class Expected:
    """Metadata of a field: the words for the `expected` line of a mistake and for the settings page of the docs."""

    words: str


class Section(BaseModel):
    """A part of the WELLNESS setting. Unknown keys are mistakes; a section does not change once read."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)  # most sites have few sections, and few lines

    expected: ClassVar[str] = ""
    """What stands in the `expected` line where the section is no dictionary at all."""
    renamed: ClassVar[Mapping[str, str]] = {}
    """Former keys -> what each is called now. A site that has one is built, and told the new name."""


S = TypeVar("S", bound=Section)


class _ByItself:
    def __get_pydantic_core_schema__(self, section: type[Section], _handler: GetCoreSchemaHandler) -> CoreSchema:
        def validate(value: object, info: ValidationInfo) -> Section:
            return section.model_validate(value, context=info.context)

        return with_info_plain_validator_function(validate)


Within = Annotated[S, _ByItself()]
"""A section within another. What validates it is built where a site has it: building takes longer than all else here."""


def unset(section: type[Section], description: str | None = None) -> Any:  # Any: as `Field`
    """Return the field of a section that may be left out. Its defaults are right: no validator looks at them."""
    return Field(default_factory=section.model_construct, description=description)


def wrong(problem: str, like: str | None = None) -> PydanticCustomError:
    """Return the error a validator raises: what is wrong, and the value that was probably meant."""
    # Braces in the text would be taken for pydantic's own placeholders.
    return PydanticCustomError("wrong", "{problem}", {"problem": problem, "like": like})
