/* The static site as its scripts see it: where its files are, and its words in the language of the page. */
import { openIndex } from './index-files.js';
import { dateOf } from './query.js';

const site = new URL('../', import.meta.url);
export const isEnglish = document.documentElement.lang === 'en';
/** The root of the pages in this language. */
export const root = new URL(isEnglish ? 'en/' : '', site);

async function load(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.text();
}

export const part = name => load(new URL(`search/${name}`, root));

let opened = null;
/** The index and the words; both are loaded when they are first needed. */
export const open = () => opened ??= Promise.all([openIndex(name => load(new URL(`search/index/${name}`, site))), part('wording.json').then(JSON.parse)])
  .then(([index, wording]) => ({ index, wording, L: (name, ...values) => format(wording.words[name] ?? name, values) }));

const format = (sentence, values) => sentence.replace(/\{(\d)\}/g, (_, i) => values[i]);

/** A sentence with a quotation from the newspaper, which is Chinese in any language, as nodes. */
export function said(sentence, quotation, ...values) {
  const place = '\uFFFF';
  return format(sentence, [place, ...values]).split(place).flatMap((text, i) => i === 0 ? [text] : [isEnglish ? element('span', { lang: 'zh-CN' }, quotation) : quotation, text]);
}

/** An element; attributes that are null are left out. */
export function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) if (value != null) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

/** A date by a format of .NET. */
export function formatDate(day, pattern, wording) {
  const date = dateOf(day);
  return pattern.replace(/yyyy|MMMM|MMM|M|d/g, part =>
    ({ yyyy: String(date.year).padStart(4, '0'), MMMM: wording.months[date.month - 1], MMM: wording.shortMonths[date.month - 1], M: date.month, d: date.day })[part]);
}
