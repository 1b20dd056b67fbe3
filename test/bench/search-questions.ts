import { seededChance } from '../faults/chance.ts';
import { firstDay, pause, type TalkedRoom, vocabulary } from './long-talk.ts';

export interface Question {
  readonly kind: string;
  /** As it is typed. */
  readonly q: string;
  /** As PostgreSQL writes it. */
  readonly query: string;
  readonly filters: Readonly<Partial<Record<'roomId' | 'topicId' | 'authorSeat' | 'from' | 'to', string>>>;
}

/** Questions of ten kinds in turn, the same on every run but for the ids. */
export function questionsAbout(
  rooms: readonly TalkedRoom[],
  seats: readonly { readonly id: string }[],
  messages: number,
  count: number,
): Question[] {
  const chance = seededChance(20_261_124);
  const draw = (below: number): number => Math.floor(chance() * below);
  const of = <T>(values: readonly T[]): T => {
    const value = values[draw(values.length)];
    if (value === undefined) throw new Error('nothing to draw from');
    return value;
  };
  const word = (from: number, to: number): string => vocabulary[from + draw(to - from)] ?? '';
  const common = (): string => word(0, 12);
  const middling = (): string => word(150, 900);
  const rare = (): string => word(12_000, 15_000);
  const dayAfter = (share: number): string =>
    new Date(firstDay + share * messages * pause * 1000).toISOString().slice(0, 10);
  const kinds: Readonly<Record<string, () => Omit<Question, 'kind'>>> = {
    'a common word': () => plain([common()]),
    'a middling word': () => plain([middling()]),
    'a rare word': () => plain([rare()]),
    'a common and a middling word': () => plain([common(), middling()]),
    'two middling words': () => plain([middling(), middling()]),
    'the beginning of a word': () => begun(middling().slice(0, -3)),
    'a middling word in one room': () => ({ ...plain([middling()]), filters: { roomId: of(rooms).id } }),
    'a common word between two days of long ago': () => {
      const share = draw(80) / 100;
      return { ...plain([common()]), filters: { from: dayAfter(share), to: dayAfter(share + 0.1) } };
    },
    'a common word of one author': () => ({ ...plain([common()]), filters: { authorSeat: of(seats).id } }),
    'a middling word in one topic': () => {
      const room = of(rooms);
      return { ...plain([middling()]), filters: { roomId: room.id, topicId: of(room.topics) } };
    },
  };
  const names = Object.keys(kinds);
  return Array.from({ length: count }, (_, place) => {
    const kind = names[place % names.length] ?? '';
    const question = kinds[kind]?.();
    if (!question) throw new Error('no such kind');
    return { kind, ...question };
  });
}

function plain(words: readonly string[]): Omit<Question, 'kind'> {
  return { q: words.join(' '), query: words.join(' & '), filters: {} };
}

function begun(start: string): Omit<Question, 'kind'> {
  return { q: start, query: `${start}:*`, filters: {} };
}
