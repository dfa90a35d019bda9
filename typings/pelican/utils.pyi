from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any, Concatenate, Generic, ParamSpec, Protocol, TypeVar, type_check_only

_Parameters = ParamSpec("_Parameters")
_Result = TypeVar("_Result")
_Result_co = TypeVar("_Result_co", covariant=True)
_Content = TypeVar("_Content")

class SafeDatetime(datetime):
    def strftime(self, fmt: str, safe: bool = True) -> str: ...

# What a memoized method is on its object: in Pelican a `functools.partial` that is given the method's cache.
@type_check_only
class _Bound(Protocol[_Parameters, _Result_co]):
    # (the object, *arguments) -> result, for all objects of the class
    @property
    def cache(self) -> dict[tuple[Any, ...], Any]: ...
    def __call__(self, *args: _Parameters.args, **kwargs: _Parameters.kwargs) -> _Result_co: ...

class memoized(Generic[_Parameters, _Result]):
    func: Callable[..., _Result]
    cache: dict[Any, Any]

    def __init__(self, func: Callable[Concatenate[Any, _Parameters], _Result]) -> None: ...
    def __call__(self, *args: Any) -> _Result: ...
    def __get__(self, obj: object, objtype: type | None) -> _Bound[_Parameters, _Result]: ...

def pelican_open(filename: str, mode: str = "r") -> AbstractContextManager[str]: ...
def slugify(
    value: str,
    regex_subs: Iterable[tuple[str, str]] = (),
    preserve_case: bool = False,
    use_unicode: bool = False,
) -> str: ...
def clean_output_dir(path: str, retention: Iterable[str]) -> None: ...
def get_date(string: str) -> datetime: ...
def set_date_tzinfo(d: datetime, tz_name: str | None = None) -> datetime: ...

# Returns originals and translations; each knows the others of its `translation_id` afterwards.
def process_translations(
    content_list: list[_Content], translation_id: str | None = None
) -> tuple[list[_Content], list[_Content]]: ...
