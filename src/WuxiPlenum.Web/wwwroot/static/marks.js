/* Marks hits in the text of the page. */

/** The text of an element, without the numbers beside its paragraphs. */
const nodesOf = element => {
  const nodes = [], walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (!node.parentElement.closest('.pn')) nodes.push(node);
  return nodes;
};

export const textOf = element => nodesOf(element).map(node => node.data).join('');

/**
 * Puts mark elements around ranges of an element's text, in their order.
 * @param first The number of the first mark; each then has an address, #h1, #h2, …; none without it.
 */
export function mark(element, marks, first) {
  let at = 0;
  for (let node of nodesOf(element)) {
    const start = at, end = at += node.data.length;
    marks.forEach(([from, to], i) => {
      const begin = Math.max(from, end - node.data.length), stop = Math.min(to, end);
      if (from >= end || to <= start || begin >= stop) return;
      const marked = node.splitText(begin - (end - node.data.length)), rest = marked.splitText(stop - begin), around = document.createElement('mark');
      if (first !== undefined && from >= start) around.id = `h${first + i}`;
      marked.replaceWith(around);
      around.append(marked);
      node = rest;
    });
  }
}

const windowLength = 90, leadIn = 36, sentenceEnds = '。！？!?；;', clauseEnds = '，,、：:';

/**
 * The stretch of a paragraph with the most hits, as Excerpt of the portal has it.
 * @param isInsideRun Whether a cut at a place of the text would go through a word.
 */
export function excerptOf(text, marks, isInsideRun) {
  const [first, last] = densest(marks), none = marks.length === 0;
  const start = none ? 0 : startBefore(text, marks[first][0], isInsideRun);
  let end = Math.max(start + windowLength, none ? 0 : marks[last][1]);
  end = end + windowLength / 6 >= text.length ? text.length : endAfter(text, none ? start + 1 : marks[last][1], end, isInsideRun);
  const inside = marks.filter(([from, to]) => from >= start && to <= end);
  return { start, end, marks: inside.map(([from, to]) => [from - start, to - start]) };
}

function densest(marks) {
  let best = [0, 0];
  for (let first = 0, last = 0; first < marks.length; first++) {
    last = Math.max(first, last);
    while (last + 1 < marks.length && marks[last + 1][1] - marks[first][0] <= windowLength - leadIn / 2) last++;
    if (last - first > best[1] - best[0]) best = [first, last];
  }
  return best;
}

function startBefore(text, hit, isInsideRun) {
  if (hit <= leadIn) return 0;
  const earliest = hit - leadIn, before = text.slice(earliest, hit).split('');
  let at = before.findLastIndex(unit => sentenceEnds.includes(unit));
  if (at < 0) at = before.findIndex(unit => clauseEnds.includes(unit));
  let start = at >= 0 ? earliest + at + 1 : earliest;
  while (start < hit && /[”’"」』）)\s]/.test(text[start])) start++;
  while (start > 0 && isInsideRun(text, start)) start--;
  return start;
}

function endAfter(text, least, wanted, isInsideRun) {
  const from = Math.max(least, wanted - windowLength / 5), until = Math.min(text.length, wanted + windowLength / 6);
  const at = text.slice(from, until).split('').findIndex(unit => (sentenceEnds + clauseEnds).includes(unit));
  let end = at >= 0 ? from + at + 1 : Math.max(least, wanted);
  while (end < text.length && isInsideRun(text, end)) end++;
  return end;
}
