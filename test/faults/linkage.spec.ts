import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginWithinOneWeek } from '../harness/within-one-week.ts';
import { inForm } from '../harness/long-form.ts';
import { ClosingStage } from '../api/periods/closing-stage.ts';
import { seededChance } from './chance.ts';
import { attack, type Captured, chanceAllows, commonest, type Feature } from './linkage.ts';
import { buildLinkageWorld, type LinkageWorld } from './linkage-world.ts';

const contributions = inForm(200, 1_000);
const sources = ['record', 'search', 'inside', 'database of its owner', 'database of the role'] as const;
type Source = (typeof sources)[number];

describe(`an attacker who knows the authors of 30 in 100 of ${contributions} contributions over two periods, of 12 members in 3 sectors,`, () => {
  let stage: ClosingStage;
  /** With a k that no sector of four reaches, and with one that all do. */
  let masked: LinkageWorld;
  let labelled: LinkageWorld;
  beforeAll(async () => {
    stage = await ClosingStage.open();
    await beginWithinOneWeek();
    masked = await buildLinkageWorld(stage, { seed: 1, contributions, k: 5 });
    labelled = await buildLinkageWorld(stage, { seed: 2, contributions, k: 3 });
  }, 900_000);
  afterAll(() => stage.stop());

  const captured = ({ exits, after }: LinkageWorld, source: Source): readonly Captured[] => {
    const found = exits[source] ?? after[source];
    if (!found) throw new Error(`nothing was captured of ${source}`);
    return found;
  };
  const authors = ({ said }: LinkageWorld) => said.map(({ author }) => author.seat.person.id);
  const sectors = ({ said }: LinkageWorld) => said.map(({ author }) => author.seat.sector ?? '');
  const leaked = (world: LinkageWorld, leak: (place: number) => Record<string, Feature>): Captured[] =>
    captured(world, 'database of its owner').map(({ features }, place) => ({
      features: { ...features, ...leak(place) },
    }));

  /** Once in some hundred times chance alone goes beyond three standard deviations; a way that leads to people does so again. */
  const holds = async (
    world: LinkageWorld,
    fresh: { seed: number; k: number },
    judge: (world: LinkageWorld) => { right: number; allowed: number },
  ): Promise<void> => {
    if (((one) => one.right <= one.allowed)(judge(world))) return;
    const again = judge(await buildLinkageWorld(stage, { ...fresh, contributions }));
    expect(again.right).toBeLessThanOrEqual(again.allowed);
  };

  it.each(sources)('finds authors in what the %s gives no better than by chance, one in twelve.', async (source) => {
    await holds(masked, { seed: 11, k: 5 }, (world) => {
      const { right, of } = attack(captured(world, source), authors(world), seededChance(3));
      return { right, allowed: chanceAllows(1 / 12, of) };
    });
  });

  it.each(sources)(
    'finds sectors in what the %s gives no better than by chance, where none is labelled.',
    async (source) => {
      await holds(masked, { seed: 12, k: 5 }, (world) => {
        const { right, of } = attack(captured(world, source), sectors(world), seededChance(4));
        return { right, allowed: chanceAllows(commonest(sectors(world)), of) };
      });
    },
  );

  it.each(sources)(
    'finds authors in what the %s gives no better than among the four of a labelled sector.',
    async (source) => {
      const shown = attack(captured(labelled, source), sectors(labelled), seededChance(5));
      expect(shown.right / shown.of).toBeGreaterThan(0.85);
      await holds(labelled, { seed: 13, k: 3 }, (world) => {
        const { right, of } = attack(captured(world, source), authors(world), seededChance(6));
        return { right, allowed: chanceAllows(1 / 4, of) };
      });
    },
  );

  it('gets nothing at all from the api in the name of somebody outside.', async () => {
    const { delegates } = await stage.convening(3);
    const [outsider] = await stage.talkers(delegates);
    if (!outsider) throw new Error('nobody is outside');
    const log = await stage.ask(outsider, 'GET', `rooms/${masked.roomId}/log`);
    const nowhere = await stage.ask(outsider, 'GET', `rooms/${crypto.randomUUID()}/log`);
    expect([log.status, log.body]).toEqual([404, nowhere.body]);
    const found = await stage.ask(outsider, 'GET', 'search?q=contribution');
    expect(found.body).toEqual({ items: [], next: null });
  });

  it('finds them all in what members read while the maps live: he misses nothing that is there.', () => {
    const { right, of } = attack(masked.alive, authors(masked), seededChance(10));
    expect(right / of).toBeGreaterThan(0.95);
  });

  it('would find the authors by a reference left in, by a receipt, by an order of rows by speaker, by habits of time.', () => {
    const noise = seededChance(7);
    const people = [...new Set(authors(masked))].sort();
    const numberOf = authors(masked).map((author) => people.indexOf(author));
    const leaks: Record<string, (place: number) => Record<string, Feature>> = {
      reference: (place) => ({ leak: masked.secrets[place]?.ref ?? '' }),
      receipt: (place) => ({ leak: masked.secrets[place]?.tag ?? '' }),
      order: (place) => ({ leak: (numberOf[place] ?? 0) * contributions + place }),
      habit: (place) => ({ leak: (numberOf[place] ?? 0) * 120 + noise() * 100 }),
      name: (place) => ({ leak: authors(masked)[place] ?? '' }),
    };
    for (const [name, leak] of Object.entries(leaks)) {
      const { right, of } = attack(leaked(masked, leak), authors(masked), seededChance(8));
      expect([name, right / of > 0.8]).toEqual([name, true]);
    }
  });

  it('would find the sectors by a label too many, and by rows that were written sector by sector.', () => {
    const sector = sectors(masked);
    const kinds = [...new Set(sector)];
    const leaks: Record<string, (place: number) => Record<string, Feature>> = {
      label: (place) => ({ leak: sector[place] ?? '' }),
      batch: (place) => ({ leak: kinds.indexOf(sector[place] ?? '') * contributions + place }),
    };
    for (const [name, leak] of Object.entries(leaks)) {
      const { right, of } = attack(leaked(masked, leak), sector, seededChance(9));
      expect([name, right / of > 0.9]).toEqual([name, true]);
    }
  });
});
