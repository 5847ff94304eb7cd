/* What one may search for, while one types. The same as SearchSuggestions and PinyinReadings of the portal. */
import { fold } from './text.js';
import { open, root } from './site.js';

const most = 10, mostHeadlines = 3, longest = 50;
let known = null;

/** What begins with what was typed, in Chinese, pinyin or initials, then what holds it. */
export async function suggest(typed) {
  const { index, L } = await open();
  known ??= index.suggestions().then(({ entries, readings }) => ({ readings, entries: entries.map(entry => ({ ...entry, folded: fold(entry.text), isHeadline: entry.kind === 'Headline' })) }));
  const { entries, readings } = await known, text = fold(typed.slice(0, longest)).trim(), letters = text.replace(/[\s']/g, '');
  const pinyin = /^[a-z]{2,}$/.test(letters) ? letters : null;
  const found = entries.map(entry => ({ ...entry, rank: rankOf(entry, text, pinyin, readings) })).filter(entry => entry.rank !== null)
    .sort((a, b) => a.isHeadline - b.isHeadline || a.rank - b.rank || b.articles - a.articles || a.text.length - b.text.length);
  const seen = new Set(), distinct = found.filter(entry => !seen.has(entry.isHeadline + entry.folded) && seen.add(entry.isHeadline + entry.folded));
  const others = distinct.filter(entry => !entry.isHeadline);
  const headlines = distinct.filter(entry => entry.isHeadline).slice(0, Math.max(mostHeadlines, most - others.length));
  const shown = [...others.slice(0, most - Math.min(headlines.length, mostHeadlines)), ...headlines].slice(0, most);
  return { suggestions: shown.map(entry => ({ text: entry.text, label: L(`Suggest.${entry.kind}`), url: new URL(addressOf(entry), root).href })) };
}

const addressOf = ({ kind, slug, text }) =>
  kind === 'Topic' ? `topics/${slug}/` : kind === 'Headline' ? `articles/${encodeURIComponent(slug)}/` : `search/?q=${encodeURIComponent(text)}`;

/** The lower the nearer; null when it does not fit. */
function rankOf(entry, text, pinyin, readings) {
  if (entry.folded.startsWith(text)) return 0;
  if (pinyin && !entry.isHeadline && begins(pinyin, entry.folded, readings)) return 1;
  return entry.folded.includes(text) ? 2 : null;
}

function begins(typed, text, readings) {
  if (!typed) return true;
  if (!text) return false;
  if (text[0] === typed[0]) return begins(typed.slice(1), text.slice(1), readings);
  return (readings[text[0]]?.split(' ') ?? []).some(reading => typed[0] === reading[0] && (
    reading.startsWith(typed)
    || (typed.startsWith(reading) && begins(typed.slice(reading.length), text.slice(1), readings))
    || (reading.length > 1 && begins(typed.slice(1), text.slice(1), readings))
    || (typed.length > 1 && reading[1] === 'h' && typed[1] === 'h' && begins(typed.slice(2), text.slice(1), readings))));
}
