import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepsAccountsOf, mayChangeSector, mayDeactivate, mayErase, mayReactivate, officeFor } from './accounts.ts';
import type { Account, AccountKeeper } from './accounts.ts';
import { offices, standings } from './standing.ts';

const steward: AccountKeeper = { personId: 'steward', offices: ['business'] };
const platform: AccountKeeper = { personId: 'platform', offices: ['platform'] };
const foreign: AccountKeeper = { personId: 'foreign', offices: ['government'] };
const amina: Account = {
  personId: 'amina',
  standing: 'business',
  offices: [],
  liveSeats: 0,
  deactivated: false,
  lastPlatformSteward: false,
};
const own: AccountKeeper = { personId: 'amina', offices: [] };

function codeOf(decision: { allowed: true } | { allowed: false; code: string }): string {
  return decision.allowed ? 'allowed' : decision.code;
}

const anyOffices = fc.constantFrom(...offices.map((office) => [office]), []);
const anyKeeper = fc.record({ personId: fc.constantFrom('amina', 'bao', 'chike'), offices: anyOffices });
const anyAccount = fc
  .record({
    personId: fc.constantFrom('amina', 'bao', 'chike'),
    standing: fc.constantFrom(...standings),
    offices: anyOffices,
    liveSeats: fc.nat({ max: 3 }),
    deactivated: fc.boolean(),
    lastPlatformSteward: fc.boolean(),
  })
  .map((account): Account => ({
    ...account,
    lastPlatformSteward: account.lastPlatformSteward && account.offices.some((office) => office === 'platform'),
  }));

describe('closing an account', () => {
  it.each<[sentence: string, keeper: AccountKeeper, change: Partial<Account>, code: string]>([
    ['The sector’s steward closes an account by which no seat is lost.', steward, {}, 'allowed'],
    ['The platform’s steward does too.', platform, {}, 'allowed'],
    ['The steward of another sector does not.', foreign, {}, 'office-needed'],
    ['Keeping accounts takes no delegate away.', platform, { liveSeats: 1 }, 'seats-held'],
    ['Keeping accounts takes no office away.', platform, { offices: ['business'] }, 'steward-has-an-office'],
    ['Everybody closes his own, whatever he holds.', own, { liveSeats: 3, offices: ['business'] }, 'allowed'],
    [
      'The last steward of the platform stays.',
      { personId: 'amina', offices: ['platform'] },
      { standing: 'neutral', offices: ['platform'], lastPlatformSteward: true },
      'last-platform-steward',
    ],
  ])('%s', (_, keeper, change, code) => {
    expect(codeOf(mayDeactivate(keeper, { ...amina, ...change }))).toBe(code);
  });

  it('Whatever others may close, no seat and no office is lost by it; and the platform never loses its last steward.', () => {
    fc.assert(
      fc.property(anyKeeper, anyAccount, (keeper, account) => {
        if (!mayDeactivate(keeper, account).allowed) return;
        expect(account.lastPlatformSteward).toBe(false);
        if (keeper.personId === account.personId) return;
        expect(keepsAccountsOf(keeper, account.standing)).toBe(true);
        expect([account.liveSeats, account.offices]).toEqual([0, []]);
      }),
    );
  });

  it('Whoever may close an account may open it again, unless it is his own.', () => {
    fc.assert(
      fc.property(anyKeeper, anyAccount, (keeper, account) => {
        fc.pre(keeper.personId !== account.personId);
        if (mayDeactivate(keeper, account).allowed) expect(mayReactivate(keeper, account).allowed).toBe(true);
      }),
    );
  });
});

describe('erasing a person', () => {
  it.each<[sentence: string, keeper: AccountKeeper, change: Partial<Account>, code: string]>([
    ['Everybody erases himself.', own, {}, 'allowed'],
    ['The platform’s steward erases whose account is closed.', platform, { deactivated: true }, 'allowed'],
    ['An open account is nobody’s to erase but its owner’s.', platform, {}, 'account-is-active'],
    ['A sector’s steward erases nobody.', steward, { deactivated: true }, 'office-needed'],
  ])('%s', (_, keeper, change, code) => {
    expect(codeOf(mayErase(keeper, { ...amina, ...change }))).toBe(code);
  });
});

describe('changing a sector', () => {
  it('Is the act of the steward of the new sector, who verifies it by that.', () => {
    expect(mayChangeSector(foreign, amina, 'government').allowed).toBe(true);
    expect(mayChangeSector(steward, amina, 'government')).toMatchObject({ code: 'steward-of-another-sector' });
    expect(mayChangeSector(platform, amina, 'government')).toMatchObject({ code: 'steward-of-another-sector' });
    expect(mayChangeSector(platform, amina, 'neutral').allowed).toBe(true);
  });

  it('Moves nobody who speaks for anybody, and nobody moves himself.', () => {
    fc.assert(
      fc.property(anyKeeper, anyAccount, fc.constantFrom(...standings), (keeper, account, to) => {
        if (!mayChangeSector(keeper, account, to).allowed) return;
        expect(keeper.offices).toContain(officeFor(to));
        expect(keeper.personId).not.toBe(account.personId);
        expect([account.liveSeats, account.offices]).toEqual([0, []]);
      }),
    );
  });
});
