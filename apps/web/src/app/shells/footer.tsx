import { useId } from 'react';
import { type Locale, locales, useLocale } from '../../lib/locale.ts';
import { useMessages } from '../../lib/messages.ts';
import { setTheme, type Theme, themes, useTheme } from '../../lib/theme.ts';
import { useChooseLocale } from '../../lib/who-am-i.ts';
import { Link } from '../../ui/link.tsx';
import { appMessages } from '../app-messages.ts';
import { paths } from '../paths.ts';
import style from './footer.module.css';

const languageNames: Record<Locale, string> = { sv: 'Svenska', en: 'English' };

export function Footer() {
  const t = useMessages(appMessages);
  return (
    <footer className={style.footer}>
      <div className={style.inner}>
        <ul className={style.links}>
          <li>
            <Link to={paths.accessibility()}>{t.accessibility}</Link>
          </li>
          <li>
            <Link to={paths.privacy()}>{t.privacy}</Link>
          </li>
          <li>
            <Link to={paths.apiDocs()}>{t.apiDocs}</Link>
          </li>
        </ul>
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
    </footer>
  );
}

function LanguageSwitch() {
  const t = useMessages(appMessages);
  const locale = useLocale();
  const choose = useChooseLocale();
  return (
    <fieldset className={style.switch}>
      <legend>{t.language}</legend>
      {locales.map((option) => (
        <label key={option} lang={option}>
          <input
            type="radio"
            name="language"
            value={option}
            checked={locale === option}
            onChange={() => choose(option)}
          />
          <span>{languageNames[option]}</span>
        </label>
      ))}
    </fieldset>
  );
}

function ThemeSwitch() {
  const t = useMessages(appMessages);
  const theme = useTheme();
  const name = useId();
  const names: Record<Theme, string> = {
    system: t.themeSystem,
    light: t.themeLight,
    dark: t.themeDark,
  };
  return (
    <fieldset className={style.switch}>
      <legend>{t.theme}</legend>
      {themes.map((option) => (
        <label key={option}>
          <input
            type="radio"
            name={name}
            value={option}
            checked={theme === option}
            onChange={() => setTheme(option)}
          />
          <span>{names[option]}</span>
        </label>
      ))}
    </fieldset>
  );
}
