"""Moves blocks and cuts them into frames: displaced leads, late and parted headlines, sentences cut by a column's end."""
from .cells import Block, Cell

HEADLINE = ('kicker', 'title', 'subtitle', 'by')


def displace(it, level, random, notes):
    """Moves an article's lead and headline, as extractors order frames."""
    blocks, a = it.blocks, it.index
    heads = [i for i, b in enumerate(blocks) if b.kind == 'head']
    body = next(i for i, b in enumerate(blocks) if b.kind not in HEADLINE)
    lead = heads and heads[0] == body + 1 and blocks[body].kind == 'para' and not it.continued_from
    if lead and len(heads) > 1 and heads[1] > heads[0] + 1 and random.random() < level.lead:
        moved = blocks.pop(body)
        blocks.insert(random.randint(body + 2, heads[1] - 1), moved)
        notes.append({'type': 'lead-displaced', 'article': it.article.id})
    if random.random() < level.late_headline and len(blocks) > body + 1:
        blocks.insert(0, blocks.pop(body))
        notes.append({'type': 'headline-after-first-block', 'article': it.article.id})
    elif len(it.title) > 1 and random.random() < level.parted_headline: part_headline(it, random, notes)


def part_headline(it, random, notes):
    at = next(i for i, b in enumerate(it.blocks) if b.kind == 'title')
    first = [c for c in it.blocks[at].cells if c.role and c.role[2] == 0]
    rest = [b for b in it.blocks[at + 1:at + 2] if b.kind == 'title'] or [Block([c for c in it.blocks[at].cells if c.role and c.role[2] > 0], it.index, 'title')]
    it.blocks[at] = Block(first, it.index, 'title')
    if rest[0] in it.blocks: it.blocks.remove(rest[0])
    body = [i for i, b in enumerate(it.blocks) if b.kind == 'para' and i > at]
    if not body: it.blocks.insert(at + 1, rest[0])
    else:
        it.blocks.insert(random.choice(body[:3]) + 1, rest[0])
        notes.append({'type': 'headline-lines-separated', 'article': it.article.id})


def frames_of(it, level, random, truth):
    """The article's frames, each a run of blocks; a frame's end may cut a sentence."""
    frames, cuts = [[]], number_of_cuts(level, random)
    paragraphs = [i for i, b in enumerate(it.blocks) if b.kind == 'para' and len(b.cells) > 23]
    chosen = set(random.sample(paragraphs, min(cuts, len(paragraphs))))
    for i, block in enumerate(it.blocks):
        frames[-1].append(block)
        if i not in chosen: continue
        in_place = random.random() < level.in_place
        if random.random() >= level.between: halves(block, frames, in_place, level, random, truth, it)
        elif not in_place and i + 1 < len(it.blocks): frames.append([])
    return frames


def number_of_cuts(level, random):
    whole = int(level.cuts)
    return max(0, whole + (random.random() < level.cuts - whole) + random.choice([-1, 0, 0, 0, 1]) * (level.cuts > .5))


def halves(block, frames, in_place, level, random, truth, it):
    at = place(block.cells, level, random)
    if at is None: return
    left, right = block.cells[:at], Block(block.cells[at:], block.article)
    last, draw = left[-1], random.random()
    if '一' <= last.char <= '鿿':
        if draw < level.doubled:
            right.cells.insert(0, Cell(last.char, ('dropped', it.index), last))
            if random.random() < .1: right.cells.insert(1, Cell('\n'))
        elif draw < level.doubled + level.missing:
            left.pop()
            truth['notes'].append({'type': 'missing-char', 'article': it.article.id, 'char': last.char})
    block.cells = left
    if in_place: frames[-1].append(right)
    else: frames.append([right])


def place(line, level, random):
    """Where a column's end cuts the paragraph: mostly within a word or clause, sometimes after a comma."""
    text = [i for i, c in enumerate(line) if c.role and c.role[0] == 'para']
    inner = range(text[0] + 8, text[-1] - 9)     # a frame holds at least most of a line
    if len(inner) < 4: return None
    commas = [i for i in inner if line[i - 1].char in '，；、：']
    if commas and random.random() < level.at_comma: return random.choice(commas)
    return random.choice([i for i in inner if line[i - 1].char not in '。！？”，；、：' and line[i].char not in '，。；、：！？”》）'] or list(inner))


def interleaved(articles, abreast, random):
    """The frames of all articles in one file: up to `abreast` articles run side by side, the oldest first as a rule."""
    waiting, running, out, last = [list(f) for f in articles], [], [], None
    while waiting or running:
        others = [f for f in running if f is not last]
        if waiting and (not others or len(running) < abreast and random.random() < .45):
            last = waiting.pop(0)
            running.append(last)
        else: last = others[0] if others and (abreast < 3 or random.random() < .4) else random.choice(others or running)
        out.append(last.pop(0))
        running = [f for f in running if f]
    return out
