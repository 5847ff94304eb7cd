/* Finds, counts, ranks and filters. The same as IndexPlan, ConditionTest, MatchCollector, Ranking and Selection of the portal, which say why. */
import { placesIn } from './text.js';
import { formsOf, wanted } from './query.js';

const fieldBits = 2 ** 28, leadParagraphs = 2, nearPlaces = 48, far = 60;
const fieldNumbers = { Title: 0, Byline: 3 };
const title = 0, headings = 1, body = 2;
const factors = { Resolution: 1.12, PlenumReport: 1.12, Editorial: 1.05, Letter: 0.96, Essay: 0.96, Notice: 0.92, Other: 0.92 };
const facetNames = ['topic', 'type', 'day', 'speaker', 'kind', 'byline', 'place'];
export const pageSize = 10;

/** What a query finds under a filter: the totals, one page of matches, and the counts of each facet. */
export async function search(index, query, filter, order, page) {
  const matches = await find(index, query);
  const chosen = [], keptOut = {};
  for (const match of matches) {
    const failed = facetNames.filter(name => !allows(match.fact, name, filter));
    if (failed.length === 0) chosen.push(match);
    else if (failed.length === 1) (keptOut[failed[0]] ??= []).push(match);
  }
  order ??= wanted(query).length > 0 ? 'Relevance' : 'Page';
  chosen.sort((a, b) => compare(a, b, order));
  return {
    order,
    articles: chosen.length,
    paragraphs: chosen.reduce((sum, match) => sum + match.paragraphs, 0),
    occurrences: chosen.reduce((sum, match) => sum + match.occurrences, 0),
    hits: chosen.slice((page - 1) * pageSize, page * pageSize),
    facets: facetNames.flatMap(name => facet(name, [...chosen, ...keptOut[name] ?? []])),
  };
}

async function find(index, query) {
  const plan = planOf(query), phrases = plan.required.flat();
  const [places, excluded] = [await Promise.all(phrases.map(phrase => placesOf(index, phrase))), await Promise.all(plan.excluded.map(phrase => placesOf(index, phrase)))];
  const articles = plan.needsAll ? null : [...new Set(places.flatMap(found => [...found.keys()]))].filter(article =>
    holdsRequired(plan.required, places, article) && excluded.every(found => !found.has(article)));
  const facts = await index.facts(articles);
  const open = query.clauses.filter(clause => plan.needsAll || clause.every(condition => condition.kind !== 'text'));
  const counted = countedOf(phrases), matches = [];
  for (const fact of facts) {
    const own = places.map(found => found.get(fact.id) ?? []);
    if (open.every(clause => clause.some(condition => holds(condition, fact, phrases, own)))) matches.push(matchOf(fact, phrases, own, counted, index.about));
  }
  return matches;
}

function planOf({ clauses }) {
  const isText = condition => condition.kind === 'text', isWanted = condition => isText(condition) && !condition.isExcluded;
  const words = clauses.flat().filter(isText), required = clauses.filter(clause => clause.every(isWanted));
  const isDecidable = clauses.every(clause => clause.length === 1 || clause.every(isWanted) || !clause.some(isText));
  const needsAll = !isDecidable || required.length === 0;
  return {
    needsAll,
    required: needsAll ? [words.flatMap(formsOf)] : required.map(clause => clause.flatMap(formsOf)),
    excluded: needsAll ? [] : words.filter(word => word.isExcluded).flatMap(formsOf),
  };
}

function holdsRequired(required, places, article) {
  let at = 0;
  return required.every(any => {
    const own = places.slice(at, at += any.length);
    return own.some(found => found.has(article));
  });
}

/** The places of a phrase by article: tokens that follow each other. */
async function placesOf(index, { term, field }) {
  const lists = await Promise.all(term.tokens.map((token, i) => index.places(token, term.isLastPrefix && i === term.tokens.length - 1)));
  const found = new Map(), others = new Map();
  for (const [article, first] of lists[0]) {
    if (!lists.every(list => list.has(article))) continue;
    others.set(article, lists.slice(1).map(list => new Set(list.get(article))));
    const places = first.filter(place => others.get(article).every((next, i) => next.has(place + i + 1))
      && (field === 'Anywhere' || Math.floor(place / fieldBits) === fieldNumbers[field]));
    if (places.length > 0) found.set(article, places);
  }
  return found;
}

function holds(condition, fact, phrases, own) {
  const is = {
    text: () => formsOf(condition).some(form => own.some((places, i) => places.length > 0 && same(phrases[i], form))),
    date: () => fact.day >= (condition.from ?? 0) && fact.day <= (condition.to ?? Infinity),
    topic: () => fact.values.topic.includes(condition.topic),
    speaker: () => fact.speakerWords.some(words => [condition.term, ...condition.asPrinted].some(name => placesIn(name, words).length > 0)),
  };
  return is[condition.kind]() !== condition.isExcluded;
}

