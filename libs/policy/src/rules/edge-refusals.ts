/**
 * What the edge of the server says before or beside any rule: limits of the contract, retries, load. Each has words in every
 * language of the app, as the codes of the rules have.
 */
export const edgeRefusals = [
  'malformed',
  'too-large',
  'foreign-origin',
  'header-needed',
  'unknown-event',
  'wrong-credentials',
  'password-wrong',
  'too-many-attempts',
  'too-many-connections',
  'busy',
  'unavailable',
  'failed',
  'body-empty',
  'body-too-long',
  'body-has-controls',
  'id-reused',
  'receipt-expired',
  'reply-unknown',
  'topic-unknown',
  'history-restarted',
  'access-ended',
  'sign-in-ended',
] as const;
