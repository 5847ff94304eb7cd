/* The articles that were found, as _SearchHit of the portal shows them. The export has written each with all of its lines and paragraphs. */
import { isInsideRun, marksIn } from './text.js';
import { markedInByline, markedInText, markedInTitle } from './query.js';
import { excerptOf, mark } from './marks.js';
import { element, part } from './site.js';
import { addressOf } from './asked.js';

const mostPassages = 3, beforeHeading = ' · ';

export async function hitOf(match, query, asked, L) {
  const template = document.createElement('template');
  template.innerHTML = await part(`hit/${match.fact.id}.html`);
  const article = document.adoptNode(template.content.querySelector('article')), inTitle = markedInTitle(query);
  const headline = article.querySelector('.hd a');
  article.querySelectorAll('a').forEach(link => { link.search = addressOf(asked); }); // the article leads back to these results
  if (match.fact.titleLength > 0) mark(headline, marksIn(headline.textContent, inTitle).marks);
  article.querySelectorAll('.line').forEach(line => {
    const { marks } = marksIn(line.textContent, inTitle);
    if (marks.length > 0) mark(line, marks);
    else line.remove();
  });
  const byline = article.querySelector('.meta span[lang]'), meta = article.querySelector('.meta');
  if (byline) mark(byline, marksIn(byline.textContent, markedInByline(query)).marks);
  if (match.occurrences > 0) meta.prepend(element('span', {}, match.paragraphs > 0 ? L('Search.HitCount', match.paragraphs, match.occurrences) : L('Search.HitCountAbove', match.occurrences)));
  const more = match.paragraphs - showPassages(article, markedInText(query));
  if (more > 0) article.append(element('a', { class: 'more', href: headline.href }, L('Search.MoreHere', more)));
  return article;
}

/** Keeps the paragraphs with the most different terms, then the most hits; the opening where only title, heading or byline has any. */
function showPassages(article, terms) {
  const passages = [...article.querySelectorAll('.hit')].map((passage, i) => {
    const text = passage.querySelector('p'), heading = passage.querySelector('.loc span');
    return { passage, text, heading, number: i, found: marksIn(text.textContent, terms), inHeading: heading ? marksIn(heading.textContent.slice(beforeHeading.length), terms) : { marks: [], terms: 0 } };
  });
  let best = passages.filter(({ found }) => found.marks.length > 0)
    .sort((a, b) => b.found.terms - a.found.terms || b.found.marks.length - a.found.marks.length || a.number - b.number).slice(0, mostPassages);
  if (best.length === 0) best = [...passages].sort((a, b) => b.inHeading.terms - a.inHeading.terms || a.number - b.number).slice(0, 1);
  passages.filter(passage => !best.includes(passage)).forEach(({ passage }) => passage.remove());
  for (const { text, heading, found, inHeading } of best) {
    const whole = text.textContent, { start, end, marks } = excerptOf(whole, found.marks, isInsideRun);
    text.textContent = whole.slice(start, end);
    mark(text, marks);
    text.prepend(start > 0 ? '…' : '');
    text.append(end < whole.length ? '…' : '');
    if (heading) mark(heading, inHeading.marks.map(([from, to]) => [from + beforeHeading.length, to + beforeHeading.length]));
  }
  return best.length;
}
