"""The files that let people edit the site in a browser, with Sveltia CMS or Decap CMS."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

import yaml
from pelican.settings import Settings
from pelican.utils import slugify

from pelican_wellness.adapter.asked import is_own_theme
from pelican_wellness.adapter.settings_file import settings_from, shown
from pelican_wellness.cli.cms.collections import NAMED, Texts, collections, words
from pelican_wellness.cli.cms.converting import convert, old_files
from pelican_wellness.cli.cms.page import page
from pelican_wellness.cli.cms.repository import Repository, repository
from pelican_wellness.cli.cms.stamp import is_untouched, stamped
from pelican_wellness.cli.new import heads
from pelican_wellness.features.editing import FOLDER
from pelican_wellness.files import write_atomically

_SHOWN = 3
_BACKENDS = "# Where your texts are kept: github or gitlab, and the name of the repository there, such as ana/website.\n"


def write(settings_file: Path, content_folder: Path | None, *, force: bool = False, anew: bool = False) -> list[str]:
    """Write the files, and return what is to be said."""
    settings = settings_from(settings_file, content_folder)
    content = Path(settings["PATH"])
    where = repository(settings_file.resolve().parent)
    texts = _texts(settings, content)
    folder = content / FOLDER
    files = {
        folder / "index.html": stamped(page(str(settings["SITENAME"]), where.backend), "<!--", "-->"),
        folder / "config.yml": stamped(config(settings, content, where, texts), "#"),
    }
    lines = [_write(file, text, force=force) for file, text in files.items()]
    lines += _converted(settings, content, texts) if anew else ()
    return [*lines, *_choices(folder / "choices.yml", words(texts)), *_notes(settings, content, where, texts)]


def config(settings: Settings, content: Path, where: Repository, texts: Texts) -> str:
    """Return what the editor has to know, in the form that both editors read."""
    root = _from(where.top, content)
    pictures = str(settings["STATIC_PATHS"][0] if settings["STATIC_PATHS"] else "images").strip("/")
    backend: dict[str, object] = {"name": where.backend or "github"}
    if where.name:
        backend["repo"] = where.name
    if where.branch:
        backend["branch"] = where.branch
    rest: dict[str, object] = {
        "media_folder": f"{root}/{pictures}".strip("/"),
        "public_folder": f"/{pictures}",
        "slug": {"encoding": "unicode" if settings["SLUGIFY_USE_UNICODE"] else "ascii", "clean_accents": True},
        "output": {"omit_empty_optional_fields": True},
        "collections": list(collections(root, texts)),
    }
    missing = "" if where.name else "  # repo: ana/website\n"
    return ("" if where.name else _BACKENDS) + _yaml({"backend": backend}) + missing + _yaml(rest)


def _yaml(value: object) -> str:
    return yaml.dump(value, Dumper=_Plain, sort_keys=False, allow_unicode=True, width=10_000)


class _Plain(yaml.SafeDumper):
    """Writes a value that stands in two places twice: people read it."""

    def ignore_aliases(self, _data: object) -> bool:
        return True


def _from(top: Path, folder: Path) -> str:
    """Return the path of a folder from the top of the repository; "" for the top itself."""
    whole = folder.resolve()
    return "" if whole == top or not whole.is_relative_to(top) else whole.relative_to(top).as_posix()


def _texts(settings: Settings, content: Path) -> Texts:
    found = {path.relative_to(content): head for path, head in heads(content)}
    languages = dict.fromkeys(head["lang"] for head in found.values() if head.get("lang"))
    several = tuple(dict.fromkeys([str(settings["DEFAULT_LANG"]), *languages])) if languages else ()
    pages = str(settings["PAGE_PATHS"][0] if settings["PAGE_PATHS"] else "pages").strip("/")
    return Texts(found, pages, several, frozenset(_left_out(settings)))


def _left_out(settings: Settings) -> Iterator[str]:
    """Yield folders that nothing is shown of: counselors have no testimonials, unless a rule permits them."""
    stated = settings.get("WELLNESS")
    wellness = stated if isinstance(stated, Mapping) else {}
    practice, allowed = wellness.get("practice") or {}, wellness.get("testimonials") or {}
    if isinstance(practice, Mapping) and practice.get("kind") == "counselling" and not dict(allowed).get("allowed_by"):
        yield "testimonials"


def _write(file: Path, text: str, *, force: bool) -> str:
    """Write a file that nobody has changed, and say what was done."""
    there = _read(file)
    if there == text:
        return f"{shown(file)} is as it should be."
    if there is not None and not is_untouched(there) and not force:
        return f"{shown(file)} was changed since it was written, and stays as it is. With --force it is written anew."
    write_atomically(file, text)
    return f"{shown(file)} {'was written' if there is None else 'was written anew'}."


def _read(file: Path) -> str | None:
    try:
        return file.read_text("utf-8")
    except FileNotFoundError:
        return None
    except (OSError, ValueError):
        return ""


def _choices(file: Path, used: Mapping[str, list[str]]) -> Iterator[str]:
    """Write the words that can be chosen from, and keep those that people have added."""
    stated: object = None
    with suppress(OSError, ValueError, yaml.YAMLError):
        stated = yaml.load(file.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - it makes texts of all values, and nothing else
        if not isinstance(stated, Mapping):
            stated = {}
    if stated is None and file.exists():
        yield f"{shown(file)} cannot be read, and stays as it is."
        return
    known = stated if isinstance(stated, Mapping) else {}
    lists = {name: list(known[name]) if isinstance(known.get(name), list) else [] for name in used}
    merged = {name: [*lists[name], *(word for word in found if word not in lists[name])] for name, found in used.items()}
    if stated is None or merged != lists:
        write_atomically(file, _yaml({**known, **merged}))
        yield f"{shown(file)} has the tags, categories and areas that can be chosen from."


def _notes(settings: Settings, content: Path, where: Repository, texts: Texts) -> Iterator[str]:
    """Yield what is to be done, and what does not work yet."""
    yield ""
    if not where.name:
        yield f"Fill in {FOLDER}/config.yml where your texts are kept: backend, repo."
    if not is_own_theme(settings):
        yield f'With this theme, add "{FOLDER}" to STATIC_PATHS and to ARTICLE_EXCLUDES, and to EXTRA_PATH_METADATA:'
        yield f'  "{FOLDER}/index.html": {{"path": "admin/index.html"}}, "{FOLDER}/config.yml": {{"path": "admin/config.yml"}}'
    wellness = settings.get("WELLNESS")
    security = wellness.get("security") if isinstance(wellness, Mapping) else None
    if not isinstance(security, Mapping) or not security.get("host"):
        yield 'If Netlify or Cloudflare Pages serves your site, name it: WELLNESS["security"] = {"host": "netlify"}.'
        yield "Else the policy of the other pages, which allows less, holds for this one too."
    for path, slug in _called_otherwise(settings, texts):
        yield f"Call {path.as_posix()} {slug}{path.suffix}: the editor names it by its file, and the site by its slug."
    if old := old_files(content, texts):
        yield f"The editor reads headers in YAML (between two lines ---) alone, and shows no title of {_named(old)}."
        yield "With --convert they are written so; a build reads them as before."
    yield "Publish the site, open /admin/ below its address, and sign in with an access token of your repository's host."


def _named(paths: Sequence[Path]) -> str:
    """Return the first few of them."""
    more = len(paths) - _SHOWN
    return ", ".join(path.as_posix() for path in paths[:_SHOWN]) + (f" and {more} more" if more > 0 else "")


def _converted(settings: Settings, content: Path, texts: Texts) -> Iterator[str]:
    """Write headers anew, and say of how many."""
    found = list(convert(settings, content, texts))
    done = sum(same for _, same in found)
    yield f"{done} {'text has its' if done == 1 else 'texts have their'} header in YAML now."
    if left := [path for path, same in found if not same]:
        yield f"As they were, since they would be read otherwise: {_named(left)}."


def _called_otherwise(settings: Settings, texts: Texts) -> Iterator[tuple[Path, str]]:
    """Yield files of what others name, where the slug is not the name of the file."""
    for path, head in texts.heads.items():
        if path.parts[0] in NAMED:
            slug = head.get("slug") or slugify(head.get("title", path.stem), regex_subs=settings["SLUG_REGEX_SUBSTITUTIONS"])
            if slug != path.stem and not head.get("lang"):
                yield path, slug
