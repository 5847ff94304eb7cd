"""What extraction does to single characters; each cell keeps its place and role."""
from .cells import Cell
from .traditional import traditional

HALF = {'，': ',', '；': ';', '：': ':', '？': '?', '！': '!', '（': '(', '）': ')', '”': '"', '“': '"'}
RATE = {'，': .18, '；': .05, '：': .06, '？': .06, '！': .06, '（': .06, '）': .1, '”': .1, '“': .05}


def spoil(page, level, random, mixed, old):
    if old:
        for cell, char in zip(page, traditional(''.join(c.char for c in page))): cell.char = char
    for cell in page:
        if cell.role is None or cell.role[0] == 'mark' and cell.char not in '（）': continue
        if mixed and random.random() < RATE.get(cell.char, 0): cell.char = HALF[cell.char]
        elif mixed and cell.char in '0123456789' and cell.role[0] == 'para' and random.random() < .18: cell.char = chr(ord(cell.char) + 0xFEE0)
        elif cell.role[0] == 'para' and level.ocr and '一' <= cell.char <= '鿿' and random.random() < level.ocr: cell.char = '□'


def loosen(page, random):
    """Blanks within running Chinese."""
    out = []
    for cell in page:
        out.append(cell)
        if cell.role and cell.role[0] == 'para' and '一' <= cell.char <= '鿿' and random.random() < .004: out.append(Cell(' '))
    return out
