/**
 * What guessing begins with: words that lead every published list of broken passwords, in the languages spoken here. Twelve characters
 * made of these and of digits are no better than the word alone.
 */
const words =
  `password passwort motdepasse contrasena contraseña nenosiri azerty qwerty qwertz administrator administrador
administrateur admin welcome willkommen bienvenue bienvenido bienvenida karibu letmein changeme secret default guest login test temporary
iloveyou ilovemy iloveu jetaime teamo teamomucho nakupenda habibi habibti loveyou mylove forever always amor amour mama papa family
football basketball baseball soccer liverpool manchester united arsenal chelsea barcelona realmadrid juventus ronaldo messi
superman batman spiderman pokemon starwars harrypotter minecraft dragon monkey shadow master killer hunter tigger princess sunshine
flower butterfly angel angels heaven freedom charlie michael jennifer jessica daniel thomas jordan robert matthew andrew joshua
christian mohamed mohammed muhammad ahmed fatima maria carlos samsung computer internet google facebook whatsapp microsoft windows apple
summer winter spring autumn monday friday january december whatever nothing thankyou thanks hello bonjour hola salam habari jambo
happy birthday merrychristmas goodmorning goodluck helloworld hakunamatata correcthorsebatterystaple thisisapassword trustno
jesus christ jesuschrist jesuslovesme jesusislord godisgreat godisgood blessed bismillah alhamdulillah inshallah mashallah allahuakbar
allah assalamualaikum ramadan peace trialogue please mypassword mysecret abcd asdf zxcv
كلمةالسر كلمةالمرور السلامعليكم بسمالله الحمدلله محمد احبك`
    .split(/\s+/)
    .toSorted((one, other) => other.length - one.length);

/** Neighbours on keyboards and in the alphabet, in the order in which fingers run over them. */
const rows = [
  '1234567890',
  '147258369',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertzuiop',
  'azertyuiop',
  'qsdfghjklm',
  'wxcvbn',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  'qazwsxedcrfvtgbyhnujm',
  '1q2w3e4r5t6y7u8i9o0p',
  'ضصثقفغعهخحجد',
  'شسيبلاتنمكط',
];
const neighbours = new Set(rows.flatMap((row) => pairsOf(row)));

const fewestFree = 5;
const fewestLetters = 4;
const longestUnit = 5;

/** Whether a password is among the first that are guessed. `near`: names and words that an attacker knows of its owner. */
export function isCommonPassword(password: string, near: readonly string[]): boolean {
  const plain = password.normalize('NFKC').toLowerCase();
  if (isRepetition(plain) || freeCharacters(plain) < fewestFree) return true;
  const known = [...wordsIn(near), ...words];
  return [plain, withoutDisguise(plain)].some((text) => hasOnlyKnownWords(text, known));
}

/** The same few characters over and over. */
function isRepetition(text: string): boolean {
  const characters = Array.from(text);
  return Array.from({ length: longestUnit }, (_, place) => place + 1).some((length) =>
    characters.every((character, place) => character === characters[place % length]),
  );
}

/** How many characters do not simply follow from the one before. */
function freeCharacters(text: string): number {
  const characters = Array.from(text);
  return characters.filter((character, place) => {
    const before = characters[place - 1];
    return before === undefined || (before !== character && !neighbours.has(before + character));
  }).length;
}

/** Digits and signs that nothing known stands among are judged by their order only. */
function hasOnlyKnownWords(text: string, known: readonly string[]): boolean {
  const letters = text.replaceAll(/\P{L}/gu, '');
  const left = known.reduce((rest, word) => rest.replaceAll(word, ''), letters);
  return left.length < letters.length && left.length < fewestLetters;
}

const disguises: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

function withoutDisguise(text: string): string {
  return Array.from(text, (character) => disguises[character] ?? character).join('');
}

function wordsIn(texts: readonly string[]): string[] {
  return texts
    .flatMap((text) =>
      text
        .normalize('NFKC')
        .toLowerCase()
        .split(/\P{L}+/u),
    )
    .filter((word) => word.length >= 3)
    .toSorted((one, other) => other.length - one.length);
}

function pairsOf(row: string): string[] {
  const characters = Array.from(row);
  return characters.slice(1).flatMap((character, place) => {
    const before = characters[place] ?? '';
    return [before + character, character + before];
  });
}
