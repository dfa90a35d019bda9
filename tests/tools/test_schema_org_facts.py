"""The tool that extracts the facts of schema.org's vocabulary, and the form of what it has written."""

import json
import runpy
from typing import Any

from factory import ROOT
from schema_org import FACTS, Vocabulary

TOOL = runpy.run_path(str(ROOT / "tools" / "schema_org_facts.py"))


def _ids(*names: str) -> list[dict[str, str]]:
    return [{"@id": name} for name in names]


VOCABULARY: dict[str, Any] = {
    "@graph": [
        {"@id": "schema:Thing", "@type": "rdfs:Class", "rdfs:comment": "Anything."},
        {"@id": "schema:Talk", "@type": "rdfs:Class", "rdfs:subClassOf": _ids("schema:Thing", "other:Speech")},
        {"@id": "schema:Day", "@type": "rdfs:Class", "rdfs:subClassOf": {"@id": "schema:Thing"}},
        {"@id": "schema:Text", "@type": ["schema:DataType", "rdfs:Class"]},
        {"@id": "schema:Sunday", "@type": "schema:Day", "rdfs:label": "Sunday"},
        {"@id": "schema:Feast", "@type": "schema:Day", "rdfs:subClassOf": {"@id": "schema:Talk"}},
        {
            "@id": "schema:heldOn",
            "@type": "rdf:Property",
            "schema:domainIncludes": {"@id": "schema:Talk"},
            "schema:rangeIncludes": _ids("schema:Text", "schema:Day"),
        },
        {"@id": "schema:day", "@type": "rdf:Property", "schema:supersededBy": {"@id": "schema:heldOn"}},
        {"@id": "other:Speech", "@type": "rdfs:Class"},
    ]
}
WRITTEN = """{
"release":"1.0",
"types":{
"Day":["Thing"],
"Feast":["Talk"],
"Talk":["Thing"],
"Text":[],
"Thing":[]
},
"properties":{
"day":[[],[]],
"heldOn":[["Talk"],["Day","Text"]]
},
"members":{
"Feast":["Day"],
"Sunday":["Day"],
"Text":["DataType"]
},
"superseded":{
"day":["heldOn"]
}
}
"""


def test_what_it_extracts() -> None:
    assert TOOL["written"](TOOL["facts"](VOCABULARY, "1.0")) == WRITTEN


def test_what_is_made_of_it() -> None:
    vocabulary = Vocabulary(json.loads(WRITTEN))
    assert vocabulary.kinds("Feast") == {"Feast", "Talk", "Thing"}
    assert list(vocabulary.complaints({"@type": "Feast", "heldOn": "Sunday"}, {})) == []
    assert list(vocabulary.complaints({"@type": "Day", "heldOn": "Sunday"}, {})) == ["Day has no heldOn"]


def test_the_facts_are_as_the_tool_writes_them() -> None:
    text = FACTS.read_text(encoding="utf-8")
    assert TOOL["written"](json.loads(text)) == text


RETIRED = {"DeliveryTimeSettings"}
"""What the current vocabulary still names although it has moved to schema.org's attic, which is a file of its own."""


def test_what_the_facts_name_is_there() -> None:
    facts = json.loads(FACTS.read_text(encoding="utf-8"))
    types, properties, members = facts["types"], facts["properties"], facts["members"]
    named = {name for table in (types, members) for names in table.values() for name in names}
    named |= {name for pair in properties.values() for names in pair for name in names}
    assert named - set(types) == RETIRED
    replaced = {name for old, new in facts["superseded"].items() for name in (old, *new)}
    assert replaced - {*types, *properties, *members} == set()
