"""Prints the source that XeLaTeX makes the pages of."""
from plan import BODY, GUTTER, HEIGHT, LEADING, MARGIN, SIZES, WIDTH, pages, write

HEAD = rf"""\documentclass{{article}}
\usepackage[paperwidth={WIDTH}mm,paperheight={HEIGHT}mm,margin=0mm]{{geometry}}
\usepackage[absolute]{{textpos}} \usepackage{{multicol}} \usepackage{{xeCJK}}
\setCJKmainfont[BoldFont=Noto Sans CJK SC Bold]{{Noto Serif CJK SC}}
\setlength{{\TPHorizModule}}{{1mm}} \setlength{{\TPVertModule}}{{1mm}} \setlength{{\columnsep}}{{{GUTTER}mm}} \setlength{{\multicolsep}}{{2mm}}
\setlength{{\parindent}}{{0pt}} \setlength{{\parskip}}{{0pt}} \pagestyle{{empty}} \widowpenalty0 \clubpenalty0 \hbadness10000 \raggedbottom
\newcommand{{\type}}[2]{{\fontsize{{#1bp}}{{#2bp}}\selectfont}}
\begin{{document}}
"""


def plain(text):
    return "".join("\\" + c if c in "%&#_$" else c for c in text)


def centred(kind, text, small):
    size = SIZES["small"] if small and kind == "h1" else SIZES[kind] if kind != "jump" else BODY
    bold = r"\bfseries" if kind in ("h1", "h2") else ""
    place = r"\raggedleft" if kind == "jump" else r"\centering"
    return rf"{{{place}\type{{{size}}}{{{size * 1.5:.1f}}}{bold} {plain(text)}\par}}"


def text(part):
    kind, words = part
    if kind in ("p", "cut"):
        indent = r"\hspace*{2em}" if kind == "p" else ""
        return rf"{{\type{{{BODY}}}{{{LEADING}}}{indent}{plain(words)}\par}}"
    return centred(kind, words, False) + (r"\nopagebreak" if kind == "h2" else "")


def block(x, y, width, inside):
    return rf"\begin{{textblock}}{{{width}}}({x},{y}){inside}\end{{textblock}}" + "\n"


def box(article):
    inside = "\n".join(centred(kind, words, article.small) for kind, words in article.head)
    body = "\n".join(map(text, article.text))
    inside += rf"\begin{{multicols}}{{{article.columns}}}{body}\end{{multicols}}" if article.columns > 1 else rf"\vspace{{2mm}}{body}"
    inside += "".join(centred(kind, words, False) for kind, words in article.tail)
    if article.framed:
        return block(article.x - 4, article.y - 4, article.width + 8, rf"\setlength{{\fboxsep}}{{4mm}}\fbox{{\begin{{minipage}}{{{article.width}mm}}{inside}\end{{minipage}}}}")
    return block(article.x, article.y, article.width, inside)


def small(x, y, width, words, size=8):
    return block(x, y, width, rf"\type{{{size}}}{{{size * 1.2:.1f}}}{words}")


def sheet(page):
    width, top = WIDTH - 2 * MARGIN, 32 if page.masthead else 18
    rule = rf"\rule{{{width}mm}}{{.5pt}}"
    head = small(MARGIN, 14, 120, page.masthead, SIZES["masthead"]) if page.masthead else ""
    head += small(MARGIN, top - 5, width, rf"\hfill {page.folio}") + block(MARGIN, top, width, rule)
    return head + "".join(map(box, page.articles)) + block(MARGIN, 248, width, rule) + small(MARGIN, 250, width, page.foot) + "\\null\\newpage\n"


write(HEAD + "".join(map(sheet, pages())) + r"\end{document}" + "\n")
