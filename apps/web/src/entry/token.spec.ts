import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readAnswers, noAnswers } from './invitation-answers.ts';
import { forget, keep } from './kept.ts';
import { takeToken } from './token.ts';

const token = 'A1-_'.repeat(10) + 'xyz';

beforeEach(() => sessionStorage.clear());
afterEach(() => window.history.replaceState(null, '', '/'));

describe('The secret of a link', () => {
  it('is taken out of the address, whose step in the history stays.', () => {
    window.history.replaceState({ entryStep: 2 }, '', `/invitation#${token}`);
    expect(takeToken()).toEqual({ kind: 'token', token });
    expect(window.location.href).not.toContain(token);
    expect(window.location.pathname).toBe('/invitation');
    expect(window.history.state).toEqual({ entryStep: 2 });
  });

  it('is still known to a page that is begun again, as one is that waits for its words.', () => {
    window.history.replaceState(null, '', `/invitation#${token}`);
    const first = takeToken();
    expect(window.location.hash).toBe('');
    expect(takeToken()).toEqual(first);
  });

  it('is told apart from one that was cut on its way, which leaves the address too.', () => {
    for (const cut of [token.slice(0, 42), `${token}.`, `${token}=`, 'x']) {
      window.history.replaceState(null, '', `/invitation#${cut}`);
      expect(takeToken()).toEqual({ kind: 'cut' });
      expect(window.location.hash).toBe('');
    }
  });
});

describe('What was answered on the way in', () => {
  it('survives a reload and ends when one is in.', () => {
    const answers = { ...noAnswers(token), consentedTo: 1, email: 'amina@traders.example' };
    keep('invitation', answers);
    expect(readAnswers()).toEqual(answers);
    forget('invitation');
    expect(readAnswers()).toBe(null);
  });

  it('is not believed where it has another form than this page gave it.', () => {
    for (const other of ['not json', '{}', '{"token":1}', 'null']) {
      sessionStorage.setItem('trialogue.entry.invitation', other);
      expect(readAnswers()).toBe(null);
    }
  });
});
