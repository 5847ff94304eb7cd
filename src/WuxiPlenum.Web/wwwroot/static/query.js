/* Reads a query. The same as QueryScanner, QueryParser, ConditionReader, DateRange and PrintedForms of the portal, which say why. */
import { fold, placesIn, termOf } from './text.js';

export const longest = 500, mostConditions = 32;
const mostForms = 8;
const closing = { '"': '"', '＂': '＂', '“': '”“', '”': '”“', '「': '」', '『': '』' };
const isSpace = unit => unit !== '\uFEFF' && /[\s\x85]/.test(unit);

let fields = [], or = [], dateSeparator = null, date = null;

/** Takes the words of the syntax from the index, which all that follows needs. */
export function useSyntax(syntax) {
  ({ fields, or } = syntax);
  dateSeparator = new RegExp(syntax.dateSeparator);
  date = new RegExp(syntax.date);
}

/** Clauses that must all hold, each a list of conditions of which one must; notes on what was left out. */
export function parse(text, about) {
  const notes = [], clauses = [];
  if (text.length > longest) {
    notes.push('Shortened');
    text = text.slice(0, longest);
  }
  const words = scan(text);
  let count = 0, isAlternative = false;
  for (let i = 0; i < words.length; i++) {
    if (isOr(words[i]) && clauses.length > 0 && !isAlternative && i + 1 < words.length && !isOr(words[i + 1])) {
      isAlternative = true;
      continue;
    }
    const condition = read(words[i], about.topics);
    if (!condition) continue;
    if (count === mostConditions) {
      notes.push('TooManyConditions');
      break;
    }
    if (isAlternative) clauses[clauses.length - 1].push(condition);
    else clauses.push([condition]);
    count++;
    isAlternative = false;
  }
  const distinct = distinctBy(clauses.map(clause => distinctBy(clause, identity)), clause => clause.length === 1 ? identity(clause[0]) : clause);
  return { clauses: distinct.map(clause => clause.map(condition => withPrinted(condition, about.misprints))), notes };
}

/** The words of a query to look for, as typed and as they may be printed. */
export const wanted = query => distinctBy(
  query.clauses.flat().filter(condition => condition.kind === 'text' && !condition.isExcluded).flatMap(formsOf), condition => condition.term.text + ' ' + condition.field);

export const markedInText = query => wanted(query).filter(condition => condition.field === 'Anywhere').map(condition => condition.term);
export const markedInTitle = query => wanted(query).filter(condition => condition.field !== 'Byline').map(condition => condition.term);
export const markedInByline = query => wanted(query).filter(condition => condition.field !== 'Title').map(condition => condition.term);

/** A word as typed, then as it may be printed, each a condition by itself. */
export const formsOf = condition => [condition.term, ...condition.asPrinted].map(term => ({ ...condition, term, asPrinted: [] }));

export function distinctBy(items, key) {
  const seen = new Set();
  return items.filter(item => !seen.has(key(item)) && seen.add(key(item)));
}

const identity = ({ kind, term, field, from, to, topic, isExcluded }) => JSON.stringify([kind, term?.text, field, from, to, topic, isExcluded]);
const isOr = word => !word.isQuoted && !word.isExcluded && !word.field && or.includes(word.text);

function scan(text) {
  const words = [];
  for (let i = 0; i < text.length;) {
    if (isSpace(text[i])) {
      i++;
      continue;
    }
    const isExcluded = '-－−'.includes(text[i]) && i + 1 < text.length && !isSpace(text[i + 1]);
    const start = isExcluded ? i + 1 : i, [field, at] = fieldAt(text, start), close = quotedEnd(text, at);
    i = close === null ? at : close + 1;
    while (close === null && i < text.length && !isSpace(text[i])) i++;
    words.push({ text: close === null ? text.slice(at, i) : text.slice(at + 1, close), whole: text.slice(start, i), field, isQuoted: close !== null, isExcluded });
  }
  return words;
}

function fieldAt(text, start) {
  for (const [name, field] of fields) {
    const colon = start + name.length;
    if (colon + 1 < text.length && ':：'.includes(text[colon]) && !isSpace(text[colon + 1]) && fold(text.slice(start, colon)) === name) return [field, colon + 1];
  }
  return [null, start];
}

function quotedEnd(text, start) {
  const close = closing[text[start]];
  for (let i = start + 1; close && i < text.length; i++) {
    if (close.includes(text[i]) && (i + 1 === text.length || isSpace(text[i + 1]))) return text.slice(start + 1, i).trim() ? i : null;
  }
  return null;
}

function read(word, topics) {
  const { isExcluded, isQuoted } = word;
  const text = (words, field) => {
    const term = termOf(words);
    return term && { kind: 'text', term, field, isQuoted, isExcluded, asPrinted: [] };
  };
  let condition = null;
  if (word.field === 'Title' || word.field === 'Byline') condition = text(word.text, word.field);
  if (word.field === 'Date') condition = dates(fold(word.text), range => ({ kind: 'date', ...range, isExcluded }));
  if (word.field === 'Topic') {
    const topic = topics.find(names => names.includes(fold(word.text.trim())));
    condition = topic ? { kind: 'topic', topic: topic[0], isExcluded } : null;
  }
  if (word.field === 'Speaker') {
    const term = termOf(word.text.trim());
    condition = term && { kind: 'speaker', term, isExcluded, asPrinted: [] };
  }
  return condition || text(word.field ? word.whole : word.text, 'Anywhere');
}

/** A day, a month, a year, or a range of them, as { from, to } in day numbers, null at an open end; null when it is none. */
export function dates(text, then = range => range) {
  const separator = dateSeparator.exec(text);
  if (!separator) return period(text) && then(period(text));
  const [first, last] = [text.slice(0, separator.index), text.slice(separator.index + separator[0].length)], [begin, end] = [period(first), period(last)];
  if ((!first && !last) || (!begin && first) || (!end && last) || (begin && end && begin.from > end.to)) return null;
  return then({ from: begin ? begin.from : null, to: end ? end.to : null });
}

function period(text) {
  const match = date.exec(text);
  if (!match) return null;
  const [year, month, day] = ['y', 'm', 'd'].map(name => match.groups[name]).map(part => part === undefined ? undefined : Number(part));
  const from = dayNumber(year, month ?? 1, day ?? 1);
  if (from === null) return null;
  return { from, to: day !== undefined ? from : month !== undefined ? dayNumber(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - 1 : dayNumber(year, 12, 31) };
}

/** Days since the first of January of the year 1; null when there is no such day. */
function dayNumber(year, month, day) {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return year < 1 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day ? null : date.getTime() / 864e5 + 719162;
}

/** The date of a day number. */
export function dateOf(number) {
  const date = new Date((number - 719162) * 864e5);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function withPrinted(condition, misprints) {
  if (!condition.term) return condition;
  const forms = [], open = [[condition.term.text, 0]];
  while (forms.length < mostForms && open.length > 0) {
    const [text, from] = open.shift();
    for (const [suggested, printed] of misprints) {
      for (const at of placesIn(termOf(suggested), text).filter(place => place >= from)) {
        const form = text.slice(0, at) + printed + text.slice(at + suggested.length), term = termOf(form);
        open.push([form, at + printed.length]);
        if (forms.length < mostForms && term && forms.every(one => one.text !== term.text)) forms.push(term);
      }
    }
  }
  return { ...condition, asPrinted: forms };
}
