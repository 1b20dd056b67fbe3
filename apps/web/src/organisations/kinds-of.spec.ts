import { mayRegisterOrganisation, organisationKinds, standings } from '@trialogue/people';
import { expect, test } from 'vitest';
import { kindsOf } from './kinds-of.ts';

test('every kind of organisation is offered in some sector', () => {
  const offered = new Set(standings.flatMap((standing) => kindsOf[standing]));
  expect(organisationKinds.filter((kind) => !offered.has(kind))).toEqual([]);
});

test('no sector is offered a kind that the rules refuse it', () => {
  for (const standing of standings) {
    for (const kind of kindsOf[standing]) {
      const parastatalOwnership = kind === 'parastatal' ? 'The state' : null;
      expect(mayRegisterOrganisation({ name: 'Name', standing, kind, parastatalOwnership }).allowed).toBe(true);
    }
  }
});
