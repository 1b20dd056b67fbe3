import { parseArgs, type ParseArgsConfig } from 'node:util';
import { commandHelp, generalHelp, start } from './help.ts';

export type Command =
  | { readonly name: 'doctor' }
  | {
      readonly name: 'invite';
      readonly email: string;
      readonly person: string | undefined;
      readonly organisation: string | undefined;
      readonly language: string;
    }
  | { readonly name: 'backup'; readonly file: string; readonly passphraseFile: string | undefined }
  | {
      readonly name: 'restore';
      readonly file: string;
      readonly passphraseFile: string | undefined;
      readonly verifyOnly: boolean;
      readonly replace: boolean;
      readonly yes: boolean;
    }
  | {
      readonly name: 'verify-ledger';
      readonly file: string;
      readonly witness: string | undefined;
      readonly printed: string | undefined;
    }
  | { readonly name: 'members import'; readonly file: string; readonly apply: boolean };

export type CommandName = Command['name'];

/** What was meant by the words after the program's name. */
export type Words =
  | { readonly kind: 'help'; readonly text: string }
  | { readonly kind: 'wrong'; readonly sentence: string; readonly json: boolean }
  | { readonly kind: 'command'; readonly command: Command; readonly json: boolean };

type Options = NonNullable<ParseArgsConfig['options']>;
type Values = Readonly<Record<string, unknown>>;

interface Shape {
  readonly options: Options;
  /** What the words without a dash stand for, in their order. */
  readonly places: readonly string[];
  readonly command: (places: readonly string[], values: Values) => Command;
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const optional = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const shapes: Readonly<Record<CommandName, Shape>> = {
  doctor: { options: {}, places: [], command: () => ({ name: 'doctor' }) },
  invite: {
    options: { name: text, organisation: text, language: text },
    places: ['EMAIL'],
    command: ([email = ''], values) => ({
      name: 'invite',
      email,
      person: optional(values['name']),
      organisation: optional(values['organisation']),
      language: optional(values['language']) ?? 'en',
    }),
  },
  backup: {
    options: { 'passphrase-file': text },
    places: ['FILE'],
    command: ([file = ''], values) => ({ name: 'backup', file, passphraseFile: optional(values['passphrase-file']) }),
  },
  restore: {
    options: { 'passphrase-file': text, verify: flag, replace: flag, yes: flag },
    places: ['FILE'],
    command: ([file = ''], values) => ({
      name: 'restore',
      file,
      passphraseFile: optional(values['passphrase-file']),
      verifyOnly: values['verify'] === true,
      replace: values['replace'] === true,
      yes: values['yes'] === true,
    }),
  },
  'verify-ledger': {
    options: { witness: text, printed: text },
    places: ['FILE'],
    command: ([file = ''], values) => ({
      name: 'verify-ledger',
      file,
      witness: optional(values['witness']),
      printed: optional(values['printed']),
    }),
  },
  'members import': {
    options: { apply: flag },
    places: ['FILE.csv'],
    command: ([file = ''], values) => ({ name: 'members import', file, apply: values['apply'] === true }),
  },
};

/** Reads the words of a call. Nothing else is looked at, so that help needs no database. */
export function readWords(words: readonly string[]): Words {
  const json = words.includes('--json');
  const [first, second, ...rest] = words.filter((word) => word !== '--json');
  if (first === undefined || first === 'help' || first === '--help') return { kind: 'help', text: generalHelp };
  if (first === 'members' && second === 'import') return readCommand('members import', rest, json);
  if (isName(first)) return readCommand(first, second === undefined ? [] : [second, ...rest], json);
  const called = first === 'members' && second !== undefined ? `members ${second}` : first;
  return { kind: 'wrong', sentence: `There is no command “${called}”: ${start} help names them all.`, json };
}

function isName(word: string): word is CommandName {
  return Object.hasOwn(shapes, word);
}

function readCommand(name: CommandName, words: readonly string[], json: boolean): Words {
  const { options, places, command } = shapes[name];
  const wrong = (fault: string): Words => ({
    kind: 'wrong',
    sentence: `${fault}: see ${start} ${name} --help.`,
    json,
  });
  if (words.includes('--help') || words.includes('-h')) return { kind: 'help', text: commandHelp[name] };
  const parsed = parse(words, options);
  if ('fault' in parsed) return wrong(parsed.fault.replace('?', name));
  const { values, positionals } = parsed;
  const missing = places[positionals.length];
  if (missing !== undefined) return wrong(`${name} needs ${missing}`);
  const surplus = positionals[places.length];
  if (surplus !== undefined) return wrong(`“${surplus}” is one word too many for ${name}`);
  return { kind: 'command', command: command(positionals, values), json };
}

/** In a fault the question mark stands where the command is named. */
function parse(
  words: readonly string[],
  options: Options,
): { values: Values; positionals: string[] } | { fault: string } {
  try {
    return parseArgs({ args: [...words], options, strict: true, allowPositionals: true });
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    const option = /'(-{1,2}[\w-]+)/.exec(said)?.[1] ?? 'a word';
    const isUnknown = error instanceof Error && 'code' in error && error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION';
    if (isUnknown) return { fault: `${option} is no option of ?` };
    return { fault: /does not take/.test(said) ? `${option} takes no value` : `${option} needs a value` };
  }
}
