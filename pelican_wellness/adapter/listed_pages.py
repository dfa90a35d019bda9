"""The pages of a list one by one. Pelican's writer would write a list in one go, and all of it anew."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from pelican.paginator import Page, Paginator
from pelican.settings import Settings

_LISTS = ("articles", "dates")
"""What Pelican divides into pages where it is not told otherwise."""

_MAKING_IT_A_LIST = ("template_name", "paginated")


class ListedPage(NamedTuple):
    """A page of a list, the `number`th, or one that stands alone (0)."""

    file: str
    number: int
    values: Mapping[str, Any]
    """What the writer was told of the whole list."""
    lists: Mapping[str, tuple[Paginator, Sequence[Page]]]

    @property
    def shown(self) -> Mapping[str, Any]:
        """What is listed on this page, or what the writer was told of one that stands alone."""
        return {key: pages[self.number - 1].object_list for key, (_, pages) in self.lists.items()} or self.values

    @property
    def told(self) -> dict[str, Any]:
        """What the writer is to be told to write this page alone."""
        if not self.lists:
            return {**self.values}
        told = {key: value for key, value in self.values.items() if key not in _MAKING_IT_A_LIST}
        for key, (paginator, pages) in self.lists.items():
            told |= {
                f"{key}_paginator": paginator,
                f"{key}_page": pages[self.number - 1],
                f"{key}_previous_page": pages[self.number - 2] if self.number > 1 else None,
                f"{key}_next_page": pages[self.number] if self.number < paginator.num_pages else None,
            }
        return told


def listed_pages(name: str, values: Mapping[str, Any], settings: Settings) -> Iterator[ListedPage]:
    """Yield the pages that Pelican's `write_file` would write if it were told `values`."""
    stated = values.get("paginated")
    lists = {key: values[key] for key in _LISTS if key in values} if stated is None else stated
    paginated, template = settings["PAGINATED_TEMPLATES"], values.get("template_name")
    per_page = template in paginated and (paginated[template] or settings["DEFAULT_PAGINATION"])
    if not (lists and per_page):
        yield ListedPage(name, 0, values, {})
        return
    paginators = [Paginator(name, values.get("url"), listed, settings, per_page) for listed in lists.values()]
    numbers = range(1, paginators[0].num_pages + 1)
    pages = {key: (one, [one.page(number) for number in numbers]) for key, one in zip(lists, paginators, strict=True)}
    *_, (_, last) = pages.values()  # which Pelican names the file by
    for number in numbers:
        yield ListedPage(last[number - 1].save_as, number, values, pages)
