import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEmail, normalisedEmail } from './email.ts';
import { mayBePassword } from './password.ts';

const address = 'amina.diallo@demo.example';

describe('an e-mail address', () => {
  it('Has one spelling, however it is typed.', () => {
    for (const typed of ['Amina.Diallo@Demo.Example', `  ${address}\n`, address])
      expect(normalisedEmail(typed)).toBe(address);
    expect(normalisedEmail('e\u0301lodie@demo.example')).toBe(normalisedEmail('\u00c9lodie@demo.example'));
  });

  it('Is not changed by being normalised again.', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (email) => {
        const once = normalisedEmail(email);
        expect(normalisedEmail(once)).toBe(once);
        expect(isEmail(once)).toBe(true);
      }),
    );
  });

  it('Has at most 254 characters.', () => {
    const ofLength = (length: number): string => `${'a'.repeat(length - '@demo.example'.length)}@demo.example`;
    expect(isEmail(ofLength(254))).toBe(true);
    expect(isEmail(ofLength(255))).toBe(false);
  });

  it.each([
    '',
    'amina',
    '@demo.example',
    'amina@',
    'amina@demo',
    'a b@demo.example',
    'a@b@demo.example',
    'amina@demo.',
    'a\u202eb@demo.example',
    'a\u0000b@demo.example',
    `${'a'.repeat(250)}@demo.example`,
    'Amina@demo.example',
  ])('Is not one: %j', (text) => {
    expect(isEmail(text)).toBe(false);
  });
});

describe('a password', () => {
  it('Has at least 12 characters and no rule of composition.', () => {
    expect(mayBePassword('aaaaaaaaaaaa', address).allowed).toBe(true);
    expect(mayBePassword('correct horse battery', address).allowed).toBe(true);
    fc.assert(
      fc.property(fc.string({ maxLength: 11 }), (short) => {
        expect(mayBePassword(short, address)).toMatchObject({ code: 'password-too-short', params: { minimum: 12 } });
      }),
    );
  });

  it('Counts characters as its owner does, so that six emoji are six.', () => {
    expect(mayBePassword('😀'.repeat(6), address).allowed).toBe(false);
    expect(mayBePassword('😀'.repeat(12), address).allowed).toBe(true);
  });

  it('Has at most 256 characters.', () => {
    expect(mayBePassword('a'.repeat(256), address).allowed).toBe(true);
    expect(mayBePassword('a'.repeat(257), address)).toMatchObject({ code: 'password-too-long' });
  });

  it('Is not the address, however it is written.', () => {
    for (const password of [address, address.toUpperCase(), ` ${address} `]) {
      expect(mayBePassword(password, address)).toMatchObject({ code: 'password-is-address' });
    }
  });
});
