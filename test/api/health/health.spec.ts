import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi } from '../../harness/convened-api.ts';
import type { ConvenedApi } from '../../harness/convened-api.ts';

let api: ConvenedApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.stop());

describe('Whoever watches the process', () => {
  it('learns that it lives and that it can serve, without a sign-in', async () => {
    await request(api.url()).get('/api/health/live').expect(200, { status: 'live' });
    await request(api.url()).get('/api/health/ready').expect(200, { status: 'ready' });
  });

  it('is told that it cannot serve while a migration of this build is missing, and that it can again', async () => {
    const { rows } = await api.database.owner.query(
      'delete from migration where id = (select max(id) from migration) returning timestamp, name',
    );
    await request(api.url()).get('/api/health/live').expect(200);
    const answer = await request(api.url()).get('/api/health/ready');
    await api.database.owner.query('insert into migration (timestamp, name) values ($1, $2)', [
      rows[0].timestamp,
      rows[0].name,
    ]);
    expect(answer.status).toBe(503);
    await request(api.url()).get('/api/health/ready').expect(200);
  });

  it('finds every route described in OpenAPI, each with the action’s own path', async () => {
    const { body } = await request(api.url()).get('/api/openapi.json').expect(200);
    for (const path of ['/api/groups', '/api/groups/{groupId}/rooms', '/api/rooms/{roomId}/log', '/api/auth/sign-in'])
      expect(Object.keys(body.paths)).toContain(path);
  });
});
