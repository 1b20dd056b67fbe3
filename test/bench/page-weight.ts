import { statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { BrowserContext, Page } from 'playwright-core';
import { makeDataFolder, startApiNode } from '../harness/api-node.ts';
import { openDatabase } from '../harness/test-database.ts';
import { absolute } from './figures.ts';
import type { Figure } from './figures.ts';

const assets = fileURLToPath(new URL('../../apps/web/dist/assets/', import.meta.url));
const browserWords = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--disable-background-networking'];

/** Script and style that a browser really asks for, at their gzipped size. */
export async function pageWeight(say: (text: string) => void): Promise<Figure[]> {
  say('weight of the pages');
  const executablePath = process.env['CHROME_PATH'];
  if (!executablePath) throw new Error('CHROME_PATH names no browser.');
  const database = await openDatabase();
  const dataFolder = await makeDataFolder();
  const demo = { TRIALOGUE_DEMO: '1', TRIALOGUE_DEMO_PASSWORD: 'a password of the bench' };
  const node = await startApiNode({ database, dataFolder, environment: demo });
  const browser = await chromium.launch({ executablePath, args: browserWords });
  try {
    const context = await browser.newContext({ baseURL: node.url, locale: 'en' });
    return await weigh(context);
  } finally {
    await browser.close();
    await node.stop();
    await database.stop();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

async function weigh(context: BrowserContext): Promise<Figure[]> {
  const page = await context.newPage();
  const signIn = await kilobytesOf(page, '/');
  const roomPath = await enterARoom(page);
  const room = await kilobytesOf(page, roomPath);
  return [
    absolute('sign-in page: gzipped script and style', 'kB', signIn, null, 150),
    absolute('room: gzipped script and style', 'kB', room, null, 330),
  ];
}

async function enterARoom(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const ask = async (path: string, options?: RequestInit) => (await fetch(path, options)).json();
    const { items: personas } = await ask('/api/demo/personas');
    const headers = { 'content-type': 'application/json', 'x-requested-by': 'trialogue' };
    const body = JSON.stringify({ email: personas[0].email });
    await ask('/api/demo/enter', { method: 'POST', headers, body });
    const { items: groups } = await ask('/api/groups');
    const { items: rooms } = await ask(`/api/groups/${groups[0].id}/rooms`);
    return `/rooms/${rooms[0].id}`;
  });
}

async function kilobytesOf(page: Page, path: string): Promise<number> {
  const names = new Set<string>();
  const note = (request: { url(): string }): void => {
    const name = /\/assets\/([^/?]+\.(?:js|css))$/.exec(request.url())?.[1];
    if (name) names.add(name);
  };
  page.on('request', note);
  await page.goto(path, { waitUntil: 'networkidle' });
  page.off('request', note);
  if (names.size === 0) throw new Error('The page asked for nothing.');
  const bytes = [...names].reduce((sum, name) => sum + statSync(`${assets}${name}.gz`).size, 0);
  return bytes / 1000;
}
