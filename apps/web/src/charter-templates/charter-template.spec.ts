import { isPlainText } from '@trialogue/kernel';
import { charterLimit, groupKinds, type FoundGroupCommand } from '@trialogue/groups';
import i18next from 'i18next';
import { expect, test } from 'vitest';
import { languages } from '@trialogue/people';
import { charterTemplate, type CharterTerms } from './charter-template.ts';
import type en from './locales/en.json';

const files = import.meta.glob<typeof en>('./locales/*.json', { import: 'default', eager: true });
const rules = ['non-attribution', 'on-record'] as const satisfies readonly FoundGroupCommand['plenaryRule'][];

async function templateIn(language: string, terms: CharterTerms): Promise<string> {
  const words = i18next.createInstance();
  const charters = files[`./locales/${language}.json`];
  if (charters === undefined) throw new Error(`No charter in ${language}`);
  await words.init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { 'charter-templates': charters } },
    interpolation: { escapeValue: false },
  });
  return charterTemplate(words.getFixedT(language, 'charter-templates'), terms);
}

const terms = { name: 'Port and Hinterland', purpose: 'Calm wages, calm roads.', minimumDelegates: 2, k: 3 } as const;

const cases = languages.flatMap((language) =>
  groupKinds.flatMap((kind) => rules.map((plenaryRule) => ({ language, kind, plenaryRule }))),
);

test.each(cases)(
  'a $kind group held $plenaryRule finds a whole charter in $language',
  async ({ language, kind, plenaryRule }) => {
    const charter = await templateIn(language, { ...terms, kind, plenaryRule });
    expect(charter.match(/^## /gm)).toHaveLength(9);
    expect(charter).toContain(terms.name);
    expect(charter).toContain(terms.purpose);
    expect(charter).not.toMatch(/\{\{|undefined|\b(?:seats|work|room)\.[a-z]/);
    expect(isPlainText(charter)).toBe(true);
    expect(charter.length).toBeLessThan(charterLimit / 4);
  },
);

test('a charter says what this group chose: its rule, its minimum, its protection of speakers', async () => {
  const open = await templateIn('en', { ...terms, kind: 'standing', minimumDelegates: 4, plenaryRule: 'on-record' });
  expect(open).toContain('at least 4 active delegates');
  expect(open).toContain('**on the record**');
  const quiet = await templateIn('en', { ...terms, kind: 'standing', k: 5, plenaryRule: 'non-attribution' });
  expect(quiet).toContain('at least 5 people');
  expect(quiet).toContain('**non-attribution**');
});

test('each kind of group works in its own way', async () => {
  const charters = await Promise.all(
    groupKinds.map((kind) => templateIn('en', { ...terms, kind, plenaryRule: 'non-attribution' })),
  );
  expect(new Set(charters).size).toBe(groupKinds.length);
});

test('every charter says that the platform is neutral between sectors and never about atrocity crimes', async () => {
  const charter = await templateIn('en', { ...terms, kind: 'acute-crisis', plenaryRule: 'non-attribution' });
  expect(charter).toContain('favour no sector');
  expect(charter).toContain('They are **not** neutral about atrocity crimes');
});
