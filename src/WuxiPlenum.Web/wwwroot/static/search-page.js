/* The search page of a static site: it shows what Search.cshtml of the portal shows. */
import { dates, parse } from './query.js';
import { pageSize, search } from './engine.js';
import { element, open, said } from './site.js';
import { addressOf, isEmpty, partsOf, readAsked, under } from './asked.js';
import { daysIn, isWorthSaying, labelOf, say } from './words.js';
import { hitOf } from './hits.js';

const shownValues = 12, mostValues = 60, shownTerms = 8;
const head = document.querySelector('.shead'), form = head.querySelector('form'), help = document.querySelector('.help');
const link = asked => location.pathname + addressOf(asked);

if (location.search) show();

async function show() {
  const { index, wording, L } = await open(), { asked, refusal } = readAsked(location.search, wording);
  if (isEmpty(asked) && !refusal) return;
  form.elements.q.value = asked.query;
  for (const [name, value] of partsOf({ ...asked, query: '', page: 1 })) form.elements.q.after(element('input', { type: 'hidden', name, value }));
  const query = parse(asked.query, index.about), results = refusal ? null : await search(index, query, asked.filter, asked.order, asked.page);
  const pages = results ? Math.ceil(results.articles / pageSize) : 0, problem = refusal ?? (results.articles > 0 && asked.page > pages ? 'NoSuchPage' : null);
  const hits = problem ? [] : await Promise.all(results.hits.map(match => hitOf(match, query, asked, L))), name = asked.query || wording.topics[asked.filter.topic];
  // Nothing is waited for from here on: the page changes at once.
  document.title = L('Site.PageTitle', name ? L('Search.Title', name) : L('Search.Label'));
  head.querySelectorAll('h1, p').forEach(part => part.remove());
  head.prepend(...heading(asked, results, problem, name, wording, L));
  if (!problem && isWorthSaying(query)) form.before(element('p', { class: 'understood' }, L('Search.Understood', say(L, wording, query))));
  if (problem) return refuse(problem, asked, L);
  head.append(filters(asked, wording, L));
  if (results.articles === 0) return nothing(asked, L);
  const facets = facetsOf(results, asked);
  help.replaceWith(element('div', { class: 'sgrid' },
    element('section', { 'aria-labelledby': 'results' }, bar(asked, results, facets, L), ...hits, ...pageLinks(asked, pages, L)),
    ...facets.length > 0 ? [facetList(facets, asked, wording, L)] : []));
}

function heading(asked, results, problem, name, wording, L) {
  if (problem) return [element('h1', {}, L(`Search.${problem}`)), element('p', {}, L(`Search.${problem}Text`, 500))];
  if (results.articles === 0) return [element('h1', {}, ...asked.query ? said(L('Search.Nothing', '{0}'), asked.query) : [name ? L('Search.Nothing', name) : L('Search.NothingFiltered')])];
  if (asked.query) return [element('h1', {}, ...said(L('Search.Found', '{0}', results.articles, results.paragraphs, results.occurrences), asked.query))];
  return [element('h1', {}, asked.filter.topic ? L('Search.FoundTopic', wording.topics[asked.filter.topic], results.articles) : L('Search.FoundFiltered', results.articles))];
}

function refuse(problem, asked, L) {
  const isPage = ['NoSuchPage', 'BadPage'].includes(problem);
  if (isPage || asked.query) help.before(element('p', {}, element('a', { class: 'btn', href: link(isPage ? { ...asked, page: 1 } : { query: asked.query, filter: {} }) }, L(isPage ? 'Search.FirstPage' : 'Search.WithoutFilters'))));
}

function filters(asked, wording, L) {
  const { filter } = asked, named = (facet, value) => L('Search.Chip', L(`Facet.${facet}`), value), chips = [];
  if (asked.query) chips.push([asked.query, { ...asked, query: '', page: 1 }, 'zh-CN']);
  for (const facet of ['topic', 'type', 'date', 'speaker', 'kind', 'byline', 'place']) {
    if (facet === 'date' && (filter.from != null || filter.to != null)) chips.push([named(facet, daysIn(L, wording, filter.from, filter.to)), under(asked, { from: undefined, to: undefined })]);
    else if (filter[facet]) chips.push([named(facet, labelOf(L, wording, facet, filter[facet])), under(asked, { [facet]: undefined })]);
  }
  return element('ul', { class: 'applied', 'aria-label': L('Search.Applied') }, ...chips.map(([text, without, lang]) => element('li', {},
    element('a', { class: 'chip', href: link(without), 'aria-label': L('Search.Remove', text) }, element('span', { lang }, text), element('span', { 'aria-hidden': 'true' }, '×')))));
}

