/* Reads an article aloud, sentence by sentence, and marks the one that is spoken. Loaded when a reader asks for it. */

const blocks = '.art-head h1, .art-head .subt, .body h2, .body p, .body li';
const silent = '.pn, .noprint, .slip';
const longestUtterance = 60; // characters; some voices stop after a quarter of a minute
const page = document;
const player = page.getElementById('player');
const status = page.getElementById('status');
const mark = 'Highlight' in window && CSS.highlights ? new Highlight() : null;
if (mark) CSS.highlights.set('spoken', mark);

let button = null, sentences = [], current = -1, turn = 0, isPaused = false;

/** Begins, or stops when it is reading. */
export function toggle(pressed) {
  button = pressed;
  if (current >= 0) stop();
  else start();
}

function start() {
  const voices = speechSynthesis.getVoices();
  if (voices.length > 0 && !voices.some(voice => /^zh/i.test(voice.lang))) {
    say(player.dataset.noVoice);
    return;
  }
  sentences = findSentences();
  player.hidden = false;
  page.documentElement.classList.add('reading');
  button.setAttribute('aria-pressed', 'true');
  speak(firstInView());
}

function stop() {
  turn++;
  current = -1;
  speechSynthesis.cancel();
  show(null);
  setPaused(false);
  player.hidden = true;
  page.documentElement.classList.remove('reading');
  button.setAttribute('aria-pressed', 'false');
}

function speak(index) {
  if (index >= sentences.length) {
    say(player.dataset.finished);
    stop();
    return;
  }
  const own = ++turn;
  current = Math.max(0, index);
  speechSynthesis.cancel();
  setPaused(false);
  show(sentences[current]);
  const pieces = split(sentences[current].text);
  pieces.forEach((piece, i) => {
    const utterance = new SpeechSynthesisUtterance(piece);
    utterance.lang = 'zh-CN';
    utterance.rate = Number(player.querySelector('[data-read=rate]').value);
    const voice = speechSynthesis.getVoices().find(voice => /^zh[-_](CN|Hans)/i.test(voice.lang));
    if (voice) utterance.voice = voice;
    if (i === pieces.length - 1) utterance.onend = () => { if (own === turn) speak(current + 1); };
    utterance.onerror = event => { if (own === turn && event.error !== 'interrupted' && event.error !== 'canceled') stop(); };
    speechSynthesis.speak(utterance);
  });
}

function setPaused(paused) {
  if (paused !== isPaused) {
    if (paused) speechSynthesis.pause();
    else speechSynthesis.resume();
  }
  isPaused = paused;
  player.querySelector('[data-read=pause]').setAttribute('aria-pressed', String(paused));
}

/* Where marks in the text are not to be had, the paragraph is marked. */
function show(sentence) {
  page.querySelectorAll('.spoken').forEach(block => block.classList.remove('spoken'));
  if (mark) mark.clear();
  if (!sentence) return;
  if (mark) mark.add(sentence.range);
  else sentence.block.classList.add('spoken');
  const place = sentence.range.getBoundingClientRect();
  if (place.top < 80 || place.bottom > innerHeight - 120)
    sentence.block.scrollIntoView({ block: place.height > innerHeight / 2 ? 'start' : 'center' });
}

function findSentences() {
  return [...page.querySelectorAll(blocks)]
    .filter(block => !block.matches(silent) && !block.closest('.noprint') && /^zh/.test(block.closest('[lang]').lang))
    .flatMap(sentencesOf);
}

function sentencesOf(block) {
  const walker = page.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const nodes = [];
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement.closest(silent)) continue;
    nodes.push({ node, start: text.length });
    text += node.data;
  }
  const at = offset => {
    const { node, start } = nodes.findLast(each => each.start <= offset);
    return [node, offset - start];
  };
  return [...text.matchAll(/[^。！？!?]+(?:[。！？!?]+[”’』」）》]*|$)/g)]
    .filter(match => /[\p{L}\p{N}]/u.test(match[0]))
    .map(match => {
      const range = page.createRange();
      range.setStart(...at(match.index));
      const [node, offset] = at(match.index + match[0].length - 1);
      range.setEnd(node, offset + 1);
      return { text: match[0], range, block };
    });
}

function split(sentence) {
  const pieces = [];
  for (const clause of sentence.match(/[^，；：、]+[，；：、]*/g) || [sentence]) {
    if (pieces.length > 0 && pieces[pieces.length - 1].length + clause.length <= longestUtterance) pieces[pieces.length - 1] += clause;
    else pieces.push(clause);
  }
  return pieces;
}

/* A reader who has scrolled on begins where she is. */
function firstInView() {
  if (scrollY < innerHeight / 2) return 0;
  return Math.max(0, sentences.findIndex(sentence => sentence.range.getBoundingClientRect().top >= 0));
}

function say(words) {
  status.textContent = words;
  status.classList.remove('vh');
}

player.addEventListener('click', event => {
  const act = event.target.dataset.read;
  if (act === 'stop') { stop(); button.focus(); }
  if (act === 'pause') setPaused(!isPaused);
  if (act === 'previous') speak(current - 1);
  if (act === 'next') speak(current + 1);
});
player.addEventListener('change', () => speak(current));
page.addEventListener('keydown', event => { if (event.key === 'Escape' && current >= 0) stop(); });
addEventListener('pagehide', () => speechSynthesis.cancel());
