import { expect, test } from 'vitest';
import { laterDraft } from './later-draft.ts';

const still = { isTyping: false };

test('a text that was not touched here gives way to the one from another device', () => {
  expect(laterDraft({ here: 'old', known: 'old', stored: 'newer', ...still })).toBe('take');
  expect(laterDraft({ here: '', known: '', stored: 'begun there', ...still })).toBe('take');
});

test('a text that was written on here stays, where the other device changed nothing', () => {
  expect(laterDraft({ here: 'older, and more', known: 'old', stored: 'old', ...still })).toBe('keep');
});

test('where both were changed the member is asked', () => {
  expect(laterDraft({ here: 'this', known: 'old', stored: 'that', ...still })).toBe('ask');
});

test('what is being typed is never overwritten without a question', () => {
  expect(laterDraft({ here: 'old', known: 'old', stored: 'newer', isTyping: true })).toBe('ask');
});

test('a text that was sent from another device leaves this one, unless it was changed here since', () => {
  expect(laterDraft({ here: 'sent', known: 'sent', stored: '', ...still })).toBe('take');
  expect(laterDraft({ here: 'sent, and more', known: 'sent', stored: '', ...still })).toBe('keep');
});

test('two that are the same need nothing', () => {
  expect(laterDraft({ here: 'same', known: '', stored: 'same', ...still })).toBe('same');
});
