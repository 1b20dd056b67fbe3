import { describe, expect, it } from 'vitest';
import { maySetUp } from './setup.ts';

describe('the set-up of an instance', () => {
  it.each<[open: boolean, linkFits: boolean, code: string]>([
    [true, true, 'allowed'],
    [true, false, 'setup-link-wrong'],
    [false, true, 'setup-is-closed'],
    [false, false, 'setup-is-closed'],
  ])('Where it is open: %s, and the link is the printed one: %s, it is %s.', (open, linkFits, code) => {
    const decision = maySetUp({ open, linkFits });
    expect(decision.allowed ? 'allowed' : decision.code).toBe(code);
  });

  it('Each refusal says where to go: to the printed link, or to the sign-in once there are people.', () => {
    expect(maySetUp({ open: true, linkFits: false })).toMatchObject({ rule: 'access', remedy: ['use-printed-link'] });
    expect(maySetUp({ open: false, linkFits: true })).toMatchObject({ rule: 'access', remedy: ['sign-in'] });
  });
});
