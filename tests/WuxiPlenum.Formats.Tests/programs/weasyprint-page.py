"""Prints the HTML that WeasyPrint makes the pages of."""
from html import escape

from plan import BODY, GUTTER, HEIGHT, LEADING, MARGIN, SIZES, WIDTH, pages, write

STYLE = f"""@page {{ size: {WIDTH}mm {HEIGHT}mm; margin: 0 }}
body {{ margin: 0; font: {BODY}pt/{LEADING}pt 'Noto Serif CJK SC' }} section {{ position: relative; height: {HEIGHT - 1}mm; break-after: page }}
p, h1, h2 {{ margin: 0; font-size: inherit }} div {{ position: absolute }} div div {{ position: static }}
.text {{ column-gap: {GUTTER}mm; text-align: justify }} .p {{ text-indent: 2em; orphans: 1; widows: 1 }} .jump {{ text-align: right }}
.h1, .kicker, .subtitle, .byline, .h2 {{ text-align: center }} .h1, .h2 {{ font-family: 'Noto Sans CJK SC'; font-weight: bold }} .h2 {{ break-after: avoid }}
.framed {{ border: .75pt solid #000; padding: 3mm; margin: -3mm }}""" + "".join(
    f" .{name} {{ font-size: {size}pt; line-height: {size * 1.5:.1f}pt }}" for name, size in SIZES.items() if name not in ("h2", "byline"))


def element(part, small=False):
    kind, text = part
    tag = kind if kind in ("h1", "h2") else "p"
    return f'<{tag} class="{"h1 small" if small and kind == "h1" else kind}">{escape(text)}</{tag}>'


def box(article):
    style = f"left:{article.x}mm;top:{article.y}mm;width:{article.width}mm"
    inside = "".join(element(part, article.small) for part in article.head)
    inside += f'<div class="text" style="columns:{article.columns}">{"".join(map(element, article.text))}</div>'
    return f'<div class="{"framed" if article.framed else ""}" style="{style}">{inside}{"".join(map(element, article.tail))}</div>'


def sheet(page):
    rule = f"border-bottom:1pt solid #000;left:{MARGIN}mm;width:{WIDTH - 2 * MARGIN}mm;"
    top = 32 if page.masthead else 18
    head = f'<div class="masthead" style="left:{MARGIN}mm;top:14mm">{page.masthead}</div>' if page.masthead else ""
    head += f'<div class="folio" style="right:{MARGIN}mm;top:{top - 6}mm">{page.folio}</div><div style="{rule}top:{top}mm"></div>'
    foot = f'<div style="{rule}top:248mm"></div><div class="folio" style="left:{MARGIN}mm;top:249mm">{page.foot}</div>'
    return f'<section>{head}{"".join(map(box, page.articles))}{foot}</section>'


write(f'<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>-</title><style>{STYLE}</style></head><body>{"".join(map(sheet, pages()))}</body></html>')
