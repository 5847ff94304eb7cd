"""Reads the articles: one `# title` each, `~ key: value` lines under it, then one paragraph a line.

A bar in a title or heading is its line break in print; `## ` opens a section.
Keys: kind, kicker, subtitle, by, at (end | above | dateline), dateline, caption, quote, stub (the short title of a continuation).
"""
from dataclasses import dataclass, field
from pathlib import Path

KEYS = {'kind', 'kicker', 'subtitle', 'by', 'at', 'dateline', 'caption', 'quote', 'stub'}


@dataclass
class Section:
    heading: list[str] | None
    paragraphs: list[str] = field(default_factory=list)


@dataclass
class Article:
    id: str
    title: list[str]
    marks: dict[str, str]
    sections: list[Section]

    def __getattr__(self, name):
        if name in KEYS: return self.marks.get(name)
        raise AttributeError(name)

    @property
    def paragraph_count(self): return sum(len(s.paragraphs) for s in self.sections)


def read_articles(folder):
    """All articles of the .txt files in the folder and below, by file name and place; the id is `<file>-<n>`."""
    articles = []
    for path in sorted(Path(folder).rglob('*.txt')):
        number = 0
        for at, line in enumerate(path.read_text(encoding='utf-8').splitlines(), 1):
            line = line.strip()
            if not line: continue
            if line.startswith('## '):
                articles[-1].sections.append(Section(line[3:].split('|')))
            elif line.startswith('# '):
                number += 1
                articles.append(Article(f'{path.stem}-{number}', line[2:].split('|'), {}, [Section(None)]))
            elif line.startswith('~ '):
                key, _, value = line[2:].partition(': ')
                if key not in KEYS: raise SystemExit(f'{path}:{at}: unknown key "{key}"; known: {", ".join(sorted(KEYS))}')
                articles[-1].marks[key] = value
            else:
                articles[-1].sections[-1].paragraphs.append(line)
        for article in articles[-number:] if number else []:
            article.sections = [s for s in article.sections if s.paragraphs]
    return articles


def halves(articles):
    """Six of every ten articles of each kind for development, four held back."""
    seen, parts = {}, ([], [])
    for article in articles:
        kind = article.kind or 'news'
        seen[kind] = seen.get(kind, -1) + 1
        parts[seen[kind] % 5 in (1, 4)].append(article)
    return parts
