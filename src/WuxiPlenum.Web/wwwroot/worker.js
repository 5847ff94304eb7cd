/* Keeps the pages that were read last, so that they open without a network. With a network, every page comes from it. */

const pages = 'pages-1', files = 'files-1';
const mostPages = 40;
const mostFiles = 20;
const root = new URL('./', location).pathname;
const offline = root + 'offline/'; // as a static site has it; the portal takes both

self.addEventListener('install', event => event.waitUntil(keepOfflinePage().then(() => self.skipWaiting())));

self.addEventListener('activate', event => event.waitUntil(
  caches.keys()
    .then(names => Promise.all(names.filter(name => name !== pages && name !== files).map(name => caches.delete(name))))
    .then(() => self.clients.claim())));

self.addEventListener('fetch', event => {
  const request = event.request, address = new URL(request.url);
  if (request.method !== 'GET' || address.origin !== location.origin) return;
  if (request.mode === 'navigate') event.respondWith(visit(request, event));
  else if (/\.(css|js|woff2|svg|png)$/.test(address.pathname)) event.respondWith(file(request, event));
});

/* The offline page, with the files that it names. */
async function keepOfflinePage() {
  const page = await fetch(offline);
  const text = await page.clone().text();
  const named = [...text.matchAll(/(?:href|src)="([^"]+\.(?:css|js|svg))"/g)].map(match => match[1]);
  await (await caches.open(pages)).put(offline, page);
  await (await caches.open(files)).addAll([...new Set(named.map(name => new URL(name, page.url).href))]);
}

async function visit(request, event) {
  try {
    const answer = await fetch(request);
    if (answer.ok && !answer.redirected && isKept(new URL(request.url))) event.waitUntil(keep(pages, addressOf(request), answer.clone(), mostPages));
    return answer;
  } catch {
    const cache = await caches.open(pages);
    return await cache.match(addressOf(request)) || await cache.match(offline) || Response.error();
  }
}

/* A file whose name has a fingerprint never changes; others are asked for and kept for when there is no network. */
async function file(request, event) {
  const kept = await (await caches.open(files)).match(request);
  if (kept && /\.[a-z0-9]{10}\.\w+$/.test(new URL(request.url).pathname)) return kept;
  try {
    const answer = await fetch(request);
    if (answer.ok) event.waitUntil(keep(files, request.url, answer.clone(), mostFiles));
    return answer;
  } catch {
    return kept || Response.error();
  }
}

/* Without the search that it was found by: the article is the same. */
const addressOf = request => new URL(request.url).origin + new URL(request.url).pathname;

const isKept = address => /^(en\/)?(articles\/[^/]+|editions\/[^/]+|topics\/[^/]+|offline)?\/?$/.test(address.pathname.slice(root.length));

async function keep(name, key, answer, most) {
  const cache = await caches.open(name);
  await cache.delete(key); // what was read last stands last
  await cache.put(key, answer);
  const keys = (await cache.keys()).filter(each => !each.url.endsWith(offline));
  await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map(old => cache.delete(old)));
}
