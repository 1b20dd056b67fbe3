import { phases } from '@trialogue/groups';
import { languages } from '@trialogue/people';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseList, baseTermIds } from './base-list.ts';
import { LanguageCheck, mostFindings, type Finding } from './check.ts';
import type { GuidedTerm } from './guided-term.ts';
import { sources } from './sources.ts';

const organisations = ['Harbour Freight Ltd', 'Ministry of Works', 'شركة النهر'];
const checkIn = (phase: (typeof phases)[number], terms: readonly GuidedTerm[] = baseList) =>
  new LanguageCheck({ phase, terms, organisations });
const upstream = checkIn('upstream');
const acute = checkIn('acute');
const told = (findings: readonly Finding[]) =>
  findings.map((one) => (one.advice === 'blame' ? 'blame' : `${one.advice} ${one.term}`));

describe('the language check', () => {
  it('Upstream of violence it advises against ‘atrocity’ and says what to say instead; in a crisis it asks in which sense.', () => {
    const [finding] = upstream.of('We work on Atrocity  Prevention here.');
    expect(finding).toMatchObject({ advice: 'avoid', term: 'atrocity-upstream', language: 'en', from: 11, to: 31 });
    expect(finding?.advice === 'avoid' && finding.instead).toContain('inclusive business practice');
    expect(told(acute.of('We work on atrocity prevention here.'))).toEqual(['several-senses atrocity-senses']);
  });

  it.each([
    ['fr', 'Nous parlons d’atrocités.', 'pratiques commerciales inclusives'],
    ['es', 'Hablamos de las ATROCIDADES.', 'prácticas empresariales inclusivas'],
    ['ar', 'نتحدث عن منع الفظائع هنا', 'ممارسات تجارية شاملة للجميع'],
    ['ar', 'وبالفظائع', 'ممارسات تجارية شاملة للجميع'],
    ['sw', 'Tunazungumzia kuzuia ukatili.', 'biashara inayojumuisha wote'],
  ])('In %s it finds %j and answers in the same language.', (language, text, instead) => {
    const [finding] = upstream.of(text);
    expect(finding).toMatchObject({ advice: 'avoid', language });
    expect(finding?.advice === 'avoid' && finding.instead).toContain(instead);
  });

  it('It finds whole words only, and of phrases within each other the longest.', () => {
    expect(upstream.of('The riskless neutrals leveraged it.')).toEqual([]);
    expect(told(upstream.of('mass atrocities'))).toEqual(['avoid atrocity-upstream']);
    expect(upstream.of('mass atrocities')[0]).toMatchObject({ from: 0, to: 15 });
  });

  it('Each term is told once, however often it stands there, and never more than a person would read.', () => {
    expect(upstream.of('risk and risk and RISK')).toHaveLength(1);
    const all = baseList.flatMap(({ forms }) => Object.values(forms).flat());
    expect(upstream.of(all.join('. ')).length).toBeLessThanOrEqual(mostFindings);
  });

  it.each([
    ['Harbour Freight is complicit in this.', ['blame', 'several-senses complicity']],
    ['The Ministry of Works has blood on its hands', ['blame']],
    ['Some firms are complicit.', ['several-senses complicity']],
    ['Harbour Freight came. Nobody is to blame.', []],
    ['شركة النهر تمول العنف', ['blame']],
    ['Harbour Freight is responsible for the port.', []],
  ])('Wording that blames counts where the same sentence names an organisation: %j.', (text, expected) => {
    expect(told(acute.of(text))).toEqual(expected);
  });

  it('An entry of the group’s glossary goes before the base list’s of the same id.', () => {
    const own: GuidedTerm = {
      id: 'leverage',
      advice: 'contested',
      phases: ['acute'],
      forms: { en: ['leverage'] },
      instead: { en: ['influence'] },
    };
    expect(told(checkIn('acute', [own, ...baseList]).of('Our leverage'))).toEqual(['contested leverage']);
    expect(checkIn('upstream', [own, ...baseList]).of('Our leverage')).toEqual([]);
  });

  it('Every entry of the base list has a source and words in all languages, and what is to be avoided has a remedy in each.', () => {
    expect(baseList.map(({ id }) => id)).toEqual([...baseTermIds]);
    for (const { id, advice, forms, instead, source } of baseList) {
      expect(sources[source].title).not.toBe('');
      for (const language of languages) {
        expect([id, language, (forms[language] ?? []).length > 0]).toEqual([id, language, true]);
        expect([id, language, (instead[language] ?? []).length > 0]).toEqual([id, language, advice === 'avoid']);
      }
    }
  });

  it('Each form of the base list is found in its phases, and what is found stands in the text.', () => {
    for (const phase of phases) {
      const check = checkIn(phase);
      for (const { phases: where, forms } of baseList) {
        for (const form of Object.values(forms).flat()) {
          const found = check.of(`(${form})`);
          if (where.includes(phase)) expect([form, found.length]).toEqual([form, 1]);
          for (const { from, to } of found) expect([form, to > from && to <= form.length + 1]).toEqual([form, true]);
        }
      }
    }
  });

  it('No text, of whatever characters, makes it fail, and its places never lie outside the text.', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.constantFrom(...baseList), (noise, { forms }) => {
        const text = `${noise} ${forms.en?.[0] ?? ''} ${noise}`;
        for (const { from, to } of upstream.of(text)) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 60 },
    );
  });
});
