// Lets a participant open again, without a network, what was opened once: the page itself, the files it is made of, my day, the
// faces at my tables, those I met, the programme, the list of the material and the questions that wait for me (never the
// answers). Nothing else of the API is ever kept. lib/offline.ts registers it and empties it at sign-out.

const assets = 'ledarforum-assets';
const shell = 'ledarforum-shell';
const days = 'ledarforum-days';
const shellKey = '/';
const keptHeader = 'x-kept-from';
const patienceMs = 4_000;
const mostAssets = 150;

const isAsset = ({ pathname }) => pathname.startsWith('/assets/');
const isDay = ({ pathname }) =>
  /^\/api\/v1\/(events\/[\w-]+\/(my-(day|programme|evaluation)|faces\/[\w-]+)|me\/events\/[\w-]+\/materials|my\/events\/[\w-]+\/encounters)$/.test(
    pathname,
  );
const isShellFile = ({ pathname }) => pathname === '/first-paint.js' || pathname === '/favicon.svg';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (isAsset(url)) event.respondWith(assetFirst(request));
  else if (isDay(url)) event.respondWith(freshDay(event));
  else if (isShellFile(url)) event.respondWith(freshFile(event, request, request));
  else if (request.mode === 'navigate' && !url.pathname.startsWith('/api/')) {
    event.respondWith(freshFile(event, request, shellKey));
  }
});

// The first page was loaded before this worker could see its requests: it tells which they were.
self.addEventListener('message', (event) => {
  const urls = Array.isArray(event.data?.keep) ? event.data.keep : [];
  event.waitUntil(Promise.allSettled([keepShell(), ...urls.map(keepOne)]));
});

/** Files with a hash in their name never change. */
async function assetFirst(request) {
  const cache = await caches.open(assets);
  const known = await cache.match(request, { ignoreVary: true });
  if (known) return known;
  const answer = await fetch(request);
  if (answer.ok) {
    await cache.put(request, answer.clone());
    await dropOldest(cache);
  }
  return answer;
}

async function dropOldest(cache) {
  const keys = await cache.keys();
  await Promise.all(
    keys.slice(0, Math.max(0, keys.length - mostAssets)).map((key) => cache.delete(key)),
  );
}

async function freshFile(event, request, key) {
  const cache = await caches.open(shell);
  const fetching = fetch(request).then(async (answer) => {
    if (answer.ok && !answer.redirected) await cache.put(key, answer.clone());
    return answer;
  });
  return freshOrKept(event, fetching, () => cache.match(key, { ignoreVary: true }));
}

async function freshDay(event) {
  const cache = await caches.open(days);
  const key = new URL(event.request.url).pathname;
  const fetching = fetch(event.request).then(async (answer) => {
    if (answer.status === 401) await caches.delete(days);
    else if (answer.status === 403 || answer.status === 404) await cache.delete(key);
    else if (answer.ok) await putDay(cache, key, answer.clone());
    return answer;
  });
  return freshOrKept(event, fetching, () => cache.match(key, { ignoreVary: true }));
}

async function putDay(cache, key, answer) {
  const headers = {
    'content-type': answer.headers.get('content-type') ?? 'application/json',
    [keptHeader]: new Date().toISOString(),
  };
  await cache.put(key, new Response(await answer.blob(), { headers }));
}

/** The network's answer; what was kept when there is none, it takes too long, or the server has trouble of its own. */
async function freshOrKept(event, fetching, findKept) {
  event.waitUntil(fetching.catch(() => undefined));
  const kept = await findKept();
  if (!kept) return fetching;
  const patience = new Promise((resolve) => setTimeout(resolve, patienceMs, kept));
  const answer = await Promise.race([fetching.catch(() => kept), patience]);
  return answer.status >= 500 ? kept : answer;
}

async function keepShell() {
  const answer = await fetch(shellKey, { headers: { accept: 'text/html' } });
  if (answer.ok) await (await caches.open(shell)).put(shellKey, answer);
}

async function keepOne(address) {
  const url = new URL(address, self.location.origin);
  if (url.origin !== self.location.origin) return;
  if (isAsset(url)) await assetFirst(new Request(url));
  else if (isShellFile(url)) await (await caches.open(shell)).add(url);
  else if (isDay(url)) {
    const answer = await fetch(url);
    if (answer.ok) await putDay(await caches.open(days), url.pathname, answer);
  }
}
