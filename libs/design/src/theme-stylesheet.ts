import {
  convertCssVariables,
  deepMerge,
  defaultCssVariablesResolver,
  mergeMantineTheme,
  DEFAULT_THEME,
} from '@mantine/core';
import { cssVariablesResolver, theme } from './theme.ts';

const selector = ':root';

/** Mantine comes with a dozen colours more, 38 variables each, which no part of the product wears. */
const shownColours = new Set([...Object.keys(theme.colors ?? {}), 'gray', 'teal']);
const paletteVariable = /^--mantine-color-(?<colour>[a-z]+)-/;

function withoutUnwornColours(variables: Readonly<Record<string, string>>): Record<string, string> {
  const isWorn = (name: string) => {
    const colour = paletteVariable.exec(name)?.groups?.['colour'] ?? '';
    return shownColours.has(colour) || !Object.hasOwn(DEFAULT_THEME.colors, colour);
  };
  return Object.fromEntries(Object.entries(variables).filter(([name]) => isWorn(name)));
}

/**
 * The stylesheet that the provider would write into the page at run time. Trusted Types refuse that write, so it is made once,
 * when the web app is built; the provider is told not to write it.
 */
export function themeStylesheet(): string {
  const merged = mergeMantineTheme(DEFAULT_THEME, theme);
  const variables = deepMerge(defaultCssVariablesResolver(merged), cssVariablesResolver(merged));
  const schemes = {
    variables: {},
    light: { '--mantine-color-scheme': 'light' },
    dark: { '--mantine-color-scheme': 'dark' },
  };
  const worn = {
    variables: withoutUnwornColours(variables.variables),
    light: withoutUnwornColours(variables.light),
    dark: withoutUnwornColours(variables.dark),
  };
  return `${convertCssVariables(worn, selector)}\n${convertCssVariables(schemes, selector)}`;
}
