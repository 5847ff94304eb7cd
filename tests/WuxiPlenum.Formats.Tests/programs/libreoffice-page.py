"""Prints the flat document that LibreOffice makes the pages of: for each article a frame for its
headline, one with the columns of its text, and where it has a caption one for that; and a frame for the ruled box around them."""
import sys
from html import escape
from itertools import count
from math import ceil

from plan import BODY, GUTTER, HEIGHT, LEADING, MARGIN, SIZES, WIDTH, pages, write

SPACES = " ".join(f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for prefix, name in (
    ("office", "office"), ("style", "style"), ("text", "text"), ("draw", "drawing"), ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible")))
# Without an argument nothing is behind the text; with one, each frame has a ground of its own and a line around it.
GROUND = "" if len(sys.argv) > 1 else 'draw:fill="none" draw:stroke="none"'
POINT = 25.4 / 72
numbers = count(1)


def paragraph_style(name, size, align, bold=False, indent=0.0, leading=None):
    face = "Noto Sans CJK SC" if bold else "Noto Serif CJK SC"
    weight = ' style:font-weight-asian="bold" fo:font-weight="bold"' if bold else ""
    return (f'<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties fo:text-align="{align}" fo:text-indent="{indent}pt" fo:line-height="{leading or size * 1.5}pt"'
            f' fo:orphans="1" fo:widows="1" fo:margin-top="0pt" fo:margin-bottom="0pt"/><style:text-properties style:font-name-asian="{face}" style:font-name="{face}" fo:font-size="{size}pt" style:font-size-asian="{size}pt"{weight}/></style:style>')


def frame_style(name, columns=1, border="none"):
    return (f'<style:style style:name="{name}" style:family="graphic"><style:graphic-properties {GROUND} fo:padding="0mm" fo:border="{border}" style:vertical-pos="from-top" style:vertical-rel="page"'
            f' style:horizontal-pos="from-left" style:horizontal-rel="page" style:wrap="run-through"><style:columns fo:column-count="{columns}" fo:column-gap="{GUTTER}mm"/></style:graphic-properties></style:style>')


def styles():
    result = [paragraph_style(name, size, "center", name in ("h1", "small")) for name, size in SIZES.items() if name not in ("h2", "folio", "masthead")]
    result += [paragraph_style("p", BODY, "justify", indent=2 * BODY, leading=LEADING), paragraph_style("cut", BODY, "justify", leading=LEADING), paragraph_style("jump", BODY, "end", leading=LEADING)]
    result += [paragraph_style("h2", SIZES["h2"], "center", True, leading=LEADING), paragraph_style("folio", 8, "end"), paragraph_style("foot", 8, "start"), paragraph_style("masthead", SIZES["masthead"], "start")]
    result += [frame_style(f"columns{columns}", columns) for columns in range(1, 6)] + [frame_style("framed", border="0.75pt solid #000000")]
    return "".join(result)


def paragraph(part, small=False):
    kind, words = part
    return f'<text:p text:style-name="{"small" if small and kind == "h1" else kind}">{escape(words)}</text:p>'


def frame(sheet, x, y, width, height, inside, style="columns1"):
    return (f'<draw:frame draw:style-name="{style}" draw:name="f{next(numbers)}" text:anchor-type="page" text:anchor-page-number="{sheet}" svg:x="{x}mm" svg:y="{y:.2f}mm"'
            f' svg:width="{width}mm" svg:height="{height:.2f}mm"><draw:text-box>{inside}</draw:text-box></draw:frame>')


def head_height(article):
    """In millimetres; a headline too long for its box takes two lines."""
    sizes = [(SIZES["small"] if article.small and kind == "h1" else SIZES.get(kind, BODY), words) for kind, words in article.head]
    return sum(size * 1.5 * ceil(len(words) * size * POINT / article.width) for size, words in sizes) * POINT + 1


def text_height(article):
    """In millimetres: lines shared out among the columns, and one more for what the last lines of paragraphs leave open."""
    letters = article.column / POINT / BODY - 1
    return (ceil(sum(ceil((len(words) + 2) / letters) for _, words in article.text) / article.columns) + 1) * LEADING * POINT


def box(sheet, article):
    head, text = head_height(article), text_height(article)
    x, y, width = article.x, article.y, article.width
    if article.framed:
        yield frame(sheet, x - 4, y - 4, width + 8, head + text + 8, "<text:p/>", "framed")
    yield frame(sheet, x, y, width, head, "".join(paragraph(part, article.small) for part in article.head))
    yield frame(sheet, x, y + head, width, text, "".join(map(paragraph, article.text)), f"columns{article.columns}")
    if article.tail:
        yield frame(sheet, x, y + head + text, width, 6, "".join(map(paragraph, article.tail)))


def pages_of_frames():
    for sheet, page in enumerate(pages(), 1):
        width, top = WIDTH - 2 * MARGIN, 32 if page.masthead else 18
        if page.masthead:
            yield frame(sheet, MARGIN, 11, 120, 20, paragraph(("masthead", page.masthead)))
        yield frame(sheet, MARGIN, top - 6, width, 5, paragraph(("folio", page.folio)))
        yield frame(sheet, MARGIN, 250, width, 5, paragraph(("foot", page.foot)))
        for article in page.articles:
            yield from box(sheet, article)


write(f"""<?xml version="1.0" encoding="utf-8"?><office:document {SPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles>{styles()}<style:style style:name="next" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style>
<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="{WIDTH}mm" fo:page-height="{HEIGHT}mm" fo:margin="10mm"/></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="page"/></office:master-styles>
<office:body><office:text>{"".join(pages_of_frames())}<text:p/><text:p text:style-name="next"/></office:text></office:body></office:document>""")
