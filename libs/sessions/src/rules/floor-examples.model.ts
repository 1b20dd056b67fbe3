import type { Sector } from '@trialogue/people';
import type { RequestKind } from './session-event.ts';
import type { FloorRequest } from './session.ts';
import { id } from './session-world.model.ts';
import { bySector } from './speaker.ts';
import { spokenBy, type Spoken, type SpokenTurn } from './spoken.ts';

export interface Written {
  readonly number: number;
  readonly sector: Sector;
  readonly asked?: number;
  readonly ask?: RequestKind;
  readonly ref?: number;
}

export function request({ number, sector, asked = number, ask = 'speak', ref = number }: Written): FloorRequest {
  return { id: id(number), at: asked, speaker: { ref: id(ref), sector }, ask, turn: null };
}

export function turn(sector: Sector, began: number, ended: number, ref = 900): SpokenTurn {
  return { item: 'item', ref: id(ref), sector, began: began * 1_000, ended: ended * 1_000 };
}

export function spoken(turns: readonly SpokenTurn[], waits: Partial<Record<Sector, number>> = {}): Spoken {
  return { ...spokenBy(turns, 'item'), waits: bySector((sector) => waits[sector] ?? 0) };
}
