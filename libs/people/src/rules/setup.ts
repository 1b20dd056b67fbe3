import { allow, refuse } from '@trialogue/kernel';
import type { Decision } from '@trialogue/kernel';

export const setupRefusals = ['setup-is-closed', 'setup-link-wrong'] as const;
export type SetupRefusal = (typeof setupRefusals)[number];

/** Set-up happens once, by the link that the server printed, and never again. */
export function maySetUp(instance: { readonly open: boolean; readonly linkFits: boolean }): Decision<SetupRefusal> {
  if (!instance.open) return refuse('setup-is-closed', 'access', ['sign-in']);
  return instance.linkFits ? allow : refuse('setup-link-wrong', 'access', ['use-printed-link']);
}
