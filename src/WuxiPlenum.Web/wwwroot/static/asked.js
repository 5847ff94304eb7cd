/* A search as an address: the same as SearchInput and SearchAddress of the portal. */
import { dateOf, dates, longest } from './query.js';

const lastPage = 1000, longestName = 100;

/** What an address asks for, with the name of the first thing that is wrong with it. */
export function readAsked(search, wording) {
  const given = new URLSearchParams(search), value = name => given.get(name)?.trim() || null, asked = { query: value('q') ?? '', filter: {}, order: null, page: 1 };
  const named = (group, text) => Object.keys(wording.words).filter(key => key.startsWith(group)).map(key => key.slice(group.length)).find(name => name.toLowerCase() === text.toLowerCase());
  if (asked.query.length > longest) return { asked: { ...asked, query: '' }, refusal: 'QueryTooLong' };
  const readers = {
    topic: text => text in wording.topics && (asked.filter.topic = text) ? null : 'UnknownTopic',
    type: text => (asked.filter.type = named('Genre.', text)) ? null : 'UnknownType',
    from: text => (asked.filter.from = dates(text)?.from ?? undefined) !== undefined ? null : 'BadDate',
    to: text => (asked.filter.to = dates(text)?.to ?? undefined) !== undefined ? null : 'BadDate',
    speaker: text => name('speaker', text),
    kind: text => (asked.filter.kind = named('Statement.', text)) ? null : 'UnknownKind',
    byline: text => name('byline', text),
    place: text => name('place', text),
    sort: text => (asked.order = named('Sort.', text) ?? null) ? null : 'UnknownSort',
    page: text => /^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= lastPage && (asked.page = Number(text)) ? null : 'BadPage',
  };
  function name(part, text) {
    if (text.length > longestName) return 'NameTooLong';
    asked.filter[part] = text;
    return null;
  }
  for (const [part, read] of Object.entries(readers)) {
    const refusal = value(part) === null ? null : read(value(part));
    if (refusal) return { asked, refusal };
  }
  return asked.filter.from > asked.filter.to ? { asked, refusal: 'BadDate' } : { asked, refusal: null };
}

export const isEmpty = asked => !asked.query && Object.values(asked.filter).every(value => value === undefined);

/** The same search under another filter, from its first page. */
export const under = (asked, filter) => ({ ...asked, filter: { ...asked.filter, ...filter }, page: 1 });

/** All that is not as usual, by the names in addresses. */
export function partsOf({ query, filter, order, page }) {
  const parts = { q: query, topic: filter.topic, type: filter.type, from: day(filter.from), to: day(filter.to), speaker: filter.speaker, kind: filter.kind, byline: filter.byline, place: filter.place,
    sort: order?.toLowerCase(), page: page > 1 ? page : undefined };
  return Object.entries(parts).filter(([, value]) => value != null && value !== '');
}

/** The query of its address. */
export function addressOf(asked) {
  const parts = new URLSearchParams(partsOf(asked)).toString();
  return parts ? '?' + parts : '';
}

function day(number) {
  if (number == null) return undefined;
  const date = dateOf(number);
  return `${String(date.year).padStart(4, '0')}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
}
