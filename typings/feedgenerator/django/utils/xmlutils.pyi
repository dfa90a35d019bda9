from collections.abc import Mapping
from xml.sax.saxutils import XMLGenerator

class UnserializableContentError(ValueError): ...

class SimplerXMLGenerator(XMLGenerator):
    def addQuickElement(self, name: str, contents: str | None = None, attrs: Mapping[str, str] | None = None) -> None: ...
