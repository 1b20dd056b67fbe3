/** 256 random bits in base64url, as the server makes them. */
const shape = /^[A-Za-z0-9_-]{43}$/;

export type TakenToken =
  | { readonly kind: 'token'; readonly token: string }
  /** Something stands behind the #, but a mail program or a hand has cut it short. */
  | { readonly kind: 'cut' }
  | { readonly kind: 'none' };

/** A page that waits for its words is begun again, and finds the address empty by then. */
let taken: TakenToken = { kind: 'none' };

/**
 * Takes the secret out of the address, where it would stay: in the browser's history, on a shared screen, in whatever is copied
 * from the address bar.
 */
export function takeToken(): TakenToken {
  const { hash, pathname } = window.location;
  const named = hash.slice(1);
  if (named === '') return taken;
  window.history.replaceState(window.history.state, '', pathname);
  taken = shape.test(named) ? { kind: 'token', token: named } : { kind: 'cut' };
  return taken;
}
