"""WEB: what only the web can say. These rules are asked with `check --online` alone (cli/online/)."""

from pelican_wellness.check.rule import Rule

GONE, RETRACTED = "WEB001", "WEB002"

RULES = (
    Rule(
        code=GONE,
        name="link to a page that is gone",
        remedy="Link where the page is now, or a copy that an archive has of it, or take the link out.",
        reason="Readers would see an error instead of what they were promised.",
        source="https://www.w3.org/Provider/Style/URI",
        online=True,
    ),
    Rule(
        code=RETRACTED,
        name="reference that was retracted",
        remedy="Read the notice. Take out what rests on this work, or tell your readers, and look for a newer one.",
        reason="What was withdrawn for errors or fraud goes on to be quoted for years, and readers act on it.",
        source="https://www.crossref.org/documentation/retrieve-metadata/retraction-watch/",
        online=True,
    ),
)
"""WEB: asked of the web."""