function nothing(asked, L) {
  const terms = [...document.querySelectorAll('#terms option')].slice(0, shownTerms).map(option => option.value), list = element('ul', { class: 'd' }, element('li', {}, L('Search.TryShorter')), element('li', {}, L('Search.TryOther')));
  if (asked.query && !isEmpty({ ...asked, query: '' })) list.append(element('li', {}, element('a', { href: link({ query: asked.query, filter: {} }) }, ...said(L('Search.TryWithoutFilters', '{0}'), asked.query))));
  help.prepend(element('h2', {}, L('Search.Try')), list, ...terms.length === 0 ? [] : [element('h2', {}, L('Search.Terms')),
    element('p', { class: 'chips' }, ...terms.map(term => element('a', { href: link({ query: term, filter: {} }), lang: 'zh-CN' }, term)))]);
}

function bar(asked, results, facets, L) {
  const sorts = ['Relevance', 'Newest', 'Oldest', 'Page'].map(order => element('a', { href: link({ ...asked, order, page: 1 }), 'aria-current': order === results.order ? 'true' : null }, L(`Sort.${order}`)));
  return element('div', { class: 'rbar' }, element('h2', { id: 'results' }, L('Search.ByArticle', results.articles)),
    element('p', { class: 'sort' }, ...sorts, ...facets.length > 0 ? [element('a', { class: 'tofac', href: '#facets' }, L('Search.Filter'))] : []));
}

function pageLinks(asked, count, L) {
  if (count < 2) return [];
  const to = (page, text, rel) => element('a', { href: link({ ...asked, page }), rel }, text), { page } = asked;
  const shown = Array.from({ length: count }, (_, i) => i + 1).filter(each => each === 1 || each === count || Math.abs(each - page) <= 2);
  return [element('nav', { class: 'pgn', 'aria-label': L('Search.Pages') },
    ...page > 1 ? [to(page - 1, L('Search.PreviousPage'), 'prev')] : [],
    ...shown.flatMap((each, i) => [...i > 0 && each > shown[i - 1] + 1 ? [element('span', { class: 'gap' }, '…')] : [], each === page ? element('span', { 'aria-current': 'page' }, each) : to(each, each)]),
    ...page < count ? [to(page + 1, L('Search.NextPage'), 'next')] : [])];
}

/** Of the dates, first the years; in a year its months, in a month its days. */
function facetsOf(results, asked) {
  const { from, to } = partsOf(asked).reduce((parts, [name, value]) => ({ ...parts, [name]: value }), {});
  const shown = from && to && from.slice(0, 7) === to.slice(0, 7) ? 'day' : from && to && from.slice(0, 4) === to.slice(0, 4) ? 'month' : 'year';
  const within = value => shown === 'year' || value.startsWith(from.slice(0, shown === 'month' ? 4 : 7));
  return results.facets.filter(({ name }) => !['year', 'month', 'day'].includes(name) || name === shown)
    .map(({ name, values }) => ({ name, values: (name === shown ? values.filter(([value]) => within(value)) : values).slice(0, mostValues) })).filter(({ values }) => values.length > 0);
}

function facetList(facets, asked, wording, L) {
  const isDate = name => ['year', 'month', 'day'].includes(name);
  const choice = (name, value, count) => {
    const filter = isDate(name) ? { from: dates(value).from, to: dates(value).to } : { [name]: value }, isChosen = Object.entries(filter).every(([part, own]) => asked.filter[part] === own);
    return element('li', {}, element('a', { href: link(under(asked, filter)), 'aria-current': isChosen ? 'true' : null },
      element('span', { lang: ['byline', 'speaker'].includes(name) ? 'zh-CN' : null }, labelOf(L, wording, name, value)), element('small', {}, count)));
  };
  return element('aside', { class: 'facets', id: 'facets', 'aria-label': L('Search.Filter') },
    ...facets.flatMap(({ name, values }) => {
      const choices = values.map(([value, count]) => choice(name, value, count)), rest = choices.slice(shownValues);
      return [element('h2', { class: 'fac-h' }, L(`Facet.${isDate(name) ? 'date' : name}`)), element('ul', { class: 'fac' }, ...choices.slice(0, shownValues)),
        ...rest.length > 0 ? [element('details', { class: 'fac' }, element('summary', {}, L('Facet.More', rest.length)), element('ul', {}, ...rest))] : []];
    }),
    element('p', { class: 'tojump' }, element('a', { href: '#results' }, L('Search.ToResults'))));
}
