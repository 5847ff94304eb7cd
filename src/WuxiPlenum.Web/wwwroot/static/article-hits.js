/* Marks in an article of a static site what the reader has searched for, as Article.cshtml of the portal does. */
import { marksIn } from './text.js';
import { markedInByline, markedInText, markedInTitle, parse } from './query.js';
import { mark, textOf } from './marks.js';
import { element, open, root, said } from './site.js';
import { addressOf, isEmpty, readAsked } from './asked.js';

if (location.search) show();

async function show() {
  const { index, wording, L } = await open(), { asked } = readAsked(location.search, wording);
  if (isEmpty(asked)) return;
  const query = parse(asked.query, index.about), head = document.querySelector('.art-head'), body = document.querySelector('.body');
  const markAll = (elements, terms) => elements.forEach(each => mark(each, marksIn(textOf(each), terms).marks));
  markAll(head.querySelectorAll('h1, .over, .subt'), markedInTitle(query));
  markAll(head.querySelectorAll('.meta > span[lang]'), markedInByline(query));
  markAll(body.querySelectorAll('h2'), markedInText(query));
  const count = markParagraphs(body, markedInText(query), L);
  head.append(note(asked, count, L));
  goToTarget();
}

/** Numbers the hits through, with steps from one to the next below each paragraph that has any. */
function markParagraphs(body, terms, L) {
  const marked = [...body.querySelectorAll('[id^=p]')].filter(paragraph => /^p\d+$/.test(paragraph.id))
    .map(paragraph => ({ paragraph, marks: marksIn(textOf(paragraph), terms).marks })).filter(({ marks }) => marks.length > 0);
  const total = marked.reduce((sum, { marks }) => sum + marks.length, 0);
  let count = 0;
  for (const { paragraph, marks } of marked) {
    const first = count + 1, last = count += marks.length;
    mark(paragraph, marks, first);
    let place = paragraph;
    while (place.nextElementSibling?.matches('.slip')) place = place.nextElementSibling;
    place.after(element('div', { role: 'group', class: 'steps noprint', lang: document.documentElement.lang, 'aria-label': L('Article.HitsHere') },
      ...first > 1 ? [element('a', { href: `#h${first - 1}`, rel: 'prev' }, L('Article.PreviousHit'))] : [],
      element('span', {}, first === last ? L('Article.HitNumber', first, total) : L('Article.HitNumbers', first, last, total)),
      ...last < total ? [element('a', { href: `#h${last + 1}`, rel: 'next' }, L('Article.NextHit'))] : []));
  }
  return total;
}

function note(asked, count, L) {
  const between = ' · ', parts = [];
  if (asked.query) parts.push(...said(L('Article.Marked', '{0}'), asked.query), ' ');
  if (count > 0) parts.push(element('a', { href: '#h1' }, L('Article.FirstHit')), between);
  parts.push(element('a', { href: new URL('search/', root).href + addressOf(asked) }, L('Article.BackToResults')));
  if (asked.query) parts.push(between, element('a', { href: location.pathname }, L('Article.Unmark')));
  return element('p', { class: 'note noprint' }, ...parts);
}

/** The browser looked for what the address names before it was there. */
function goToTarget() {
  const { hash } = location;
  if (!document.getElementById(hash.slice(1))) return;
  history.replaceState(null, '', location.pathname + location.search);
  location.replace(hash);
}
