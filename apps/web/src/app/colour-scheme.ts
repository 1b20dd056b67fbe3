import type { MantineColorScheme, MantineColorSchemeManager } from '@mantine/core';
import { keepChoice, readChoice } from './stored-choice.ts';

export const schemes = ['auto', 'light', 'dark'] as const satisfies readonly MantineColorScheme[];

function isScheme(value: string | null): value is MantineColorScheme {
  return schemes.some((scheme) => scheme === value);
}

export const colourSchemeManager: MantineColorSchemeManager = {
  get: (defaultScheme) => {
    const stored = readChoice('colour-scheme');
    return isScheme(stored) ? stored : defaultScheme;
  },
  set: (scheme) => keepChoice('colour-scheme', scheme),
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => keepChoice('colour-scheme', 'auto'),
};
