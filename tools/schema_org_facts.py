#!/usr/bin/env python3
"""Extract from schema.org's vocabulary the facts that the tests hold structured data against, without its prose.

python tools/schema_org_facts.py schemaorg-current-https.jsonld 30.0

Both are on https://schema.org/docs/developers.html: the vocabulary as JSON-LD, and the release, which the file does not
say. The facts go to tests/data/schema-org-facts.json, a term a line, in the order of their names.
"""

import argparse
import json
from pathlib import Path
from typing import Any

FACTS = Path(__file__).resolve().parent.parent / "tests" / "data" / "schema-org-facts.json"
_OWN = "schema:"
_CLASS = "rdfs:Class"
_PROPERTY = "rdf:Property"


def _listed(value: Any) -> list[Any]:
    """Return what JSON-LD gives as nothing, as one value, or as a list of them."""
    return value if isinstance(value, list) else [] if value is None else [value]


def _own(names: list[str]) -> list[str]:
    """Return which of these names are schema.org's own; it also names equals in other vocabularies."""
    return sorted(name.removeprefix(_OWN) for name in names if name.startswith(_OWN))


def _named(term: dict[str, Any], key: str) -> list[str]:
    """Return the terms that a term names under this key."""
    return _own([one["@id"] for one in _listed(term.get(key))])


def facts(vocabulary: dict[str, Any], release: str) -> dict[str, Any]:
    """Return the table.

    types: each with its direct supertypes. properties: each with its domains, then its ranges. members: the values of
    enumerations, and the data types, each with what it is one of. superseded: terms that others have replaced, with these.
    """
    types: dict[str, list[str]] = {}
    properties: dict[str, list[list[str]]] = {}
    members: dict[str, list[str]] = {}
    superseded: dict[str, list[str]] = {}
    for term in vocabulary["@graph"]:
        if not term["@id"].startswith(_OWN):
            continue
        name = term["@id"].removeprefix(_OWN)
        kinds = _listed(term["@type"])
        if _PROPERTY in kinds:
            properties[name] = [_named(term, "schema:domainIncludes"), _named(term, "schema:rangeIncludes")]
        if _CLASS in kinds or "rdfs:subClassOf" in term:  # a few are types and members: a practice, and its specialty
            types[name] = _named(term, "rdfs:subClassOf")
        if _own(kinds):
            members[name] = _own(kinds)
        if "schema:supersededBy" in term:
            superseded[name] = _named(term, "schema:supersededBy")
    return {"release": release, "types": types, "properties": properties, "members": members, "superseded": superseded}


def written(table: dict[str, Any]) -> str:
    """Return the table as JSON with a term a line."""
    parts = []
    for key, value in table.items():
        if isinstance(value, dict):
            lines = [f"{json.dumps(name)}:{json.dumps(one, separators=(',', ':'))}" for name, one in sorted(value.items())]
            parts.append(f"{json.dumps(key)}:{{\n" + ",\n".join(lines) + "\n}")
        else:
            parts.append(f"{json.dumps(key)}:{json.dumps(value)}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


def main() -> None:
    """Read the vocabulary and write the facts."""
    parser = argparse.ArgumentParser(description="Extract the facts of schema.org's vocabulary that the tests use.")
    parser.add_argument("vocabulary", type=Path, help="schemaorg-current-https.jsonld, as schema.org publishes it")
    parser.add_argument("release", help="which release it is, such as 30.0")
    parser.add_argument("--output", type=Path, default=FACTS, help="where the facts go (default: tests/data)")
    given = parser.parse_args()
    table = facts(json.loads(given.vocabulary.read_text(encoding="utf-8")), given.release)
    given.output.write_text(written(table), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
