import { expect, it } from 'vitest';
import { liveActOf } from './console-keys.ts';

function pressed(key: string, target: HTMLElement = document.body, wishes: KeyboardEventInit = {}): KeyboardEvent {
  if (target !== document.body) document.body.append(target);
  const event = new KeyboardEvent('keydown', { key, bubbles: true, ...wishes });
  target.dispatchEvent(event);
  return event;
}

it('The chair’s keys do what their buttons do, in capitals too.', () => {
  expect(liveActOf(pressed('n'))).toBe('next');
  expect(liveActOf(pressed('N'))).toBe('next');
  expect(liveActOf(pressed(' '))).toBe('pause');
  expect(liveActOf(pressed('+'))).toBe('extend');
  expect(liveActOf(pressed('f'))).toBe('ask');
  expect(liveActOf(pressed('x'))).toBeNull();
});

it('While somebody writes a letter is a letter.', () => {
  expect(liveActOf(pressed('n', document.createElement('textarea')))).toBeNull();
  expect(liveActOf(pressed('w', document.createElement('select')))).toBeNull();
});

it('The space bar presses the button that has the focus, and pauses the session only where none has.', () => {
  expect(liveActOf(pressed(' ', document.createElement('button')))).toBeNull();
  expect(liveActOf(pressed('n', document.createElement('button')))).toBe('next');
});

it('A key that is held down, or held with another, gives the floor to nobody.', () => {
  expect(liveActOf(pressed('n', document.body, { repeat: true }))).toBeNull();
  expect(liveActOf(pressed('n', document.body, { ctrlKey: true }))).toBeNull();
});
