/** The languages that the whole product speaks; every word of every screen exists in each. */
export const languages = ['en', 'fr', 'es', 'ar', 'sw'] as const;
export type Language = (typeof languages)[number];

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}
