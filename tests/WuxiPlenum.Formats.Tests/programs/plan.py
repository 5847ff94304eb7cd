"""The pages of Samples/programs/weekly.html, for every program alike: where each article stands and what its parts are."""
import sys
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

SAMPLES = Path(__file__).parent.parent / "Samples" / "programs"
WIDTH, HEIGHT, MARGIN = 300, 260, 12  # millimetres
GUTTER = 6
BODY, LEADING = 9.5, 15.2  # points
SIZES = {"kicker": 13, "h1": 22, "small": 14, "subtitle": 12, "byline": 9.5, "h2": 10.5, "caption": 8, "folio": 8, "masthead": 34}


@dataclass
class Article:
    x: float
    y: float
    width: float
    columns: int
    framed: bool
    small: bool
    head: list[tuple[str, str]]  # what stands above the columns
    text: list[tuple[str, str]]  # p, cut (a paragraph that goes on), h2, jump
    tail: list[tuple[str, str]]  # what stands below them

    @property
    def column(self):
        """The width of a column, in millimetres."""
        return (self.width - (self.columns - 1) * GUTTER) / self.columns


@dataclass
class Page:
    masthead: str | None
    folio: str
    foot: str
    articles: list[Article]


def kind(element):
    return element.get("class") or ("cut" if element.get("data-cut") else element.tag)


def article(element):
    x, y, width, columns = (int(number) for number in element.get("data-box").split())
    parts = list(element)
    at = next(i for i, part in enumerate(parts) if part.get("class") == "text")
    told = lambda elements: [(kind(part), part.text) for part in elements]
    return Article(x, y, width, columns, element.get("data-frame") == "true", element.get("data-small") == "true", told(parts[:at]), told(parts[at]), told(parts[at + 1:]))


def pages():
    root = ElementTree.parse(SAMPLES / "weekly.html").getroot()
    return [Page(section.get("data-masthead"), section.get("data-folio"), section.get("data-foot"), [article(child) for child in section]) for section in root.find("body")]


def write(text):
    sys.stdout.write(text)
