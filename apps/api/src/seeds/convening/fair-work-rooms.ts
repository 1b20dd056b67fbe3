import type { DemoRoom } from './group.ts';

const business: DemoRoom = {
  kind: 'caucus',
  name: 'Business: a line on crews and brokers',
  rule: 'non-attribution',
  retentionDays: 365,
  opener: 'amara.denholt',
  seats: [],
  conversation: [
    {
      by: 'amara.denholt',
      label: 'aim',
      body: `This room is ours alone; nobody of another sector reads here. The drafters want to hear from business on crews and brokers before the next meeting. I would like to leave with **one sentence** that each of us can defend at home.`,
    },
    {
      by: 'idris.calloway',
      label: 'rebate',
      answers: 'aim',
      body: `My board can live with registered crews. It cannot live with losing the whole rebate for one wrong crew at harvest: that is a foreman's mistake. Two are a habit, and for a habit we may pay.`,
    },
    {
      by: 'yusra.hamdan',
      label: 'rate',
      answers: 'aim',
      body: `نقبل إذا عُلّق الأجر اليومي على الباب من الأسبوع الأول، لا من الموسم القادم.

In short: the traders agree if the day rate hangs at the gate from the first week and not from the next season on.`,
    },
    {
      by: 'amara.denholt',
      label: 'position',
      answers: 'rebate',
      body: `Both fit into one line. I propose, for the plenary:

The mills post crews and the day rate at the gate from the first week, and the levy rebate is lost from the second breach on.

If nobody objects I let this sentence leave the room as coming from business, without anybody's name.`,
    },
    {
      by: 'idris.calloway',
      answers: 'position',
      body: `No objection. Please say "from business" and not "from the mills".`,
    },
    { by: 'yusra.hamdan', answers: 'position', body: `موافقة. Agreed.` },
  ],
  topics: [],
  marks: [
    { by: 'idris.calloway', about: 'rate', reaction: 'noted' },
    { by: 'amara.denholt', about: 'position', reaction: 'pin' },
  ],
  releases: [
    {
      by: 'amara.denholt',
      of: 'position',
      text: 'The mills post crews and the day rate at the gate from the first week, and the levy rebate is lost from the second breach on.',
      grade: 'sector',
    },
    {
      by: 'idris.calloway',
      of: 'rate',
      text: 'the traders agree if the day rate hangs at the gate from the first week',
      grade: 'sector',
    },
  ],
};

const government: DemoRoom = {
  kind: 'caucus',
  name: 'Government: what inspectors may see',
  rule: 'non-attribution',
  retentionDays: 365,
  opener: 'esther.quill',
  seats: [],
  conversation: [
    {
      by: 'esther.quill',
      label: 'question',
      body: `The university offers a ranked list of sites without figures. In the plenary we sounded as if we were two governments. Can the three of us say the same thing next time?`,
    },
    {
      by: 'corin.maddox',
      label: 'conditions',
      answers: 'question',
      body: `Yes, on two conditions. The list comes twice a year, so that inspectors can plan. And the way of picking at random is published, or somebody will say that a visit was ordered by a neighbour.`,
    },
    {
      by: 'farid.sayegh',
      answers: 'conditions',
      body: `أوافق على الشرطين.

Agreed. In Zahrun the published method was what made mill owners open the door.`,
    },
    {
      by: 'esther.quill',
      answers: 'conditions',
      body: `Then I take both to the Vice-Chair before anything leaves this room. Nothing by village, from any of us, in the meantime.`,
    },
  ],
  topics: [],
  marks: [{ by: 'farid.sayegh', about: 'conditions', reaction: 'well-said' }],
  releases: [],
};

const civilSociety: DemoRoom = {
  kind: 'caucus',
  name: 'Civil society: the joint channel',
  rule: 'non-attribution',
  retentionDays: 365,
  opener: 'anselm.tarr',
  seats: [],
  conversation: [
    {
      by: 'anselm.tarr',
      label: 'fear',
      body: `Before we agree to any channel: what happens to the woman who complains *first*? She has a name in the valley long before the third complaint opens the company's.`,
    },
    {
      by: 'salma.idrissi',
      label: 'first-woman',
      answers: 'fear',
      body: `She must be able to stop it at any moment. Our condition, as I would say it in the market: whoever complains can take the complaint back until the three have met, and nobody learns that there was one.`,
    },
    {
      by: 'lucia.ferran',
      answers: 'first-woman',
      body: `That is a sentence for the plenary, and better than what I had drafted. I have asked for its release without any attribution; whoever said it decides.`,
    },
  ],
  topics: [],
  marks: [{ by: 'anselm.tarr', about: 'first-woman', reaction: 'thanks' }],
  releases: [
    {
      by: 'lucia.ferran',
      of: 'first-woman',
      text: 'whoever complains can take the complaint back until the three have met, and nobody learns that there was one.',
      grade: 'none',
    },
  ],
};

const drafting: DemoRoom = {
  kind: 'working',
  name: 'Drafting: measuring without lists',
  rule: 'on-record',
  retentionDays: 730,
  opener: 'lucia.ferran',
  seats: ['esther.quill', 'corin.maddox', 'amara.denholt', 'tomasz.vale'],
  conversation: [
    {
      by: 'lucia.ferran',
      label: 'draft',
      body: `First draft of the page. This room is **on the record**, so each correction stands under its author's name.

1. What is asked: village of residence, in groups of at least ten. Never community, faith or birthplace.
2. Twice a year an anonymous survey, run by the university.
3. Raw answers are destroyed within thirty days of the tables.`,
    },
    {
      by: 'amara.denholt',
      label: 'thirty-days',
      answers: 'draft',
      body: `Line 3: who sees that it was done? Members will ask me. I suggest that one person of each sector is present and signs.`,
    },
    {
      by: 'corin.maddox',
      label: 'ten-days',
      answers: 'draft',
      body: `Thirty days is long for something that can be demanded from its holder. Ten, if the university can do it.`,
    },
    {
      by: 'lucia.ferran',
      label: 'second-draft',
      answers: 'ten-days',
      body: `Ten is possible outside the exam weeks. Line 3 now reads: "Raw answers are destroyed within ten working days of the tables, in the presence of one person of each sector, who sign for it." @{sector:government}, does that settle it for you?`,
    },
    { by: 'esther.quill', answers: 'second-draft', body: `For the Committee it does.` },
    {
      by: 'tomasz.vale',
      label: 'open-points',
      body: `For the minutes I note two open points: who signs for civil society, as the university cannot sign for itself, and what a group of fewer than ten is called in the tables.`,
    },
  ],
  topics: [
    { name: 'Text of the page', by: 'lucia.ferran', from: 'draft' },
    { name: 'Open points', by: 'tomasz.vale', from: 'open-points' },
  ],
  marks: [
    { by: 'lucia.ferran', about: 'draft', reaction: 'pin' },
    { by: 'corin.maddox', about: 'thirty-days', reaction: 'well-said' },
    { by: 'amara.denholt', about: 'second-draft', reaction: 'thanks' },
  ],
  releases: [],
};

/** A caucus of each sector, of which one has let a sentence go and two wait for an author, and a room of drafters. */
export const fairWorkRooms: readonly DemoRoom[] = [business, government, civilSociety, drafting];
