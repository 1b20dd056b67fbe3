import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDataFolder, startApiNode } from '../../harness/api-node.ts';
import { openApi } from '../../harness/convened-api.ts';
import type { ConvenedApi } from '../../harness/convened-api.ts';
import { everythingStored } from '../invitations/invitees.ts';
import { lookAtSetUp, platformSteward, printedToken, setUp, setUpCommand } from './set-up-command.ts';

describe('the set-up of an instance with two nodes', () => {
  let api: ConvenedApi;
  let former = '';
  let token = '';
  beforeAll(async () => {
    api = await openApi({ nodes: 2, environment: { TRIALOGUE_LOG: 'info' } });
    former = await printedToken(api.nodes[0]);
    token = await printedToken(api.nodes[1]);
  });
  afterAll(() => api.stop());

  it('The link of the node that started last opens, on both.', async () => {
    for (const node of [0, 1]) {
      expect((await lookAtSetUp(api.url(node), former)).body).toMatchObject({ code: 'setup-link-wrong' });
      expect((await lookAtSetUp(api.url(node), token)).status).toBe(204);
    }
  });

  it('Of twenty set-ups at once exactly one is done.', async () => {
    const attempts = Array.from({ length: 20 }, (_, place) => setUp(api.url(place % 2), setUpCommand(token)));
    const answers = await Promise.all(attempts);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const refused = answers.filter(({ status }) => status !== 201).map(({ body }) => body);
    expect(refused).toEqual(Array.from({ length: 19 }, () => expect.objectContaining({ code: 'setup-is-closed' })));
    const { rows } = await api.database.owner.query(
      'select (select count(*)::int from person) as people, (select count(*)::int from working_group) as groups',
    );
    expect(rows).toEqual([{ people: 4, groups: 1 }]);
  });

  it('Neither its secret nor the password is kept anywhere.', async () => {
    const kept = `${await everythingStored(api.database.owner)}${api.nodes.map((node) => node.words()).join('')}`;
    expect(kept).toContain('Lakes Dialogue');
    for (const secret of [Buffer.from(token, 'base64url').toString('hex'), platformSteward.password])
      expect(kept).not.toContain(secret);
    // The printed line is the one place where it stands.
    expect(kept.split(token)).toHaveLength(2);
  });

  it('A node that starts afterwards prints no link.', async () => {
    const dataFolder = await makeDataFolder();
    const node = await startApiNode({ database: api.database, dataFolder });
    try {
      expect((await lookAtSetUp(node.url, token)).body).toMatchObject({ code: 'setup-is-closed' });
      expect(node.words()).not.toContain('set-up');
    } finally {
      await node.stop();
    }
  });
});
