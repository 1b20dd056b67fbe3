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
    expect(mayBePassword('quiet river crossing', address).allowed).toBe(true);
    expect(mayBePassword('839201847562', address).allowed).toBe(true);
    fc.assert(
      fc.property(fc.string({ maxLength: 11 }), (short) => {
        expect(mayBePassword(short, address)).toMatchObject({ code: 'password-too-short', params: { minimum: 12 } });
      }),
    );
  });

  it('Counts characters as its owner does, so that six emoji are six.', () => {
    expect(mayBePassword('😀'.repeat(6), address).allowed).toBe(false);
    expect(mayBePassword('😀🌍🕊️🌊🌱🔥⭐🌙☂️🎵', address).allowed).toBe(true);
  });

  it('Has at most 256 characters.', () => {
    const long = 'quiet river crossing '.repeat(13);
    expect(mayBePassword(long.slice(0, 256), address).allowed).toBe(true);
    expect(mayBePassword(long.slice(0, 257), address)).toMatchObject({ code: 'password-too-long' });
  });

  it('Is not the address, however it is written.', () => {
    for (const password of [address, address.toUpperCase(), ` ${address} `]) {
      expect(mayBePassword(password, address)).toMatchObject({ code: 'password-is-address' });
    }
  });
});

describe('a password that is among the first to be guessed', () => {
  const near = ['Amina Diallo', 'Oranda Dialogue'];

  it.each([
    'password1234',
    'P@ssw0rd!2026',
    'PASSWORDPASSWORD',
    'qwertyuiop12',
    '1qaz2wsx3edc',
    '123456789012',
    '112233445566',
    '147258369147',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    'abc123abc123',
    'I love you forever!',
    'motdepasse2026',
    'Bismillah12345',
    'كلمةالسر١٢٣٤٥',
    'correct horse battery staple',
    'Amina.Diallo.1985',
    'oranda-dialogue-2026',
    'dialloamina99',
    '😀😀😀😀😀😀😀😀😀😀😀😀',
  ])('Is refused, however it is dressed: %s', (password) => {
    expect(mayBePassword(password, address, near)).toMatchObject({
      code: 'password-is-common',
      rule: 'limits',
      remedy: ['correct-field'],
    });
  });

  it.each([
    'quiet river crossing',
    'Un pont sur le fleuve',
    'mto mpana kijani',
    'نهر هادئ وجسر',
    'k7#Vm2pLq9!x',
    'amina crossed a wide river',
    '839201847562',
  ])('Is not meant by chance: %s', (password) => {
    expect(mayBePassword(password, address, near).allowed).toBe(true);
  });

  it('Is none of those that a machine draws.', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        fc.pre(new Set(bytes).size > 12);
        expect(mayBePassword(Buffer.from(bytes).toString('base64url'), address, near).allowed).toBe(true);
      }),
    );
  });

  it('Is a common word with any digits and signs around it, and one short piece over and over.', () => {
    const digits = fc.stringMatching(/^[0-9 .,!#*+-]{6,20}$/);
    fc.assert(
      fc.property(
        fc.constantFrom('password', 'Welcome', 'TRIALOGUE', 'diallo'),
        digits,
        digits,
        (word, before, after) => {
          expect(mayBePassword(before + word + after, address, near).allowed).toBe(false);
        },
      ),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 4 }), (piece) => {
        expect(mayBePassword(piece.repeat(12), address, near)).toMatchObject({ code: 'password-is-common' });
      }),
    );
  });
});
