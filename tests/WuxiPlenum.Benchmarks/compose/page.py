"""Puts a page together: articles, furniture, blank lines, line ends and encoding."""
import random as randomness

from . import furniture
from .cells import Block, Cell, cells, wrapped
from .frames import HEADLINE, displace, frames_of, interleaved
from .levels import LEVELS
from .noise import loosen, spoil
from .setting import set_article

KINDS = ['masthead', 'date', 'page-name', 'staff', 'hotline', 'weather', 'index', 'ad', 'column-logo', 'caption', 'caption']


def compose(articles, number, seed):
    """The page's cells, its settings and what the truth must know besides."""
    random, level = randomness.Random(f'{seed}/{number}'), LEVELS[number]
    truth = {'notes': [], 'meta': traits(level, number, seed, random)}
    lore = furniture.lore_of(random)
    chosen = random.sample(articles, min(len(articles), random.randint(*level.articles)))
    settings = [set_article(n, article, level, random, lore['page']) for n, article in enumerate(chosen)]
    width = random.randint(14, 27)
    for it in settings:
        if truth['meta']['pageWrap']: it.width = width
        elif random.random() < level.wrap: it.width = random.randint(15, 27)
        if number > 2: displace(it, level, random, truth['notes'])
    blocks = piled(settings, random, truth) if level.beyond and random.random() < .5 else []
    for frame in interleaved([frames_of(it, level, random, truth) for it in settings], level.abreast, random): blocks += frame
    blocks = with_furniture(blocks, settings, level, random, lore)
    page = assembled(blocks, settings, level, random, truth['meta'])
    spoil(page, level, random, truth['meta']['punctMix'], truth['meta']['traditional'])
    if level.beyond and random.random() < .3: page = loosen(page, random)
    return page, settings, truth


def traits(level, number, seed, random):
    chance = lambda share: random.random() < share
    traditional, beyond = chance(level.traditional), level.beyond and chance(.6)
    encoding = 'gb18030' if traditional or chance(level.gb18030) else random.choice(['utf-16-le', 'utf-8', 'gb18030']) if beyond else 'utf-8'
    return {'level': number, 'seed': seed, 'traditional': traditional, 'encoding': encoding, 'crlf': bool(beyond and chance(.5)),
            'bom': encoding == 'utf-16-le' or bool(beyond and encoding == 'utf-8' and chance(.6)), 'punctMix': chance(level.mixed_page),
            'indent': chance(.4), 'pageWrap': chance(level.page_wrap), 'escapes': bool(level.beyond and chance(.15))}


def piled(settings, random, truth):
    """Takes the headlines of two or three articles from their places and stands them together."""
    pile = []
    for it in random.sample(settings, min(len(settings), random.randint(2, 3))):
        heads = [b for b in it.blocks if b.kind in HEADLINE]
        if len(heads) == len(it.blocks): continue
        pile += heads
        it.blocks = [b for b in it.blocks if b not in heads]
        truth['notes'].append({'type': 'headline-pile', 'article': it.article.id})
    return pile


def with_furniture(blocks, settings, level, random, lore):
    for kind in random.sample(KINDS, min(len(KINDS), random.randint(*level.furniture))): insert(blocks, kind, furniture.line(kind, random, lore), level, random)
    if level.doubled and random.random() < .5:
        it = random.choice(settings)
        text = it.article.quote if it.article.quote and random.random() < .6 else snippet(it, random)
        if text: insert(blocks, 'pull-quote', text, level, random)
    return blocks


def snippet(it, random):
    lines = [''.join(c.char for c in b.cells if c.role and c.role[0] == 'para') for b in it.blocks if b.kind == 'para']
    lines = [l for l in lines if len(l) > 50]
    return random.choice(lines)[-37:] if lines else None


def insert(blocks, kind, text, level, random):
    between = [i for i in range(len(blocks) + 1) if i in (0, len(blocks)) or blocks[i - 1].article != blocks[i].article]
    at = random.randint(0, len(blocks)) if random.random() < level.furniture_inside else random.choice(between)
    blocks.insert(at, Block(cells(text, ('furniture', f'f{len(blocks)}', kind)), None, 'furniture'))


def assembled(blocks, settings, level, random, meta):
    page, newline = [], '\r\n' if meta['crlf'] else '\n'
    for n, block in enumerate(blocks):
        if n:
            draw = random.random()
            count = 1 if draw < level.glued else 3 if draw < level.glued + level.loose else 2
            page += [Cell(c, ('tolerated',)) for c in '\\n'] if meta['escapes'] and random.random() < .2 else []
            page += [Cell('\n') for _ in range(count)]
        width = settings[block.article].width if block.article is not None and block.kind == 'para' else None
        indent = block.indent and meta['indent']
        if indent: page += [Cell('\u3000'), Cell('\u3000')]
        page += wrapped(block.cells, width, indent, random) if width else block.cells
    page.append(Cell('\n'))
    return [c for cell in page for c in ([Cell('\r'), cell] if cell.char == '\n' and newline == '\r\n' else [cell])]
