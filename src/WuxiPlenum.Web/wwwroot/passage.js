/* Words of a paragraph as an address: #p5:12-30, its number and where they begin and end in its text, in UTF-16 units. */
const address = /^#p(\d+):(\d+)-(\d+)$/;

/** Marks the words that the address names, and goes there. */
export function show() {
  CSS.highlights?.delete('passage');
  const [, number, start, end] = address.exec(location.hash) ?? [], paragraph = number && document.getElementById('p' + number);
  if (!paragraph) return;
  const range = rangeOf(paragraph, Number(start), Number(end));
  if (range && window.Highlight && CSS.highlights) CSS.highlights.set('passage', new Highlight(range));
  (range?.startContainer.parentElement ?? paragraph).scrollIntoView({ block: 'center' });
}

/** Offers the address of the words that are selected, when they stand in one paragraph. */
export function offer(button) {
  const selection = getSelection(), range = selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
  const node = range?.commonAncestorContainer, paragraph = (node?.nodeType === Node.TEXT_NODE ? node.parentElement : node)?.closest('.body [id^=p]');
  const whole = paragraph && (/^p\d+$/.test(paragraph.id) ? paragraph : paragraph.parentElement.closest('[id^=p]'));
  const start = whole && offsetOf(whole, range.startContainer, range.startOffset), end = whole && offsetOf(whole, range.endContainer, range.endOffset);
  button.hidden = !whole || end <= start;
  if (!button.hidden) button.value = new URL(`#${whole.id}:${start}-${end}`, location.href.split('#')[0]).href;
}

/** The text of a paragraph, without the link that shows its number. */
function* textsOf(paragraph) {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (!walker.currentNode.parentElement.closest('.pn')) yield walker.currentNode;
}

function rangeOf(paragraph, start, end) {
  const range = document.createRange();
  let before = 0, begun = false;
  for (const text of textsOf(paragraph)) {
    if (!begun && start < before + text.length) begun = (range.setStart(text, start - before), true);
    if (begun && end <= before + text.length) return range.setEnd(text, Math.max(end - before, 0)), range.collapsed ? null : range;
    before += text.length;
  }
  return null; // the text has no such place
}

/** How much of the text stands before a point of the page. */
function offsetOf(paragraph, container, offset) {
  const point = document.createRange();
  point.setStart(container, offset);
  let before = 0;
  for (const text of textsOf(paragraph)) {
    if (text === container) return before + offset;
    if (point.comparePoint(text, 0) >= 0) return before;
    before += text.length;
  }
  return before;
}
