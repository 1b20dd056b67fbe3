import { isLanguage, type Language } from '@trialogue/people';

export { isLanguage, languages, type Language } from '@trialogue/people';

/** Each language by its own name: whoever looks for it may not read the one that is shown. */
export const languageNames: Record<Language, string> = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  ar: 'العربية',
  sw: 'Kiswahili',
};

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** The stored choice, else the first language of the browser that the app speaks, else English. */
export function chooseLanguage(stored: string | null, preferred: readonly string[]): Language {
  if (isLanguage(stored)) return stored;
  const spoken = preferred.map((tag) => tag.split('-')[0]?.toLowerCase()).find(isLanguage);
  return spoken ?? 'en';
}
