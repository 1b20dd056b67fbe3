import type { PersonKey } from './people.ts';

export interface DemoItem {
  readonly label: string;
  readonly title: string;
  readonly goal: string;
  readonly minutes: number;
}

/** What is done in a session that goes on, so many seconds before it is shown. */
export type DemoAct = { readonly ago: number; readonly by: PersonKey } & (
  | { readonly does: 'open' | 'join' | 'ask' | 'make-point' | 'call-next' | 'end-turn' | 'end-item' }
  | { readonly does: 'start-item'; readonly item: string }
  | { readonly does: 'extend-turn'; readonly seconds: number; readonly reason: string }
  | { readonly does: 'add-guest'; readonly name: string; readonly sector: 'business' | 'civil-society' | 'government' }
);

export interface DemoSession {
  readonly title: string;
  readonly zone: string;
  readonly minutes: number;
  readonly turnSeconds: number;
  readonly planner: PersonKey;
  readonly items: readonly DemoItem[];
  readonly acts: readonly DemoAct[];
}

const chair = 'maren.oduya' satisfies PersonKey;
const lead = (ago: number, does: 'open' | 'call-next' | 'end-turn' | 'end-item'): DemoAct => ({ ago, by: chair, does });
const asks = (ago: number, by: PersonKey): DemoAct => ({ ago, by, does: 'ask' });
const comes = (by: PersonKey): DemoAct => ({ ago: 1_560, by, does: 'join' });

/** A meeting that has gone on for twenty-six minutes: two items are done, one is in progress, somebody speaks and others wait. */
export const fairWorkSession: DemoSession = {
  title: 'Fair work: from words to measures',
  zone: 'Africa/Nairobi',
  minutes: 75,
  turnSeconds: 120,
  planner: chair,
  items: [
    {
      label: 'opening',
      title: 'Opening and agenda',
      goal: 'Everybody knows what is decided today, and what is not',
      minutes: 5,
    },
    {
      label: 'words',
      title: 'Words that stay',
      goal: 'Hear what still divides the sectors in the list of terms',
      minutes: 15,
    },
    {
      label: 'measures',
      title: 'Measures for the first year',
      goal: 'Three measures that every sector can begin with',
      minutes: 25,
    },
    {
      label: 'hearing',
      title: 'Who hears a complaint',
      goal: 'Agree on what has to be found out before the next meeting',
      minutes: 20,
    },
    { label: 'close', title: 'What was agreed, and by when', goal: 'Each action has an owner and a day', minutes: 10 },
  ],
  acts: [
    lead(1_570, 'open'),
    comes('amara.denholt'),
    comes('corin.maddox'),
    comes('salma.idrissi'),
    comes('idris.calloway'),
    comes('esther.quill'),
    comes('yusra.hamdan'),
    comes('lucia.ferran'),
    comes('farid.sayegh'),
    { ago: 1_540, by: chair, does: 'start-item', item: 'opening' },
    asks(1_500, 'idris.calloway'),
    lead(1_495, 'call-next'),
    lead(1_420, 'end-turn'),
    { ago: 1_260, by: chair, does: 'start-item', item: 'words' },
    asks(1_240, 'amara.denholt'),
    asks(1_235, 'esther.quill'),
    asks(1_230, 'lucia.ferran'),
    lead(1_220, 'call-next'),
    asks(1_180, 'corin.maddox'),
    lead(1_085, 'call-next'),
    lead(960, 'call-next'),
    { ago: 860, by: chair, does: 'extend-turn', seconds: 60, reason: 'The example needs its end' },
    lead(800, 'call-next'),
    lead(690, 'end-turn'),
    { ago: 420, by: chair, does: 'start-item', item: 'measures' },
    { ago: 410, by: chair, does: 'add-guest', name: 'Ines Roan', sector: 'civil-society' },
    asks(400, 'farid.sayegh'),
    asks(395, 'amara.denholt'),
    lead(380, 'call-next'),
    asks(300, 'idris.calloway'),
    lead(240, 'call-next'),
    asks(180, 'salma.idrissi'),
    asks(120, 'yusra.hamdan'),
    lead(70, 'call-next'),
    asks(40, 'esther.quill'),
  ],
};
