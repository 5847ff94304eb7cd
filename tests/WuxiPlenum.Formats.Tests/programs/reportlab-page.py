"""
Writes three PDFs with ReportLab, each letter put in its place by itself, as the page-layout programs of newspapers do:
weekly-letters.pdf, letters in no order, a headline with a shadow, one on a tinted bar, one from top to bottom, a dropped capital, an article in a form;
weekly-right.pdf, the same with the headline from top to bottom at the other side;
weekly-turned.pdf, the same in a font that is not in the file, on turned pages that are cut out of larger ones; weekly-scan.pdf, invisible lines over a picture.
"""
import random
import sys
from pathlib import Path

from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from plan import BODY, GUTTER, HEIGHT, LEADING, MARGIN, SIZES, WIDTH, pages

OUT = Path(sys.argv[1])
NEVER_FIRST = "，。、；：？！”’）》」』】%"
pdfmetrics.registerFont(TTFont("song", "/usr/share/fonts/truetype/arphic-gbsn00lp/gbsn00lp.ttf"))
pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))


class Setting:
    """One file. Places are in points from the top left; letters are (x, baseline, size, letter, font)."""

    def __init__(self, name, font, letter_by_letter=True, effects=True, upright_at_right=False):
        self.canvas = Canvas(str(OUT / name), pagesize=(WIDTH * mm, HEIGHT * mm), pageCompression=1, invariant=1)
        self.font, self.letter_by_letter, self.effects, self.upright_at_right = font, letter_by_letter, effects, upright_at_right
        self.random = random.Random(7)
        self.runs = []

    def width(self, letter, size):
        return pdfmetrics.stringWidth(letter, self.font, size)

    def lines(self, words, width, size, indent=0.0):
        """Lines of (letters, indent); a mark that may not begin a line is squeezed into the one before."""
        line, used = "", indent
        for letter in words:
            if used + self.width(letter, size) > width + 0.1 and line and letter not in NEVER_FIRST:
                yield line, indent
                line, used, indent = "", 0.0, 0.0
            line += letter
            used += self.width(letter, size)
        if line:
            yield line, indent

    def put(self, x, baseline, words, size, width=None):
        """A line; with a width it is spread or squeezed to it."""
        natural = sum(self.width(letter, size) for letter in words)
        gap = (width - natural) / max(1, len(words) - 1) if width else 0
        run = []
        for letter in words:
            run.append((x, baseline, size, letter))
            x += self.width(letter, size) + gap
        self.runs.append(run)

    def centred(self, x, y, width, words, size):
        for line, _ in list(self.lines(words, width, size)):
            y += size * 1.4
            self.put(x + (width - sum(self.width(letter, size) for letter in line)) / 2, y - size * 0.3, line, size)
        return y

    def flush(self):
        """Draws what has been put; letter by letter in any order, or whole lines."""
        pieces = [[letter] for run in self.runs for letter in run] if self.letter_by_letter else self.runs
        if self.letter_by_letter:
            self.random.shuffle(pieces)
        for piece in pieces:
            x, baseline, size, _ = piece[0]
            text = self.canvas.beginText()
            text.setFont(self.font, size)
            if not self.letter_by_letter:
                text.setTextRenderMode(3)
                end = piece[-1][0] + self.width(piece[-1][3], size)
                natural = sum(self.width(letter, size) for *_, letter in piece)
                text.setHorizScale(100 * (end - x) / natural)
            text.setTextOrigin(x, HEIGHT * mm - baseline)
            text.textOut("".join(letter for *_, letter in piece))
            self.canvas.drawText(text)
        self.runs = []

    def tint(self, x, top, width, height):
        self.canvas.setFillGray(0.85)
        self.canvas.rect(x, HEIGHT * mm - top - height, width, height, stroke=0, fill=1)
        self.canvas.setFillGray(0)

    def head(self, article, tint, shadow):
        x, y, width = article.x * mm, article.y * mm, article.width * mm
        for kind, words in article.head:
            size = SIZES["small"] if article.small and kind == "h1" else SIZES.get(kind, BODY)
            if kind == "jump":
                y += LEADING
                self.put(x + width - len(words) * size, y, words, size)
                continue
            if kind == "h1" and tint:
                self.tint(x, y, width, size * 1.6)
            if kind == "h1" and shadow:
                self.centred(x + 0.9, y + 0.9, width, words, size)
            y = self.centred(x, y, width, words, size) + (3 if kind == "h1" else 0)
        return y + 5

    def rows(self, article, width):
        """The lines of the text: (kind, words, indent, whether it is spread)."""
        for kind, words in article.text:
            if kind in ("p", "cut"):
                lines = list(self.lines(words, width, BODY, 2 * BODY if kind == "p" else 0))
                for i, (line, indent) in enumerate(lines):
                    yield "p", line, indent, i < len(lines) - 1 or sum(self.width(letter, BODY) for letter in line) + indent > width
            else:
                yield kind, words, 0, False

    def columns(self, article, x, y):
        width = article.column * mm
        rows = list(self.rows(article, width))
        deep = -(-len(rows) // article.columns)
        for i, (kind, words, indent, spread) in enumerate(rows):
            left, baseline = x + (i // deep) * (width + GUTTER * mm), y + (i % deep + 1) * LEADING
            natural = sum(self.width(letter, SIZES["h2"] if kind == "h2" else BODY) for letter in words)
            if kind == "h2":
                self.put(left + (width - natural) / 2, baseline, words, SIZES["h2"])
            elif kind == "jump":
                self.put(left + width - natural, baseline, words, BODY)
            else:
                self.put(left + indent, baseline, words, BODY, width - indent if spread else None)
        return y + deep * LEADING

    def dropped(self, article, x, y):
        """One column whose first letter is as high as two lines."""
        width, large = article.column * mm, 3 * BODY
        (_, first), *rest = article.text
        self.put(x, y + 2 * LEADING, first[0], large)
        lines = [words for words, _ in self.lines(first[1:], width - large - 2, BODY)][:2]
        for i, line in enumerate(lines):
            self.put(x + large + 2, y + (i + 1) * LEADING, line, BODY, width - large - 2)
        below = self.lines(first[1 + sum(map(len, lines)):], width, BODY)
        y += 2 * LEADING
        below = list(below)
        for i, (line, _) in enumerate(below):
            y += LEADING
            self.put(x, y, line, BODY, width if i < len(below) - 1 else None)
        article.text = rest
        return self.columns(article, x, y)

    def article(self, article):
        x, y = article.x * mm, article.y * mm
        kinds = dict(article.head)
        plain = not self.effects
        if article.columns == 1 and not plain and kinds.keys() == {"h1"}:
            half = len(kinds["h1"]) // 2  # a headline from top to bottom, in two lines from right to left, beside its text
            left = x + (article.width * mm - 40 if self.upright_at_right else 0)
            for i, letter in enumerate(kinds["h1"]):
                self.put(left + (22 if i < half else 0), y + (i % half + 1) * 22, letter, 18)
            article.width -= 20
            x += 0 if self.upright_at_right else 20 * mm
            y = self.columns(article, x, y)
        else:
            y = self.head(article, article.framed and not plain, len(kinds) == 3 and "kicker" in kinds and not plain)
            y = self.dropped(article, x, y) if "byline" in kinds and article.columns == 1 and not plain else self.columns(article, x, y)
        for _, words in article.tail:
            y = self.centred(x, y + 3, article.width * mm, words, SIZES["caption"])
        if article.framed:
            self.canvas.rect(article.x * mm - 9, HEIGHT * mm - y - 9, article.width * mm + 18, y - article.y * mm + 18)

    def page(self, page):
        left, right, top = MARGIN * mm, (WIDTH - MARGIN) * mm, (32 if page.masthead else 18) * mm
        if page.masthead:
            self.put(left, 28 * mm, page.masthead, SIZES["masthead"])
        self.put(right - sum(self.width(letter, 8) for letter in page.folio), top - 4, page.folio, 8)
        self.put(left, 252 * mm, page.foot, 8)
        for at in (top, 248 * mm):
            self.canvas.line(left, HEIGHT * mm - at, right, HEIGHT * mm - at)
        for i, article in enumerate(page.articles):
            in_form = self.effects and i == 2
            if in_form:
                self.flush()
                self.canvas.beginForm(f"article{self.canvas.getPageNumber()}")
            self.article(article)
            if in_form:
                self.flush()
                self.canvas.endForm()
                self.canvas.doForm(f"article{self.canvas.getPageNumber()}")
        self.flush()


def letters(name, upright_at_right):
    setting = Setting(name, "song", upright_at_right=upright_at_right)
    for page in pages():
        setting.page(page)
        setting.canvas.showPage()
    setting.canvas.save()


def turned():
    """The sheet is upright, its content lies on the side, and it is turned to be read; the page is cut out of a larger sheet."""
    setting = Setting("weekly-turned.pdf", "STSong-Light", effects=False)
    for page in pages():
        setting.canvas.setPageSize((HEIGHT * mm + 80, WIDTH * mm + 60))
        setting.canvas.setCropBox((40, 30, HEIGHT * mm + 40, WIDTH * mm + 30))
        setting.canvas.setPageRotation(90)
        setting.canvas.transform(0, 1, -1, 0, HEIGHT * mm + 40, 30)
        setting.page(page)
        setting.canvas.showPage()
    setting.canvas.save()


def scan():
    setting = Setting("weekly-scan.pdf", "song", letter_by_letter=False, effects=False)
    for page in pages():
        setting.tint(0, 0, WIDTH * mm, HEIGHT * mm)
        setting.page(page)
        setting.canvas.showPage()
    setting.canvas.save()


letters("weekly-letters.pdf", False)
letters("weekly-right.pdf", True)
turned()
scan()
