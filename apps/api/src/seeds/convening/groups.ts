import { cases } from './cases.ts';
import { fairWork } from './fair-work.ts';
import type { DemoGroup } from './group.ts';
import { seleth } from './seleth.ts';

/** In the order in which they were founded. */
export const groups: readonly DemoGroup[] = [fairWork, seleth, cases];
