import { defineConfig } from 'vitest/config';
import { leanMarkdown } from './apps/web/lean-markdown.ts';

/** The libraries' sources are tested, not what was built of them. Without 'import': Node would hand ES modules to require(). */
const sources = ['trialogue-source', 'node', 'module'];
const resolve = { conditions: sources };
const ssr = { resolve: { conditions: sources, externalConditions: sources } };

/** Before each file: random examples are the same on every run, unless TRIALOGUE_TEST_SEED asks for others. */
const setupFiles = ['test/harness/random-examples.ts'];

/**
 * Two files at a time, on as many cores: servers, browsers and databases wait for each other more than they compute. Each file has
 * its own database, ports and data folder.
 */
const inPairs = { setupFiles, maxWorkers: 2 };

/** What holds the product to a time or to a share of the memory, or breaks machinery beneath it: nothing else may run then. */
const alone = { setupFiles, fileParallelism: false };
const patient = { testTimeout: 120_000, hookTimeout: 120_000 };

const measuredConversations = [
  'test/api/{abuse,revocation,slow-reader}/**/*.spec.ts',
  'test/api/groups/by-motions.spec.ts',
  'test/api/invitations/links-and-strangers.spec.ts',
  'test/api/people/enumeration.spec.ts',
  'test/api/wire/guest.spec.ts',
];
const measuredStories = [
  'test/stories/a-member-whose-seat-is-taken-away-sees-the-room-close.story.ts',
  'test/stories/a-reader-is-not-moved.story.ts',
  'test/stories/a-reader-of-a-topic-is-not-moved.story.ts',
  'test/stories/own-sign-ins-are-in-ones-own-hand.story.ts',
];

export default defineConfig({
  resolve,
  ssr,
  test: {
    allowOnly: false,
    passWithNoTests: false,
    projects: [
      { resolve, ssr, test: { name: 'rules', include: ['libs/**/*.spec.ts'], ...inPairs, testTimeout: 30_000 } },
      {
        resolve,
        ssr,
        plugins: [leanMarkdown()],
        test: {
          name: 'web',
          include: ['apps/web/src/**/*.spec.{ts,tsx}'],
          environment: 'jsdom',
          // As it is built: what members write is read by the parser that the page has.
          server: { deps: { inline: ['markdown-it'] } },
          ...inPairs,
          testTimeout: 30_000,
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: 'api',
          include: ['apps/api/src/**/*.spec.ts'],
          ...inPairs,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      { resolve, ssr, test: { name: 'launch', include: ['test/launch/**/*.spec.ts'], ...inPairs, ...patient } },
      {
        resolve,
        ssr,
        test: {
          name: 'conversations',
          include: ['test/{api,builders,harness,borders,bench}/**/*.spec.ts'],
          exclude: measuredConversations,
          ...inPairs,
          ...patient,
        },
      },
      {
        resolve,
        ssr,
        test: { name: 'conversations-alone', include: measuredConversations, ...alone, ...patient },
      },
      {
        resolve,
        ssr,
        test: {
          name: 'faults',
          include: ['test/faults/**/*.spec.ts'],
          maxConcurrency: 2,
          ...alone,
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: 'stories',
          include: ['test/stories/**/*.story.ts'],
          exclude: measuredStories,
          ...inPairs,
          ...patient,
        },
      },
      {
        resolve,
        ssr,
        test: { name: 'stories-alone', include: measuredStories, ...alone, ...patient },
      },
    ],
  },
});
