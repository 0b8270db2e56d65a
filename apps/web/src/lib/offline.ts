const keptDays = 'ledarforum-days';

/** Lets what has been opened open again without a network: public/sw.js. Only in the built app, and where browsers allow it. */
export function openWithoutNetwork(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  const seesThisPage = serviceWorker.controller !== null;
  const begin = async () => {
    await serviceWorker.register('/sw.js');
    const { active } = await serviceWorker.ready;
    if (seesThisPage) return;
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
    active?.postMessage({ keep: loaded });
  };
  window.addEventListener('load', () => {
    // Without it everything works but opening without a network.
    begin().catch(() => undefined);
  });
}

/** At sign-out: nothing of the person stays in this browser. */
export function forgetKeptDays(): void {
  if (typeof caches === 'undefined') return;
  caches.delete(keptDays).catch(() => undefined);
}
