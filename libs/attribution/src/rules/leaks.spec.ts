import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedWords } from './folded-words.ts';
import { leaksIn, LeakSearch, type LeakSources, withoutLeaks } from './leaks.ts';
import { quotationWords } from './quotation-search.ts';

const nothing: LeakSources = { names: [], organisations: [], passages: [], released: [] };
const people: LeakSources = {
  ...nothing,
  names: ['Amina Diallo', 'José María Ibáñez', 'Grace Mwangi', 'Bo Li', 'أمينة ديالو', 'Jean-Pierre van der Berg'],
};

function found(text: string, sources: Partial<LeakSources>): string[] {
  return leaksIn(text, { ...nothing, ...sources }).map(({ kind, from, to }) => `${kind}: ${text.slice(from, to)}`);
}

describe('the leak check finds people', () => {
  it.each([
    ['in full', 'Then Amina Diallo rose.', 'Amina Diallo'],
    ['in small letters', 'as amina diallo said', 'amina diallo'],
    ['in capitals', 'AMINA DIALLO', 'AMINA DIALLO'],
    ['in bold, over two lines', 'by **Amina\n> Diallo** herself', 'Amina\n> Diallo'],
    ['in the other order', 'Diallo Amina', 'Diallo Amina'],
    ['by the family name', 'Mrs Diallo’s view', 'Diallo'],
    ['by the given name', 'Ask Amina.', 'Amina'],
    ['by an initial and a short family name', 'B. Li agreed', 'B. Li'],
    ['with an accent less', 'Jose Maria Ibanez', 'Jose Maria Ibanez'],
    ['with a sign of no width inside', 'Ami\u200bna Dia\u00adllo', 'Ami\u200bna Dia\u00adllo'],
    ['in letters of full width', 'Ａｍｉｎａ', 'Ａｍｉｎａ'],
    ['in a French elision', 'l’avis d’Amina', 'Amina'],
    ['in an address', 'amina.diallo@example.org', 'amina.diallo'],
    ['as one word', '@AminaDiallo', 'AminaDiallo'],
    ['in Arabic', 'قالت أمينة ديالو', 'أمينة ديالو'],
    ['in Arabic, with signs for vowels', 'قالت أَمينَة', 'أَمينَة'],
    ['in Arabic, with words written onto the name', 'سألنا وأمينة', 'وأمينة'],
    ['by one part of a double name', 'so Pierre objected', 'Pierre'],
    ['with what links the parts', 'M. van der Berg', 'Berg'],
  ])('%s', (_how, text, expected) => {
    expect(found(text, people)).toEqual([`name: ${expected}`]);
  });

  it('by a name that is also a word, where it is written as a name', () => {
    expect(found('We asked Grace about it.', people)).toEqual(['name: Grace']);
    expect(found('By grace of the council. Grace is needed.', people)).toEqual([]);
    expect(found('grace mwangi', people)).toEqual(['name: grace mwangi']);
  });

  it('and nobody in what links names, in initials and in longer words', () => {
    expect(found('The van der Waals force; A. D. wrote; Aminata and Diallou; li.', people)).toEqual([]);
  });
});

describe('the leak check finds organisations', () => {
  const organisations = [
    'Diallo Mills SARL',
    'The National Revenue Office',
    'Chambre des Mines (CdM)',
    'Wema Cooperative Ltd.',
    'شركة النور للمياه',
  ];

  it.each([
    ['in full', 'Diallo Mills SARL paid', 'Diallo Mills SARL'],
    ['without the legal form', 'the Diallo Mills’ site', 'Diallo Mills'],
    ['without the article', 'a national revenue office', 'national revenue office'],
    ['by initials in capitals', 'ask the NRO', 'NRO'],
    ['by the short form in brackets', 'la CdM', 'CdM'],
    ['as a site', 'www.diallomills.org', 'diallomills'],
    ['in Arabic', 'وشركة النور للمياه', 'وشركة النور للمياه'],
  ])('%s', (_how, text, expected) => {
    expect(found(text, { organisations })).toEqual([`organisation: ${expected}`]);
  });

  it('and none where the same letters are an ordinary word', () => {
    expect(found('nro, national offices of revenue, a mill', { organisations })).toEqual([]);
  });

  it('A person’s name within an organisation’s is found once, as the longer one.', () => {
    expect(found('Diallo Mills', { ...people, organisations })).toEqual(['organisation: Diallo Mills']);
  });
});

describe('the leak check finds quotations', () => {
  const passage = 'We would let the upper mill go if the river were ours again.';

  it('of seven words in a row, however they are written', () => {
    expect(found('They “would let – the UPPER mill **go** if” then', { passages: [passage] })).toEqual([
      'quotation: would let – the UPPER mill **go** if',
    ]);
  });

  it('and none of six, nor of seven in another order', () => {
    const text = 'would let the upper mill go; mill upper the let would go if';
    expect(found(text, { passages: [passage] })).toEqual([]);
  });

  it('never from one passage into the next', () => {
    expect(
      found('one two three four five six seven eight', { passages: ['one two three four', 'five six seven eight'] }),
    ).toEqual([]);
  });

  it('in Arabic and in French', () => {
    const arabic = 'نحن نقبل أن تعود المياه إلى القرية قبل الشتاء';
    const french = 'Nous accepterions que l’eau revienne au village avant l’hiver';
    expect(found(`قيل: ${arabic}.`, { passages: [arabic] })).toEqual([`quotation: ${arabic}`]);
    expect(found(french.toUpperCase(), { passages: [french] })).toEqual([`quotation: ${french.toUpperCase()}`]);
  });

  it('What its author released may be said again, and no word more of it.', () => {
    const released = ['let the upper mill go if the river'];
    expect(found('“let the upper mill go if the river”', { passages: [passage], released })).toEqual([]);
    expect(found('let the upper mill go if the river were', { passages: [passage], released })).toEqual([
      'quotation: upper mill go if the river were',
    ]);
  });
});

