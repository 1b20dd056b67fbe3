import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { findBrowser } from '../../apps/launch/browser.mjs';
import { watchContext } from './watch.ts';
import type { Faults } from './watch.ts';

export interface VisitorWishes {
  readonly language?: keyof typeof locales;
  readonly scheme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
  /** Most visitors want little motion, which leaves nothing to wait for. */
  readonly motion?: 'reduce' | 'no-preference';
  /** `trialogue=…`, for somebody who has signed in already. */
  readonly cookie?: string;
  /** Errors that the story brings about itself. */
  readonly expected?: readonly RegExp[];
}

/** A person at a browser of his own: nothing is shared with any other visitor. */
export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  faults(): Faults;
}

export interface StoryBrowser {
  visit(origin: string, wishes?: VisitorWishes): Promise<Visitor>;
  close(): Promise<void>;
}

const locales = { en: 'en-GB', fr: 'fr-FR', es: 'es-MX', ar: 'ar-EG', sw: 'sw-KE' } as const;
const settings = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-background-networking',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
];

/** One browser for a file of stories; each visitor has a context, which is a fresh profile. */
export async function openBrowser(): Promise<StoryBrowser> {
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: settings, headless: true });
  return { visit: (origin, wishes = {}) => visit(browser, origin, wishes), close: () => browser.close() };
}

async function visit(browser: Browser, origin: string, wishes: VisitorWishes): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: origin,
    locale: locales[wishes.language ?? 'en'],
    colorScheme: wishes.scheme ?? 'light',
    viewport: { width: wishes.width ?? 1280, height: wishes.height ?? 800 },
    reducedMotion: wishes.motion ?? 'reduce',
  });
  context.setDefaultTimeout(20_000);
  const faults = await watchContext(context, origin, wishes.expected ?? []);
  if (wishes.cookie !== undefined) {
    const [name = '', value = ''] = wishes.cookie.split('=');
    await context.addCookies([{ name, value, url: origin, httpOnly: true, sameSite: 'Strict' }]);
  }
  return { context, page: await context.newPage(), faults };
}
