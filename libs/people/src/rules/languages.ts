/** The languages that the whole product speaks; every word of every screen exists in each. */
export const languages = ['en', 'fr', 'es', 'ar', 'sw'] as const;
export type Language = (typeof languages)[number];

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}

/** Each language by its own name: whoever looks for it may not read the one that is shown. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  ar: 'العربية',
  sw: 'Kiswahili',
};
