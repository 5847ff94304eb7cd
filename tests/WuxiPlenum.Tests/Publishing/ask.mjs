// Asks the scripts of an exported site: node ask.mjs FOLDER, the questions as JSON on the standard input, the answers on the standard output.
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { text } from 'node:stream/consumers';

const folder = pathToFileURL(process.argv[2] + '/'), script = name => import(new URL(`static/${name}.js`, folder).href);
globalThis.document = { documentElement: { lang: 'zh-CN' } };
globalThis.fetch = async address => ({ ok: true, text: () => readFile(address, 'utf8') });

const [{ parse, markedInText }, { search }, { marksIn, isInsideRun }, { excerptOf }, { open }, { readAsked }, { suggest }] =
  await Promise.all(['query', 'engine', 'text', 'marks', 'site', 'asked', 'suggest'].map(script));
const { index, wording } = await open(), { queries, typed } = JSON.parse(await text(process.stdin));

async function answer({ address, paragraph }) {
  const { asked, refusal } = readAsked(address, wording);
  if (refusal) return { refusal };
  const query = parse(asked.query, index.about), found = await search(index, query, asked.filter, asked.order, asked.page);
  const { marks } = marksIn(paragraph, markedInText(query)), excerpt = excerptOf(paragraph, marks, isInsideRun);
  return { ...found, hits: found.hits.map(({ fact, paragraphs, occurrences }) => ({ slug: fact.slug, paragraphs, occurrences })), marks, excerpt: paragraph.slice(excerpt.start, excerpt.end) };
}

const answers = [], suggested = [];
for (const query of queries) answers.push(await answer(query));
for (const letters of typed) suggested.push((await suggest(letters)).suggestions.map(({ text }) => text));
process.stdout.write(JSON.stringify({ answers, suggested }));
