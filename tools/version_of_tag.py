"""Say whether a tag names the version of this checkout: `python tools/version_of_tag.py v0.1.0` ends with status 1 if not."""

import sys

import pelican_wellness


def main(tag: str) -> int:
    """Return 0 where the tag is `v` and the version."""
    if tag == f"v{pelican_wellness.__version__}":
        return 0
    print(f"The tag {tag} is not v{pelican_wellness.__version__}, the version in pelican_wellness/__init__.py.")
    return 1


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
