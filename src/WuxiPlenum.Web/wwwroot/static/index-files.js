/* Reads the index that the export has written (PortableIndex): only the files that a query needs, each once. */
import { useFolds } from './text.js';
import { useSyntax } from './query.js';

const fieldBits = 2 ** 28;

/** @param load Gives a file of the index as text, by its name. */
export async function openIndex(load) {
  const files = new Map();
  const file = (name, read) => files.get(name) ?? files.set(name, load(name).then(read)).get(name);
  const [about, folds] = await Promise.all([file('about.json', JSON.parse), file('fold.json', JSON.parse)]);
  useFolds(folds);
  useSyntax(about.syntax);

  /** The places of a token, or of all that begin with it, by article: numbers that grow with field and place. */
  async function places(token, isPrefix) {
    const lines = await file(`postings-${token.codePointAt(0) % about.shards}.txt`, text => text.split('\n'));
    const start = isPrefix ? token : token + ' ', found = new Map();
    for (const line of lines) {
      if (!line.startsWith(start)) continue;
      const [, article, ...steps] = line.split(' ').map(Number), last = [0, 0, 0, 0];
      const own = steps.map(step => fieldBits * (step % 4) + (last[step % 4] += Math.floor(step / 4)));
      found.set(article, found.has(article) ? [...found.get(article), ...own].sort((a, b) => a - b) : own);
    }
    return found;
  }

  /** The facts of these articles; of all when there is no list. */
  async function facts(articles) {
    const blocks = articles ? [...new Set(articles.map(article => Math.floor(article / about.blockSize)))] : about.blocks;
    const all = (await Promise.all(blocks.map(block => file(`facts-${block}.json`, JSON.parse)))).flat();
    const asked = articles && new Set(articles);
    return asked ? all.filter(fact => asked.has(fact.id)) : all;
  }

  return { about, places, facts, suggestions: () => file('suggestions.json', JSON.parse) };
}
