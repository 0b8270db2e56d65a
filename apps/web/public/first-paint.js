// Sets the chosen theme and language before the first paint. A file of its own, because the page allows no inline scripts.
(() => {
  try {
    const theme = localStorage.getItem('ledarforum.theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
    const locale = localStorage.getItem('ledarforum.locale');
    if (locale === 'sv' || locale === 'en') document.documentElement.lang = locale;
  } catch {
    // Storage may be blocked; the browser's own preference then decides.
  }
})();
