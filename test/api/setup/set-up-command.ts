import type { SetUpCommand } from '@trialogue/groups';
import type { ApiNode } from '../../harness/api-node.ts';
import { until } from '../../harness/room-socket.ts';
import { sendRequest } from '../../harness/signed-in.ts';
import type { HttpAnswer } from '../../harness/signed-in.ts';

export const platformSteward = { email: 'ngozi@secretariat.example', password: 'nine herons over the delta' };

const stewards = {
  business: { name: 'Imani Odhiambo', kind: 'business-association', organisation: 'Chamber of the Lakes' },
  'civil-society': { name: 'Tomás Rivera', kind: 'community-organisation', organisation: 'Voices of the Shore' },
  government: { name: 'Awa Diop', kind: 'ministry', organisation: 'Ministry of Lakes' },
} as const;

/** A whole set-up as the wizard sends it. */
export function setUpCommand(token: string): SetUpCommand {
  return {
    token,
    instance: { name: 'Lakes Dialogue', languages: ['en', 'fr'] },
    platformSteward: { name: 'Ngozi Eze', ...platformSteward, organisation: 'Secretariat of the Lakes Dialogue' },
    sectorStewards: (['business', 'civil-society', 'government'] as const).map((sector) => ({
      sector,
      name: stewards[sector].name,
      email: `${sector}@lakes.example`,
      organisation: {
        name: stewards[sector].organisation,
        kind: stewards[sector].kind,
        sizeLevel: null,
        parastatalOwnership: null,
      },
    })),
    group: {
      name: 'Early warning on the lakes',
      purpose: 'To see the signs together.',
      kind: 'standing',
      phase: 'upstream',
      region: 'Great Lakes',
      minimumDelegates: 1,
      k: 3,
      charter: '# Charter\n\nWe are neutral between sectors, never about atrocity crimes.',
      plenaryName: 'Plenary',
      plenaryRule: 'non-attribution',
    },
    language: 'en',
  };
}

export function setUp(url: string, command: unknown): Promise<HttpAnswer> {
  return sendRequest(url, 'POST', '/api/instance/set-up', { body: command });
}

export function lookAtSetUp(url: string, token: string): Promise<HttpAnswer> {
  return sendRequest(url, 'POST', '/api/instance/set-up/look', { body: { token } });
}

export async function instanceAt(url: string): Promise<unknown> {
  return (await sendRequest(url, 'GET', '/api/instance')).body;
}

/** The secret of a printed link. */
export function tokenOf(link: string): string {
  return link.slice(link.indexOf('#') + 1);
}

/** The secret of the link that a node printed. */
export async function printedToken(node: Pick<ApiNode, 'words'> | undefined): Promise<string> {
  const link = /^set-up (https?:\/\/127\.0\.0\.1:\d+\/setup#[A-Za-z0-9_-]{43})$/m;
  await until('the link of the set-up is printed', () => link.test(node?.words() ?? ''));
  return tokenOf(link.exec(node?.words() ?? '')?.[1] ?? '');
}
