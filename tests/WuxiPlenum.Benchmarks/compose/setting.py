"""Sets one article as blocks in the order of print, with its headline, byline and jump lines."""
from dataclasses import dataclass, field

from .cells import Block, Cell, cells

FROM = ['（上接第{0}版）'] * 8 + ['（上接0{0}版）'] * 4 + ['上接{0}版 '] * 3 + ['▲上接A{0}版 '] * 2 + ['(上接第{0}版)', '◀ 上接 A0{0} 版 ', '（紧接第{0}版）']
TO = ['（下转第{0}版）'] * 4 + ['（下转0{0}版）'] * 3 + ['▶下转A{0}版']


@dataclass
class Setting:
    """An article on the page: its blocks and what the page says of it."""
    index: int
    article: object
    blocks: list = field(default_factory=list)
    byline: str | None = None
    continued_from: int | None = None
    continued_to: int | None = None
    width: int | None = None
    title: list = field(default_factory=list)


def set_article(index, article, level, random, page):
    it = Setting(index, article, title=list(article.title))
    body = [(s, p, text) for s, section in enumerate(article.sections) for p, text in enumerate(section.paragraphs)]
    start = len(body) > 2 and article.kind not in ('notice', 'letter', 'brief', 'caption-story') and random.random() < level.jump
    forward = start and random.random() < .72
    if forward: body = begin_inside(it, body, random, page, level)
    elif start: body, cut_at = end_inside(it, body, random, page)
    set_headline(it, level, random, forward)
    above = article.by and article.at == 'above' and not forward
    if above:
        it.byline = article.by
        it.blocks.append(Block(cells(random.choice(['', '□ ', '■', '◎']) + article.by, ('by', index)), index, 'by'))
    set_body(it, body, random)
    if article.by and (article.at or 'end') == 'end' and not it.continued_to: set_closing_byline(it, level, random)
    if it.continued_from: set_from(it, random)
    if it.continued_to: set_to(it, random, cut_at)
    if article.caption and not start and random.random() < .5:
        at = random.randrange(len(it.blocks) // 2, len(it.blocks) + 1)
        it.blocks.insert(at, Block(cells(article.caption, ('furniture', f'a{index}', 'caption')), index, 'furniture'))
    return it


def begin_inside(it, body, random, page, level):
    it.continued_from = random.choice([n for n in (1, 1, 1, 2) if n < page] or [1])
    if level.beyond and it.article.stub: it.title = it.article.stub.split('|')
    body = body[random.randrange(1, max(2, len(body) * 2 // 3)):]
    s, p, text = body[0]
    if random.random() < .5 and len(text) > 40: body[0] = (s, p, text[random.randrange(len(text) // 5, len(text) * 3 // 4):].lstrip('，。、；：！？”’）》'))
    return body


def end_inside(it, body, random, page):
    it.continued_to = page + random.randint(1, 3)
    body = body[:random.randrange(max(1, len(body) // 3), len(body))]
    s, p, text = body[-1]
    cut = random.random() < .75 and len(text) > 40
    if cut: body[-1] = (s, p, text[:random.randrange(len(text) // 3, len(text) * 4 // 5)])
    return body, cut


def set_headline(it, level, random, forward):
    a, article = it.index, it.article
    if article.kicker and not (forward and random.random() < .6): it.blocks.append(Block(cells(article.kicker.replace('|', ' '), ('kicker', a)), a, 'kicker'))
    lines = [cells(text, ('title', a, n)) for n, text in enumerate(it.title)]
    if len(lines) > 1 and random.random() < level.split_title: it.blocks += [Block(line, a, 'title') for line in lines]
    else: it.blocks.append(Block(joined(lines, random.choice(['', ' ', ' ', '\n'])), a, 'title'))
    if article.subtitle and not (forward and random.random() < .7): it.blocks.append(Block(cells(article.subtitle.replace('|', ' '), ('subtitle', a)), a, 'subtitle'))


def joined(lines, seam):
    out = []
    for line in lines: out += ([Cell(seam)] if out and seam else []) + line
    return out


def set_body(it, body, random):
    a, article, seen = it.index, it.article, set()
    for s, p, text in body:
        heading = article.sections[s].heading
        if heading and s not in seen and p == 0:
            seam = random.choices(['', ' ', '\n'], [9, 10, 2])[0]
            it.blocks.append(Block(joined([cells(x, ('head', a, s)) for x in heading], seam), a, 'head'))
        seen.add(s)
        line = cells(text, ('para', a, s, p))
        if (s, p) == (0, 0) and article.dateline and not it.continued_from:
            opening = cells(article.dateline, ('dateline', a, s, p))
            if article.by and article.at == 'dateline':
                it.byline = article.by
                opening += cells(f'（{article.by}）', ('by', a))
            elif not article.dateline.endswith('】'): opening.append(Cell(' '))
            line = opening + line
        it.blocks.append(Block(line, a, 'para', indent=True))


def set_closing_byline(it, level, random):
    it.byline = it.article.by
    gap = random.random() < level.gap_byline
    it.blocks[-1].cells += [Cell(' ') for _ in range(4)] * gap + cells(it.article.by if gap else f'（{it.article.by}）', ('by', it.index))


def set_from(it, random):
    mark = cells(random.choice(FROM).format(it.continued_from), ('mark', it.index))
    at = next(i for i, b in enumerate(it.blocks) if b.kind in ('para', 'head'))
    if it.blocks[at].kind == 'para' and random.random() < .65:
        it.blocks[at].cells = mark + it.blocks[at].cells
        it.blocks[at].indent = False
    else: it.blocks.insert(at, Block(mark, it.index, 'mark'))


def set_to(it, random, cut):
    mark = cells(random.choice(TO).format(it.continued_to), ('mark', it.index))
    if cut and random.random() < .6: it.blocks[-1].cells += mark
    else: it.blocks.append(Block(mark, it.index, 'mark'))