const same = (a, b) => a.term.text === b.term.text && a.field === b.field && a.isExcluded === b.isExcluded && a.isQuoted === b.isQuoted;

/** The phrases whose places are counted: a word once, wherever it is looked for. */
const countedOf = phrases => phrases.map((_, i) => i).filter(i => !phrases[i].isExcluded && !phrases.some((other, at) =>
  !other.isExcluded && other.term.text === phrases[i].term.text && (other.field === phrases[i].field ? at < i : other.field === 'Anywhere')));

function matchOf(fact, phrases, own, counted, about) {
  const paragraphs = new Set();
  let occurrences = 0, score = 0;
  phrases.forEach((phrase, i) => {
    const hits = [0, 0, 0, 0, 0];
    for (const place of own[i]) {
      const field = Math.floor(place / fieldBits);
      if (field !== body) {
        hits[field]++;
        continue;
      }
      const paragraph = paragraphOf(fact.starts, place % fieldBits);
      if (!phrase.isExcluded) paragraphs.add(paragraph);
      hits[paragraph < leadParagraphs ? body : 4]++;
    }
    if (!counted.includes(i)) return;
    occurrences += own[i].length;
    if (own[i].length > 0) score += scoreOf(hits, phrase.term.text.length, fact);
  });
  if (counted.length > 1) score += nearness(phrases, own);
  return { fact, occurrences, paragraphs: paragraphs.size, score: Math.fround(score * factor(fact, about)) };
}

function paragraphOf(starts, token) {
  let low = 0, high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= token) low = middle;
    else high = middle;
  }
  return low;
}

function scoreOf(hits, length, fact) {
  let score = 0;
  if (hits[title] > 0) score += 6 + 4 * Math.min(1, length / Math.max(1, fact.titleLength));
  if (hits[headings] > 0) score += 2.5;
  if (hits[fieldNumbers.Byline] > 0) score += 3;
  const weight = 1.6 * hits[body] + hits[4];
  return score + 3 * weight / (weight + 1.2 * (1 - 0.6 + 0.6 * fact.length / 1000));
}

function factor(fact, about) {
  const type = factors[fact.values.type[0]] ?? 1;
  return fact.day < 0 ? type : type * (1 + 0.06 * (fact.day - about.firstDay) / Math.max(1, about.lastDay - about.firstDay));
}

function nearness(phrases, own) {
  let score = 0;
  for (let i = 1; i < phrases.length; i++) {
    if (own[i - 1].length === 0 || own[i].length === 0) continue;
    const gap = gapOf(own[i - 1].slice(0, nearPlaces), own[i].slice(0, nearPlaces), phrases[i - 1].term.text.length, phrases[i].term.text.length);
    if (gap < far) score += 2 / (1 + gap / 4);
  }
  return score;
}

function gapOf(a, b, firstLength, secondLength) {
  let best = far;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    best = Math.min(best, Math.max(0, a[i] < b[j] ? b[j] - a[i] - firstLength : a[i] - b[j] - secondLength + 1));
    if (a[i] < b[j]) i++;
    else j++;
  }
  return best;
}

function allows(fact, name, filter) {
  if (name === 'day') return (filter.from == null && filter.to == null) || (fact.day >= (filter.from ?? 0) && fact.day <= (filter.to ?? Infinity));
  return filter[name] == null || fact.values[name].includes(filter[name]);
}

const text = (a, b) => a === b ? 0 : a < b ? -1 : 1;

function compare(one, other, order) {
  const [a, b] = [one.fact, other.fact], last = Number.MAX_SAFE_INTEGER;
  const first = order === 'Relevance' ? other.score - one.score : order === 'Oldest' ? (a.day < 0 ? last : a.day) - (b.day < 0 ? last : b.day) : b.day - a.day;
  return first || b.day - a.day || text(a.newspaper, b.newspaper) || (a.page?.length ?? last) - (b.page?.length ?? last) || text(a.page ?? '', b.page ?? '')
    || a.document - b.document || a.ordinal - b.ordinal;
}

function facet(name, matches) {
  const counts = new Map();
  for (const match of matches) match.fact.values[name].forEach(value => counts.set(value, (counts.get(value) ?? 0) + 1));
  const values = [...counts].sort((a, b) => name === 'day' ? text(b[0], a[0]) : b[1] - a[1] || text(a[0], b[0]));
  return name === 'day' ? [longer('year', values, 4), longer('month', values, 7), { name, values }] : [{ name, values }];
}

function longer(name, days, length) {
  const counts = new Map();
  for (const [day, count] of days) counts.set(day.slice(0, length), (counts.get(day.slice(0, length)) ?? 0) + count);
  return { name, values: [...counts] };
}
