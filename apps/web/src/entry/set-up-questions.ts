import { setUpAnswer, type SetUpAnswer, type SetUpCommand } from '@trialogue/groups';
import { instance, type Instance } from '@trialogue/people';
import { request } from '../answers/http.ts';

export function lookAtSetUp(token: string): Promise<void> {
  return request('/api/instance/set-up/look', () => undefined, { method: 'POST', body: { token }, beforeSignIn: true });
}

export function setUp(command: SetUpCommand): Promise<SetUpAnswer> {
  return request('/api/instance/set-up', (value) => setUpAnswer.parse(value), {
    method: 'POST',
    body: command,
    beforeSignIn: true,
  });
}

export function askInstance(): Promise<Instance> {
  return request('/api/instance', (value) => instance.parse(value), { beforeSignIn: true });
}
