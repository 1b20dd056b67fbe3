import { defineConfig } from 'vitest/config';

/** The libraries' sources are tested, not what was built of them. Without 'import': Node would hand ES modules to require(). */
const sources = ['trialogue-source', 'node', 'module'];
const resolve = { conditions: sources };
const ssr = { resolve: { conditions: sources, externalConditions: sources } };

/** What starts servers and browsers: one file at a time, since two cores cannot carry more and stay honest about time. */
const alone = { fileParallelism: false, testTimeout: 120_000, hookTimeout: 120_000 };

export default defineConfig({
  resolve,
  ssr,
  test: {
    allowOnly: false,
    passWithNoTests: false,
    projects: [
      { resolve, ssr, test: { name: 'rules', include: ['libs/**/*.spec.ts'], testTimeout: 30_000 } },
      {
        resolve,
        ssr,
        test: { name: 'web', include: ['apps/web/src/**/*.spec.{ts,tsx}'], environment: 'jsdom', testTimeout: 30_000 },
      },
      {
        resolve,
        ssr,
        test: {
          name: 'api',
          include: ['apps/api/src/**/*.spec.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        resolve,
        ssr,
        test: { name: 'launch', include: ['test/launch/**/*.spec.ts'], ...alone },
      },
      {
        resolve,
        ssr,
        test: { name: 'conversations', include: ['test/{api,builders,harness,borders,bench}/**/*.spec.ts'], ...alone },
      },
      {
        resolve,
        ssr,
        test: { name: 'faults', include: ['test/faults/**/*.spec.ts'], ...alone, testTimeout: 240_000 },
      },
      {
        resolve,
        ssr,
        test: { name: 'stories', include: ['test/stories/**/*.story.ts'], ...alone },
      },
    ],
  },
});
