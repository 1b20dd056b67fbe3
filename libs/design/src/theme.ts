import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const ink: MantineColorsTuple = [
  '#EEF2F7',
  '#DCE4EE',
  '#B9C8DA',
  '#8FA6C1',
  '#6886A8',
  '#4A6B90',
  '#385878',
  '#2A4763',
  '#1F374F',
  '#14263A',
];

/** The surfaces of the dark scheme: ink instead of neutral grey, so that both schemes belong together. */
const dark: MantineColorsTuple = [
  '#DDE2E9',
  '#B8BEC7',
  '#8F99A8',
  '#6F7B8C',
  '#3B4756',
  '#2E3947',
  '#222C38',
  '#19222C',
  '#121A23',
  '#0C131A',
];

const textFamily =
  "'Source Sans 3 Variable', 'Vazirmatn Variable', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif";

export const theme = createTheme({
  primaryColor: 'ink',
  // Shade 4 in the dark scheme gives white text 3.77:1 only; shade 6 passes in both.
  primaryShade: { light: 6, dark: 6 },
  autoContrast: true,
  colors: { ink, dark },
  black: '#1B2430',
  fontFamily: textFamily,
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace",
  headings: { fontFamily: textFamily, fontWeight: '650' },
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.55', xl: '1.6' },
  defaultRadius: 'sm',
  radius: { xs: '2px', sm: '4px', md: '4px', lg: '6px', xl: '8px' },
  respectReducedMotion: true,
  cursorType: 'pointer',
});

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#4B5563',
    '--mantine-color-error': '#B42318',
    '--mantine-color-placeholder': '#5F6B7A',
    '--mantine-color-anchor': '#2A4763',
  },
  dark: {
    '--mantine-color-dimmed': '#B8BEC7',
    '--mantine-color-error': '#FF9C92',
    '--mantine-color-placeholder': '#A3ABB5',
    '--mantine-color-anchor': '#B9C8DA',
  },
});
