import type { DemoRoom } from './group.ts';

const direction: DemoRoom = {
  kind: 'working',
  name: 'Text of the direction on bulk messages',
  rule: 'non-attribution',
  retentionDays: 90,
  opener: 'ruth.pemberly',
  seats: ['tobias.renn', 'grace.ondell', 'esther.quill', 'julien.ferrand'],
  conversation: [
    {
      by: 'ruth.pemberly',
      label: 'redraft',
      body: `Redraft, with what the plenary asked for:

> A text of political or public-order content to more than 500 numbers names its sender and is filed 48 hours ahead. Where the operator doubts, it is held for at most six hours; a panel of three, one of each sector, says yes or no with a reason. No answer within six hours means yes. Commerce is outside.

Line by line, please.`,
    },
    {
      by: 'tobias.renn',
      label: 'night',
      answers: 'redraft',
      body: `"Where the operator doubts" puts the first judgement on a technician at night. I would write: where the text meets one of the listed signs. The list is published with the direction.`,
    },
    {
      by: 'grace.ondell',
      label: 'signs',
      answers: 'night',
      body: `Yes to a list, if it names *conduct* and no group: a call to a place at an hour, a call to leave or to keep others out, words for people as animals or dirt. I can send ten lines by tonight.`,
    },
    {
      by: 'esther.quill',
      answers: 'signs',
      body: `The Committee would second such a list. It must exist in all three languages at the same hour, or it will be read as aimed at the third.`,
    },
    {
      by: 'julien.ferrand',
      label: 'state',
      body: `On procedure: two changes are on the table, *listed signs* for "doubt" and *three languages in one hour*. I will read the line back once the list is here.`,
    },
  ],
  topics: [],
  marks: [
    { by: 'ruth.pemberly', about: 'redraft', reaction: 'pin' },
    { by: 'ruth.pemberly', about: 'signs', reaction: 'thanks' },
    { by: 'tobias.renn', about: 'signs', reaction: 'noted' },
  ],
  releases: [],
};

/** The regulator, the operator and the Monitor write what the plenary asked them for. */
export const selethRooms: readonly DemoRoom[] = [direction];
