"""A page as characters that know what they are, so that the truth survives whatever is done to them."""
from dataclasses import dataclass

CLOSING = set('，。、；：！？”’）》】」')


@dataclass(eq=False)
class Cell:
    char: str
    role: tuple | None = None      # ('para', article, section, paragraph), ('title', article, line), ..., None for blanks
    twin: 'Cell | None' = None     # of a doubled character: the one that it repeats


def cells(text, role): return [Cell(c, None if c.isspace() and role[0] != 'title' else role) for c in text]


@dataclass(eq=False)
class Block:
    cells: list
    article: int | None = None
    kind: str = 'para'             # para, head, title, kicker, subtitle, by, mark, furniture
    indent: bool = False           # the first block of a paragraph, where print indents


def wrapped(line, width, first_indent, random):
    """Breaks cells at `width`; closing punctuation hangs over the edge; now and then a line breaks early."""
    out, column = [], 2 if first_indent else 0
    early = random.randrange(8, len(line)) if len(line) > 60 and random.random() < .05 else -1
    for i, cell in enumerate(line):
        if (column >= width or i == early) and cell.char not in CLOSING:
            out.append(Cell('\n'))
            column = 0
        out.append(cell)
        column += 1
    return out


def spans(page, wanted):
    """Half-open spans of the cells that `wanted` accepts: one per run; a line end, but no blank line, may lie within."""
    found, newlines, blank = [], 0, True
    for at, cell in enumerate(page):
        if cell.role is not None and wanted(cell):
            if found and blank and newlines < 2: found[-1][1] = at + 1
            else: found.append([at, at + 1])
            newlines, blank = 0, True
        elif not cell.char.isspace(): blank = False
        elif cell.char == '\n': newlines += 1
    return found
