import { cases } from './cases.ts';
import { fairWork } from './fair-work.ts';
import type { DemoGroup } from './group.ts';
import { markets } from './return.ts';
import { seleth } from './seleth.ts';

/** In the order in which they were founded. */
export const groups: readonly DemoGroup[] = [fairWork, seleth, cases];

/** Proposed, and not active yet. */
export const foundings: readonly DemoGroup[] = [markets];
