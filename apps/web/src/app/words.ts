import i18next, { type BackendModule, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { sentenceValues } from './sentence-values.ts';
import { chooseLanguage, directionOf, isLanguage, type Language } from './languages.ts';
import { byDomainAndLanguage } from './word-files.ts';
import { keepChoice, readChoice } from './stored-choice.ts';

const files = byDomainAndLanguage(
  import.meta.glob<ResourceKey>('../*/locales/{en,fr,es,ar,sw}.json', { import: 'default' }),
);

/** Beside an error the loader takes a truth value: ask again, a few times, before giving up. */
const worthAnotherTry = true;

/** One file for each domain and language, fetched when a screen first needs it. */
const wordFiles: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, domain, done) => {
    const load = files.get(`${domain}/${language}`);
    if (load === undefined) return done(new Error(`No words of ${domain} in ${language}`), null);
    load().then(
      (words) => done(null, words),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), worthAnotherTry),
    );
  },
};

function showLanguage(language: Language): void {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}

export async function startWords(): Promise<void> {
  const language = chooseLanguage(readChoice('language'), navigator.languages);
  showLanguage(language);
  i18next.on('languageChanged', (changed) => {
    if (isLanguage(changed)) showLanguage(changed);
  });
  await i18next
    .use(wordFiles)
    .use(sentenceValues)
    .use(initReactI18next)
    .init({
      lng: language,
      // Every language is complete (words.spec.ts), so no second language is fetched to fill holes.
      fallbackLng: false,
      ns: ['app'],
      defaultNS: 'app',
      interpolation: { escapeValue: false, alwaysFormat: true },
      returnNull: false,
    });
}

/** The words of one domain, for a page that is not drawn without them. */
export function fetchWords(domain: string): Promise<void> {
  return i18next.loadNamespaces(domain);
}

/** The words of refusals, which few pages show: fetched before they are needed, so that one made offline has words, too. */
export function fetchRefusalWords(): Promise<void> {
  return fetchWords('answers');
}

export async function changeLanguage(language: Language): Promise<void> {
  keepChoice('language', language);
  await i18next.changeLanguage(language);
}
