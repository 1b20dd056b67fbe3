// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import i18next from 'i18next';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { initReactI18next } from 'react-i18next';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import words from '../app/locales/en.json' with { type: 'json' };
import { laterPart } from './later-part.tsx';

beforeAll(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  await i18next.use(initReactI18next).init({ lng: 'en', defaultNS: 'app', resources: { en: { app: words } } });
});

afterEach(() => document.body.replaceChildren());

const Sheet = ({ name }: { readonly name: string }) => <p>What {name} asked for</p>;

async function shown(load: () => Promise<typeof Sheet>): Promise<HTMLElement> {
  const Part = laterPart(load);
  const place = document.body.appendChild(document.createElement('div'));
  await act(async () =>
    createRoot(place).render(
      <MantineProvider withCssVariables={false} withGlobalClasses={false}>
        <Part name="Amal" />
      </MantineProvider>,
    ),
  );
  return place;
}

test('a part that comes later stands once its code is here', async () => {
  expect((await shown(async () => Sheet)).textContent).toBe('What Amal asked for');
});

test('a part whose code cannot be fetched says so in its place, and comes when it is asked for again', async () => {
  const load = vi
    .fn<() => Promise<typeof Sheet>>()
    .mockRejectedValueOnce(new TypeError('offline'))
    .mockResolvedValue(Sheet);
  const place = await shown(load);
  expect(place.querySelector('[role="alert"]')?.textContent).toContain(words.failure.unreachable);
  await act(async () => place.querySelector('button')?.click());
  expect(place.textContent).toBe('What Amal asked for');
});
