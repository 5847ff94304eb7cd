/* Lists the articles that the worker has kept, the last one first. */
const list = document.getElementById('kept'), clear = document.getElementById('clear'), none = document.getElementById('none');

async function show() {
  const cache = 'caches' in window && await caches.has('pages-1') ? await caches.open('pages-1') : null;
  const kept = cache ? (await cache.keys()).filter(request => /\/articles\/[^/]+\/?$/.test(new URL(request.url).pathname)).reverse() : [];
  const items = await Promise.all(kept.map(async request => {
    const page = new DOMParser().parseFromString(await (await cache.match(request)).text(), 'text/html');
    const item = document.createElement('li'), link = document.createElement('a');
    link.href = new URL(request.url).pathname;
    link.textContent = page.querySelector('h1').textContent;
    link.lang = 'zh-CN';
    item.append(link);
    return item;
  }));
  list.replaceChildren(...items);
  none.hidden = items.length > 0;
  clear.hidden = items.length === 0;
}

clear.addEventListener('click', async () => {
  await caches.delete('pages-1');
  await show();
});
document.getElementById('unreachable').hidden = navigator.onLine;
show();
