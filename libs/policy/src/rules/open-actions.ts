import type { Action } from './actions.ts';

/** What may be asked without a sign-in; the rule of each still decides. */
const open: ReadonlySet<Action> = new Set([
  'health.read',
  'openapi.read',
  'page.read',
  'sign-in.begin',
  'demo.personas',
  'demo.enter',
  'instance.read',
  'instance.set-up',
  'invitation.look',
  'invitation.accept',
  'projector.look',
  'calendar.read',
]);

export function isOpenToAnyone(action: Action): boolean {
  return open.has(action);
}
