"""Writes a page's truth in the schema newspaper-truth/1, and makes the perfect reading of it for the self check."""
import hashlib

from .cells import spans


def truth_of(page, settings, extra, raw):
    def of(*role): return spans(page, lambda c: c.role[:len(role)] == role)
    text = ''.join(c.char for c in page)
    place = {id(c): i for i, c in enumerate(page)}
    doubled = [(i, c) for i, c in enumerate(page) if c.role and c.role[0] == 'dropped']
    furniture = {c.role: None for c in page if c.role and c.role[0] == 'furniture'}
    return {'format': 'newspaper-truth/1', 'meta': extra['meta'], 'notes': extra['notes'],
            'articles': [article_truth(page, text, it, of) for it in settings],
            'dropped': [{'article': settings[c.role[1]].article.id, 'spans': [[i, i + 1]], 'altSpans': [[place[id(c.twin)], place[id(c.twin)] + 1]], 'reason': 'duplicated boundary character'} for i, c in doubled],
            'furniture': [{'kind': role[2], 'spans': of(*role)} for role in furniture],
            'tolerated': [{'spans': [s]} for s in of('tolerated')],
            'source': {'file': 'page.txt', 'sha256': hashlib.sha256(raw).hexdigest(), 'encoding': extra['meta']['encoding'], 'chars': len(text)}}


def article_truth(page, text, it, of):
    a, said = it.index, lambda found: ''.join(text[s:e] for s, e in found).replace('\r', '').replace('\n', '').replace(' ', '')
    lines = [of('title', a, n) for n in range(len(it.title))]
    title = ''.join(said(line) for line in lines)
    subtitles = [{'text': said(of(role, a)), 'role': role, 'spans': of(role, a)} for role in ('kicker', 'subtitle') if of(role, a)]
    accepted = [title + s['text'] if s['role'] == 'subtitle' else s['text'] + title for s in subtitles]
    byline = it.byline and ''.join(c.char for c in page if c.role == ('by', a)).strip('（）()□■◎ ') or None
    if byline: byline = next_to(byline, it.byline)
    return {'id': it.article.id, 'title': title, 'cleanTitle': title, 'titleSpans': of('title', a), 'subtitles': subtitles, 'acceptTitles': accepted,
            'byline': byline, 'acceptBylines': [byline] if byline else [], 'bylineSpans': of('by', a),
            'dateline': it.article.dateline if of('dateline', a) else None, 'datelineSpans': of('dateline', a),
            'continuedFromPage': it.continued_from, 'continuedToPage': it.continued_to, 'markSpans': of('mark', a), 'genre': it.article.kind or 'news',
            'sections': [s for s in (section_truth(page, text, it, n, of, said) for n in range(len(it.article.sections))) if s['paragraphs']]}


def next_to(printed, wanted):
    """The byline as printed (its characters may be traditional) with the blanks of the article."""
    rest = iter(printed.replace(' ', ''))
    return ''.join(c if c == ' ' else next(rest, '') for c in wanted)


def section_truth(page, text, it, n, of, said):
    heading = of('head', it.index, n)
    body = [spans(page, lambda c: c.role[0] in ('para', 'dateline') and c.role[1:] == (it.index, n, p)) for p in range(len(it.article.sections[n].paragraphs))]
    return {'heading': said(heading) if heading else None, 'headingSpans': heading, 'topic': None,
            'paragraphs': [{'spans': s, 'joins': [join(text, x, y) for x, y in zip(s, s[1:])]} for s in body if s]}


def join(text, left, right):
    return {'type': 'cross-block' if '\n\n' in text[left[1]:right[0]].replace('\r', '') or len(text[left[1]:right[0]].strip()) > 14 else 'soft'}


def perfect(truth, text):
    """A reading that says just what the truth says."""
    words = lambda found: ''.join(text[s:e] for s, e in found)
    return {'articles': [{'title': a['title'], 'subtitles': [s['text'] for s in a['subtitles']], 'byline': a['byline'], 'continuedFrom': a['continuedFromPage'],
                          'titleSpans': a['titleSpans'], 'subtitleSpans': [x for s in a['subtitles'] for x in s['spans']], 'bylineSpans': a['bylineSpans'], 'markSpans': a['markSpans'],
                          'sections': [{'heading': s['heading'], 'topic': None, 'paragraphs': [{'text': words(p['spans']), 'spans': p['spans']} for p in s['paragraphs']]} for s in a['sections']]} for a in truth['articles']],
            'unplaced': [{'spans': f['spans']} for f in truth['furniture'] + truth['dropped'] + truth['tolerated']]}


def faults(truth, text):
    """What is wrong with a truth: every character that is not blank has just one place."""
    held = {}
    for group, found in places(truth):
        for s, e in found:
            for k in range(s, e):
                if not text[k].isspace(): held.setdefault(k, []).append(group)
    allowed = [['dateline', 'paragraph'], ['paragraph', 'dateline']]
    return [f'{text[k]!r} at {k}: {held.get(k)}' for k in range(len(text)) if not text[k].isspace() and len(held.get(k, [])) != 1 and held.get(k) not in allowed]


def places(truth):
    for a in truth['articles']:
        for key in ('titleSpans', 'bylineSpans', 'markSpans'): yield key, a[key]
        yield 'dateline', a['datelineSpans']
        for s in a['subtitles']: yield 'subtitle', s['spans']
        for s in a['sections']:
            yield 'heading', s['headingSpans']
            for p in s['paragraphs']: yield 'paragraph', p['spans']
    for group in ('furniture', 'dropped', 'tolerated'):
        for f in truth[group]: yield group, f['spans']
