import { setUpCommand } from '@trialogue/groups';
import { describe, expect, it } from 'vitest';
import { setUpCommandOf } from './set-up-command.ts';
import { problemsOf } from './set-up-problems.ts';
import { hasProblem, stepOfField } from './set-up-steps.ts';
import { nothingTyped, type Typed } from './set-up-typed.ts';

const password = 'four quiet words together';
const spoken = { language: 'fr', plenaryName: 'Plénière', charter: '# Charte' };

function typed(): Typed {
  const empty = nothingTyped('t'.repeat(43), 'fr');
  return {
    ...empty,
    instance: { name: ' Nile Basin Dialogue ', languages: ['fr', 'ar'] },
    platformSteward: { name: 'Wanjiru', email: 'wanjiru@secretariat.example', organisation: 'Secretariat' },
    sectorStewards: empty.sectorStewards.map((steward, place) => ({
      name: `Steward ${place}`,
      email: `steward${place}@sector.example`,
      organisation: { ...steward.organisation, name: `Organisation ${place}` },
    })),
    group: { ...empty.group, name: 'Calm Markets', purpose: 'Safe traders.', region: 'Upper Oranda' },
  };
}

function withSteward(place: number, part: Partial<Typed['sectorStewards'][number]>): Typed {
  const whole = typed();
  const sectorStewards = whole.sectorStewards.map((one, at) => (at === place ? { ...one, ...part } : one));
  return { ...whole, sectorStewards };
}

const fieldsWanting = (wanting: Typed, chosen = password) => [...problemsOf(wanting, chosen).keys()];

describe('What is typed at a set-up', () => {
  it('is wanting on every page at first, and on none when all is filled in.', () => {
    const wanting = problemsOf(nothingTyped('', 'en'), '');
    for (const step of ['instance', 'steward', 'sectors', 'group'] as const)
      expect(hasProblem(wanting, step)).toBe(true);
    expect(fieldsWanting(typed())).toEqual([]);
  });

  it('becomes the command that the server takes, in the reader’s language where nothing else was typed.', () => {
    const command = setUpCommandOf(typed(), password, spoken);
    expect(setUpCommand.safeParse(command).error).toBeUndefined();
    expect(command.instance.name).toBe('Nile Basin Dialogue');
    expect(command.group).toMatchObject({ plenaryName: 'Plénière', charter: '# Charte', minimumDelegates: 2, k: 3 });
  });

  it('names each sector’s steward under that sector.', () => {
    const { sectorStewards } = setUpCommandOf(typed(), password, spoken);
    expect(sectorStewards.map(({ sector, organisation }) => [sector, organisation.kind])).toEqual([
      ['business', 'company'],
      ['civil-society', 'prevention-organisation'],
      ['government', 'ministry'],
    ]);
  });

  it('gives nobody two offices: an address is used once, however it is written.', () => {
    expect(fieldsWanting(withSteward(2, { email: 'STEWARD0@sector.example ' }))).toEqual(['sectorStewards.2.email']);
    expect(fieldsWanting(withSteward(0, { email: 'Wanjiru@Secretariat.example' }))).toEqual(['sectorStewards.0.email']);
  });

  it('asks a parastatal whose it is, and nobody else.', () => {
    const [business] = typed().sectorStewards;
    if (business === undefined) throw new Error('Business has a steward');
    const parastatal = { ...business.organisation, kind: 'parastatal' as const };
    const field = 'sectorStewards.0.organisation.parastatalOwnership';
    expect(fieldsWanting(withSteward(0, { organisation: parastatal }))).toEqual([field]);
    expect(fieldsWanting(withSteward(0, { organisation: { ...parastatal, ownership: 'The Republic' } }))).toEqual([]);
  });

  it('has a password that is long, and is not made of the steward’s own name or that of the place.', () => {
    const field = ['platformSteward.password'];
    expect(fieldsWanting(typed(), 'short')).toEqual(field);
    expect(fieldsWanting(typed(), 'wanjiru@secretariat.example')).toEqual(field);
    expect(fieldsWanting(typed(), 'Nile Basin Dialogue')).toEqual(field);
  });

  it('has whole numbers within the limits.', () => {
    for (const minimumDelegates of ['0', '21', '2.5', '', 'two']) {
      const { group, ...rest } = typed();
      expect(fieldsWanting({ ...rest, group: { ...group, minimumDelegates } })).toEqual(['group.minimumDelegates']);
    }
    const { group, ...rest } = typed();
    expect(fieldsWanting({ ...rest, group: { ...group, k: '2' } })).toEqual(['group.k']);
  });

  it('stands, by the server’s name of the field, on one page each.', () => {
    expect(stepOfField('sectorStewards.1.organisation.name')).toBe('sectors');
    expect(stepOfField('platformSteward.password')).toBe('steward');
    expect(stepOfField('language')).toBe(null);
  });
});
