import { remedies } from '@trialogue/kernel';
import { refusalCodes } from '@trialogue/policy';
import { expect, test } from 'vitest';
import { languages, type Language } from './languages.ts';
import { byDomainAndLanguage } from './word-files.ts';
import review from './locales/needs-native-review.json' with { type: 'json' };

type Words = { readonly [key: string]: string | Words };

const files = byDomainAndLanguage(
  import.meta.glob<Words>('../*/locales/{en,fr,es,ar,sw}.json', { import: 'default', eager: true }),
);
const domains = [...new Set([...files.keys()].map((name) => name.split('/')[0] ?? ''))];

/** Rule numbers of the kernel, which has them as a type only. */
const ruleNumbers = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'N7'];
const ruleWords = [...ruleNumbers, 'rooms', 'consent', 'floor', 'ledger', 'limits', 'access'];

function wordsOf(domain: string, language: Language): Words {
  const words = files.get(`${domain}/${language}`);
  if (words === undefined) throw new Error(`${domain} has no words in ${language}`);
  return words;
}

function flatten(words: Words, above = ''): ReadonlyMap<string, string> {
  const pairs = Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${above}${key}`, value]] : [...flatten(value, `${above}${key}.`)],
  );
  return new Map(pairs);
}

const pluralEnding = /_(zero|one|two|few|many|other)$/;

function stems(words: ReadonlyMap<string, string>): string[] {
  return [...new Set([...words.keys()].map((key) => key.replace(pluralEnding, '')))].sort();
}

function placesIn(sentence: string): string[] {
  return [...sentence.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1] ?? '').sort();
}

const pairs = domains.flatMap((domain) => languages.map((language) => ({ domain, language })));

test('there are words of more than one domain to compare', () => {
  expect(domains).toEqual(expect.arrayContaining(['answers', 'app', 'groups', 'people', 'rooms', 'today']));
});

test.each(pairs)('$domain says the same things in $language as in English', ({ domain, language }) => {
  expect(stems(flatten(wordsOf(domain, language)))).toEqual(stems(flatten(wordsOf(domain, 'en'))));
});

test.each(pairs)('no word of $domain is empty in $language', ({ domain, language }) => {
  const empty = [...flatten(wordsOf(domain, language))].filter(([, sentence]) => sentence === '');
  expect(empty).toEqual([]);
});

test.each(pairs)('every counted word of $domain has each plural form of $language', ({ domain, language }) => {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
  const words = flatten(wordsOf(domain, language));
  const counted = [...words.keys()].filter((key) => pluralEnding.test(key)).map((key) => key.replace(pluralEnding, ''));
  for (const stem of new Set(counted)) {
    const present = [...words.keys()]
      .filter((key) => key.replace(pluralEnding, '') === stem)
      .map((key) => pluralEnding.exec(key)?.[1] ?? 'none');
    expect(present.toSorted(), `${stem} in ${language}`).toEqual(forms);
  }
});

test.each(pairs)(
  'the sentences of $domain name nothing in $language that the English does not give',
  ({ domain, language }) => {
    const english = flatten(wordsOf(domain, 'en'));
    for (const [key, sentence] of flatten(wordsOf(domain, language))) {
      const model = english.get(key) ?? english.get(key.replace(pluralEnding, '_other')) ?? '';
      const places = placesIn(sentence);
      // A plural form may leave the number out ("two people"), never bring in something unknown.
      const expected = pluralEnding.test(key)
        ? placesIn(model).filter((place) => places.includes(place))
        : placesIn(model);
      expect(places, key).toEqual(expected);
    }
  },
);

test.each(languages)('every refusal of the policy has a sentence in %s', (language) => {
  const words = flatten(wordsOf('answers', language));
  expect(refusalCodes.filter((code) => !words.has(`code.${code}`))).toEqual([]);
});

test.each(languages)('every remedy has words in %s', (language) => {
  const words = flatten(wordsOf('answers', language));
  expect(remedies.filter((remedy) => !words.has(`remedy.${remedy}`))).toEqual([]);
});

test.each(languages)('every rule has words in %s', (language) => {
  const words = flatten(wordsOf('answers', language));
  expect(ruleWords.filter((rule) => !words.has(`rule.${rule}`))).toEqual([]);
});

test('the list of words that need a native reader names only languages and domains that exist', () => {
  for (const [language, listed] of Object.entries(review.languages)) {
    expect(languages).toContain(language);
    const { since, ...named } = listed;
    expect(since).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(domains).toEqual(expect.arrayContaining(Object.keys(named)));
  }
});
