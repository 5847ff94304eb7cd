/* Says what was asked for and found, as QueryInWords and FacetView of the portal do. */
import { dates, longest, mostConditions } from './query.js';
import { formatDate } from './site.js';

/** A range of days, as a year, a month or a day where it is one. */
export function daysIn(L, wording, from, to) {
  const date = day => formatDate(day, L('Format.Date'), wording);
  if (from == null && to == null) return '';
  if (from == null) return L('Days.To', date(to));
  if (to == null) return L('Days.From', date(from));
  if (from === to) return date(from);
  const year = formatDate(from, 'yyyy', wording), month = formatDate(from, 'yyyy-M', wording), last = dates(month);
  if (dates(year).from === from && dates(year).to === to) return formatDate(from, L('Format.Year'), wording);
  if (last.from === from && last.to === to) return formatDate(from, L('Format.Month'), wording);
  return L('Days.Between', date(from), date(to));
}

/** What a value of a facet is called. */
export function labelOf(L, wording, facet, value) {
  switch (facet) {
    case 'topic': return wording.topics[value] ?? value;
    case 'type': return L(`Genre.${value}`);
    case 'kind': return L(`Statement.${value}`);
    case 'place': return L('Page.Numbered', value);
    case 'year': case 'month': case 'day': return daysIn(L, wording, dates(value).from, dates(value).to);
    default: return value;
  }
}

/** How a query was understood. */
export function say(L, wording, query) {
  const one = condition => {
    const said = {
      text: () => L(`Understood.${condition.field}`, condition.term.original),
      date: () => L('Understood.Date', daysIn(L, wording, condition.from, condition.to)),
      topic: () => L('Understood.Topic', wording.topics[condition.topic]),
      speaker: () => L('Understood.Speaker', condition.term.original),
    }[condition.kind]();
    const printed = condition.asPrinted?.length ? L('Understood.AsPrinted', condition.asPrinted.map(form => `“${form.original}”`).join(L('Understood.Or'))) : '';
    return condition.isExcluded ? L('Understood.Not', said + printed) : said + printed;
  };
  return query.clauses.map(clause => clause.map(one).join(L('Understood.Or'))).join(L('Understood.And'))
    + query.notes.map(note => L(`Understood.${note}`, note === 'Shortened' ? longest : mostConditions)).join('');
}

/** Whether there is more in it than a single word, which cannot be understood otherwise. */
export function isWorthSaying({ clauses, notes }) {
  const [word] = clauses.length === 1 && clauses[0].length === 1 ? clauses[0] : [];
  return notes.length > 0 || (clauses.length > 0 && !(word?.kind === 'text' && word.field === 'Anywhere' && !word.isExcluded && !word.isQuoted && word.asPrinted.length === 0 && /^[\p{L}\p{Nd}]*$/u.test(word.term.original)));
}