const word = fc.stringMatching(/^[b-df-hj-np-tv-z]{4,9}$/);
const sentence = fc.array(word, { minLength: 12, maxLength: 40 }).map((words) => `${words.join(' ')}.`);
const parting = fc.constantFrom(' ', '  ', '\n', ', ', ' **', ' — ', '\u200b ', ' (', '_');
const disguise = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.normalize('NFD'),
  (text) => Array.from(text).join('\u2060'),
);

describe('whatever the text', () => {
  it('A seeded name is found wherever it stands, and the span is the name.', () => {
    fc.assert(
      fc.property(sentence, sentence, disguise, parting, (before, after, disguised, parted) => {
        const name = `${disguised('Zoubéïda')}${parted}${disguised('Ouédraogo')}`;
        const text = `${before} ${name} ${after}`;
        const hits = leaksIn(text, { ...nothing, names: ['Zoubéïda Ouédraogo'] });
        expect(hits.map(({ from, to }) => foldedWords(text.slice(from, to)).words.join(' '))).toEqual([
          'zoubeida ouedraogo',
        ]);
      }),
    );
  });

  it('A seeded quotation is found at full length.', () => {
    fc.assert(
      fc.property(sentence, sentence, sentence, parting, (before, said, after, parted) => {
        const text = `${before} ${said.split(' ').join(parted)} ${after}`;
        const [hit] = leaksIn(text, { ...nothing, passages: [said] });
        const words = hit === undefined ? [] : foldedWords(text.slice(hit.from, hit.to)).words;
        expect(words.join(' ')).toContain(foldedWords(said).words.join(' '));
      }),
    );
  });

  it('Ordinary text has no hit.', () => {
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 20 }), (sentences) => {
        expect(leaksIn(sentences.join(' '), people)).toEqual([]);
      }),
    );
  });

  it('Every span lies in the text, in order, and what is taken out is gone while the rest stays as it was.', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({ unit: 'binary' }),
            fc.constantFrom('Amina', ' Diallo', ' CdM ', 'one two three four five six seven'),
          ),
        ),
        (parts) => {
          const text = parts.join('');
          const sources = {
            ...people,
            organisations: ['Chambre des Mines (CdM)'],
            passages: ['one two three four five six seven'],
          };
          const hits = leaksIn(text, sources);
          for (const { from, to } of hits) expect(0 <= from && from < to && to <= text.length).toBe(true);
          const pieces = withoutLeaks(text, hits);
          const left = pieces.filter((piece) => typeof piece === 'string');
          const rest = left.join(' · ');
          expect(leaksIn(rest, { ...nothing, names: ['Amina Diallo'] })).toEqual([]);
          if (hits.length === 0) expect(left.join('')).toBe(text);
        },
      ),
    );
  });

  it('A quotation is what an independent comparison of every seven words finds.', () => {
    const few = fc.array(fc.constantFrom('aa', 'bb', 'cc'), { maxLength: 30 });
    fc.assert(
      fc.property(
        few,
        fc.array(few, { maxLength: 4 }),
        fc.array(few, { maxLength: 2 }),
        (words, passages, released) => {
          const runsOf = (all: readonly string[]) =>
            all.flatMap((_, at) =>
              at + quotationWords <= all.length ? [all.slice(at, at + quotationWords).join(' ')] : [],
            );
          const free = new Set(released.flatMap(runsOf));
          const bound = new Set(passages.flatMap(runsOf).filter((run) => !free.has(run)));
          const covered = new Set(
            runsOf(words).flatMap((run, at) =>
              bound.has(run) ? Array.from({ length: quotationWords }, (_, step) => at + step) : [],
            ),
          );
          const text = words.join(' ');
          const hits = leaksIn(text, {
            ...nothing,
            passages: passages.map((one) => one.join(' ')),
            released: released.map((one) => one.join(' ')),
          });
          const marked = words.flatMap((_, at) =>
            hits.some(({ from, to }) => from <= at * 3 && at * 3 < to) ? [at] : [],
          );
          expect(marked).toEqual([...covered].sort((one, other) => one - other));
        },
      ),
    );
  });
});

describe('several texts at once', () => {
  it('are compared together, and each has its own hits.', () => {
    const search = new LeakSearch({ names: ['Amina Diallo'], organisations: [] });
    const texts = ['Amina came.', 'one two three four five six seven', 'nobody'].map((text) => search.take(text));
    search.compare('and one two three four five six seven');
    expect(texts.map((number) => search.hitsIn(number).map(({ kind }) => kind))).toEqual([['name'], ['quotation'], []]);
  });
});
