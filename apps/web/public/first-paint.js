// Sets the chosen theme, the language and the municipality's colour before the first paint. A file of its own, because the
// page allows no inline scripts.
(() => {
  const root = document.documentElement;
  try {
    const theme = localStorage.getItem('ledarforum.theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    const locale = localStorage.getItem('ledarforum.locale');
    if (locale === 'sv' || locale === 'en') root.lang = locale;
    const accent = JSON.parse(localStorage.getItem('ledarforum.accent') ?? '{}');
    for (const [name, value] of Object.entries(accent)) {
      if (/^--(on-)?accent-/.test(name)) root.style.setProperty(name, String(value));
    }
  } catch {
    // Storage may be blocked; the browser's own preference and the product's own colour then decide.
  }
})();
