import { registerOrganisationCommand } from '@trialogue/people';
import { expect, test } from 'vitest';
import { emptyOrganisation, movedTo, toCommand } from './new-organisation.ts';

test('what the form gives is what the contract takes', () => {
  const described = { ...emptyOrganisation('business', '  Fords Mills '), size: '3' } as const;
  const command = toCommand(described);
  expect(registerOrganisationCommand.parse(command)).toEqual(command);
  expect(command).toMatchObject({ name: 'Fords Mills', sizeLevel: 3, parastatalOwnership: null });
});

test('an owner that was typed is sent for a parastatal only', () => {
  const typed = { ...emptyOrganisation('business', 'Rail'), ownership: 'Ministry of Transport' };
  expect(toCommand(typed).parastatalOwnership).toBeNull();
  expect(toCommand({ ...typed, kind: 'parastatal' }).parastatalOwnership).toBe('Ministry of Transport');
});

test('moved to another sector, an organisation keeps its kind only where that sector has it', () => {
  const rail = { ...emptyOrganisation('business', 'Rail'), kind: 'parastatal', size: '2' } as const;
  expect(movedTo(rail, 'government')).toMatchObject({ kind: 'parastatal', size: '' });
  expect(movedTo(rail, 'civil-society')).toMatchObject({ kind: 'prevention-organisation', size: '' });
});
