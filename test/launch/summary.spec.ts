import { expect, test } from 'vitest';
import { summaryOf, vitestWords } from '../../apps/launch/test-words.mjs';

const passed = { status: 'passed', assertionResults: [{ status: 'passed' }] };

test('the last line of a run counts what passed and what failed', () => {
  const report = { numPassedTests: 7, numFailedTests: 2, testResults: [passed] };
  expect(summaryOf(report, 1)).toBe('7 passed, 2 failed');
});

test('a file of tests that could not be loaded counts as failed', () => {
  const unloaded = { status: 'failed', assertionResults: [] };
  const report = { numPassedTests: 7, numFailedTests: 0, testResults: [passed, unloaded] };
  expect(summaryOf(report, 1)).toBe('7 passed, 1 failed');
});

test('a run that fails outside every test is not called a success', () => {
  const report = { numPassedTests: 7, numFailedTests: 0, testResults: [passed] };
  expect(summaryOf(report, 1)).toBe('7 passed, 1 failed');
  expect(summaryOf(report, 0)).toBe('7 passed, 0 failed');
});

test('the stories and the changed parts are selected by one word each', () => {
  expect(vitestWords(['--stories'])).toEqual(['--project=stories*']);
  expect(vitestWords(['--changed', '--bail=1'])).toEqual(['--changed', 'libs/', 'apps/api/', '--bail=1']);
});
