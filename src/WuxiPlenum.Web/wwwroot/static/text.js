/* Text as search sees it. The same as FoldedText, Tokenizer and SearchTerm of the portal do, which say why. */

const han = /^[\u2E80-\u2FDF\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3041-\u31FF\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFF66-\uFF9D\u{1B000}-\u{1B16F}\u{20000}-\u{3FFFF}]$/u;
const word = /^[\p{L}\p{N}\p{M}]$/u, unseen = /^[\p{Cc}\p{Cf}\p{Z}]$/u;
const classes = new Map();
let folds = new Map();

/** Takes the table of the index, which all that follows needs. */
export function useFolds({ from, to }) {
  folds = new Map(Array.from({ length: from.length }, (_, i) => [from[i], to[i]]));
}

export const fold = text => text.split('').map(unit => folds.get(unit) ?? unit).join('');

const classify = character => han.test(character) ? 'han' : word.test(character) ? 'word' : unseen.test(character) ? 'none' : 'symbol';

function classOf(character) {
  if (!classes.has(character)) classes.set(character, classify(character));
  return classes.get(character);
}

const isDigit = unit => unit >= '0' && unit <= '9';
const isHigh = unit => unit >= '\uD800' && unit <= '\uDBFF', isLow = unit => unit >= '\uDC00' && unit <= '\uDFFF';
const characterAt = (text, i) => i < text.length ? String.fromCodePoint(text.codePointAt(i)) : '\n';
const characterBefore = (text, end) => end > 1 && isLow(text[end - 1]) && isHigh(text[end - 2]) ? text.slice(end - 2, end) : text[end - 1] ?? '';

/** Folded, without what a reader does not type; offsets say where each unit stands in the original. */
export function plain(original) {
  const folded = fold(original), offsets = [];
  let text = '', isAfterSpace = false;
  for (let i = 0; i < folded.length; i++) {
    const unit = folded[i];
    if (unit === ' ') isAfterSpace = true;
    if (classOf(unit) === 'none' || isGrouping(folded, i)) continue;
    if (isAfterSpace && text && isSpaceNeeded(folded, offsets[offsets.length - 1], i)) {
      text += ' ';
      offsets.push(i - 1);
    }
    isAfterSpace = false;
    text += isLone(folded, i) ? '\uFFFD' : unit;
    offsets.push(i);
  }
  return { text, offsets };
}

function isSpaceNeeded(text, before, after) {
  const a = text[before], b = text[after];
  return (classOf(characterBefore(text, before + 1)) === 'word' && classOf(characterAt(text, after)) === 'word')
    || ('.,'.includes(a) && isDigit(b)) || ('.,'.includes(b) && isDigit(a));
}

const isGrouping = (text, i) => text[i] === ',' && i > 0 && isDigit(text[i - 1]) && i + 3 < text.length
  && isDigit(text[i + 1]) && isDigit(text[i + 2]) && isDigit(text[i + 3]) && (i + 4 === text.length || !isDigit(text[i + 4]));

const isLone = (text, i) => isHigh(text[i]) ? !isLow(text[i + 1] ?? '') : isLow(text[i]) && !isHigh(text[i - 1] ?? '');

/** Whether a cut before the index would go through a number or a word. */
export function isInsideRun(text, index) {
  if (index <= 0 || index >= text.length) return false;
  const before = text[index - 1], after = text[index];
  if (isHigh(before) && isLow(after)) return true;
  if (before === '.') return isDigit(after) && index >= 2 && isDigit(text[index - 2]);
  if (after === '.') return isDigit(before) && index + 1 < text.length && isDigit(text[index + 1]);
  return classOf(characterBefore(text, index)) === 'word' && classOf(characterAt(text, index)) === 'word';
}

const safe = text => text.replace(/[\x00-\x7F]/g, unit => /[a-zA-Z0-9]/.test(unit) ? unit : String.fromCharCode(unit.charCodeAt(0) + 0xFEE0));

function tokens(text) {
  const found = [];
  for (let i = 0; i < text.length;) {
    const character = characterAt(text, i);
    let end = i + character.length;
    switch (classOf(character)) {
      case 'han': {
        const next = characterAt(text, end), isPair = ['han', 'word'].includes(classOf(next));
        found.push(character + (isPair ? next : ''));
        break;
      }
      case 'word': {
        end = i + 1;
        while (end < text.length && isInsideRun(text, end)) end++;
        found.push(safe(text.slice(i, end)));
        const next = characterAt(text, end);
        if (classOf(next) === 'han') found.push(characterBefore(text, end) + next);
        break;
      }
      case 'symbol':
        found.push(safe(character));
    }
    i = end;
  }
  return found;
}

/** A word to look for: its text, its tokens, and whether the last is to be found at the start of any token; null when there is nothing in it. */
export function termOf(original) {
  const { text } = plain(original), all = tokens(text);
  if (all.length === 0) return null;
  const last = characterBefore(text, text.length), isOpen = classOf(last) === 'han';
  const before = characterBefore(text, text.length - last.length);
  return isOpen && before && ['han', 'word'].includes(classOf(before))
    ? { original, text, tokens: all.slice(0, -1), isLastPrefix: false }
    : { original, text, tokens: all, isLastPrefix: isOpen };
}

/** Where a term begins in a folded text without cutting a number or a word. */
export function placesIn(term, folded) {
  const places = [];
  for (let at = folded.indexOf(term.text); at >= 0; at = folded.indexOf(term.text, at + 1)) {
    if (!isInsideRun(folded, at) && !isInsideRun(folded, at + term.text.length)) places.push(at);
  }
  return places;
}

/** The places of terms in a text as [start, end], those that overlap as one, and how many of the terms stand there. */
export function marksIn(text, terms) {
  const { text: folded, offsets } = plain(text), places = [];
  let found = 0;
  for (const term of terms) {
    const own = placesIn(term, folded).map(at => [offsets[at], offsets[at + term.text.length - 1] + 1]);
    places.push(...own);
    if (own.length > 0) found++;
  }
  places.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const marks = [];
  for (const [start, end] of places) {
    const last = marks[marks.length - 1];
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else marks.push([start, end]);
  }
  return { marks, terms: found };
}
