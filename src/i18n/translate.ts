// The one translator of the app. German is complete first; English has the same keys by type and is loaded by who reads it.
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { de } from './de';

export type Language = 'de' | 'en';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof de };
  }
}

void i18next.use(initReactI18next).init({
  resources: { de: { translation: de } },
  lng: 'de',
  fallbackLng: 'de',
  initAsync: false,
  returnNull: false,
  interpolation: { escapeValue: false },
});

let wanted: Language = 'de';

/** Switches every text at once and tells the browser (hyphenation, screen readers). Rejects where the words cannot be loaded. */
export async function speak(language: Language): Promise<void> {
  wanted = language;
  if (language === 'en' && !i18next.hasResourceBundle('en', 'translation'))
    i18next.addResourceBundle('en', 'translation', (await import('./en')).en);
  // Whoever has switched back meanwhile is not overtaken.
  if (wanted !== language) return;
  await i18next.changeLanguage(language);
  if (typeof document !== 'undefined') document.documentElement.lang = language;
}

/** A word chosen at run time, e.g. `word('model.type', 'primary_school')`; the code itself where there is no word. */
export function word(group: string, code: string): string {
  const translate = i18next.t as unknown as (key: string, options: object) => string;
  return translate(`${group}.${code}`, { defaultValue: code });
}

/** A sentence chosen at run time with its values, for labels of changes and problems that travel as codes. */
export function sentence(key: string, values: Readonly<Record<string, unknown>>): string {
  const translate = i18next.t as unknown as (key: string, options: object) => string;
  return translate(key, { ...values, defaultValue: key });
}

/** `2026-11-22` → `22.11.2026` (de) or `22/11/2026` (en); leaves anything else as it is. */
export function showDate(iso: string | undefined): string {
  const parts = iso?.match(/^(\d{4})-(\d{2})-(\d{2})/);
  if (!parts) return iso ?? '';
  const [, year, month, day] = parts;
  return i18next.language === 'en' ? `${day}/${month}/${year}` : `${day}.${month}.${year}`;
}

/** Made once: making one costs a hundred times as much as using it, and a table shows thousands of numbers. */
const numberFormats = {
  de: new Intl.NumberFormat('de-DE', { maximumFractionDigits: 15 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 15 }),
} as const satisfies Record<Language, Intl.NumberFormat>;

/** Numbers in the language's own notation with all their digits: what is copied and pasted back must be the same. */
export function showNumber(value: number): string {
  return numberFormats[i18next.language === 'en' ? 'en' : 'de'].format(value);
}
