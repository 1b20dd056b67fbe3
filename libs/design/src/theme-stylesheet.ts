import {
  convertCssVariables,
  deepMerge,
  defaultCssVariablesResolver,
  mergeMantineTheme,
  DEFAULT_THEME,
} from '@mantine/core';
import { cssVariablesResolver, theme } from './theme.ts';

const selector = ':root';

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
  return `${convertCssVariables(variables, selector)}\n${convertCssVariables(schemes, selector)}`;
}
