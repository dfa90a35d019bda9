"""Write docs/check.md from the rules: python tools/rules_page.py > docs/check.md."""

import re
import sys

from pelican_wellness.cli.rules import all_rules

_HEAD = """\
# Checking a blog

    pelican-wellness check

reads the settings and the articles as Pelican does, writes nothing, and prints what a careful editor would mend:
file, line, the code of the rule, what was found, and how to mend it. It ends with status 1 where something was found,
so it can stand before publishing: `pelican-wellness check && pelican content -s publishconf.py`.

| | |
| --- | --- |
| `check content/stiff-neck.md` | Only this file, or this folder |
| `check --select PIC,LNK004` | Only these rules; the beginning of a code stands for all of its group |
| `check --ignore RDG` | All but these |
| `check --format json` | For programs: a list of objects with `file`, `line`, `column`, `code`, `message`, `remedy` |
| `check --format github` | As annotations, for GitHub's workflows |
| `check --list` | The rules, with reasons and sources |
| `check -s other.py` | With other settings than `pelicanconf.py` |

In one article, the line `Check_ignore: RDG001, SEO002` leaves out rules; for the whole blog, `"check": {"ignore":
["SEO002"]}` in `WELLNESS`. The limits are there too: see [settings.md](settings.md).

Some rules are for practices only, which is said below and by `--list`. They are asked where the settings name a
`profession` or say something of a `practice`, where `editorial.medical` is set, where somebody in `content/people` has
a license, a telephone or online booking, or where `--select` names their code. Any other blog may be about what it
likes; there rules about claims look only at sentences about health.

`publishconf.py` beside `pelicanconf.py` is looked at for what matters in publishing.

The reading grade needs a dictionary of syllables: `pip install "pelican-wellness[check]"`.

Besides the rules there are two codes that cannot be left out: `ERR001`, a setting or a line of an article that would
stop the build, and `ERR002`, settings that cannot be read or a file that Pelican leaves out, and why.

A finding is a question, not a verdict. The rules about claims and medical articles are for English texts.

This page is written from the code: `python tools/rules_page.py > docs/check.md`.
"""


def rules_page() -> str:
    """Return the text of docs/check.md."""
    rules = (
        f"## {one.code}: {one.name}\n\n{_shown(f'{one.reason} {one.remedy}')}"
        f"{' For practices only.' if one.practice_only else ''}\n\nSource: <{one.source}>\n"
        for one in all_rules()
    )
    return "\n".join([_HEAD, *rules])


def _shown(text: str) -> str:
    """Return a text that says what to type as it is to be typed: Markdown would make a picture or a link of it."""
    return re.sub(r"!?\[[^\]]+\]\([^)]*\)|!\[[^\]]*\]\([^)]*\)", lambda code: f"`{code[0]}`", text)


if __name__ == "__main__":
    sys.stdout.buffer.write(rules_page().encode())
