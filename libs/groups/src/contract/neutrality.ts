import { isPlainName, isPlainText } from '@trialogue/kernel';
import { sectors } from '@trialogue/people';
import * as z from 'zod';
import { seatRoles } from '../rules/seat.ts';

const words = (limit: number) => z.string().trim().min(1).max(limit).refine(isPlainText);
const line = (limit: number) => z.string().trim().min(1).max(limit).refine(isPlainName);
const day = z.iso.date();

export const challengeReasonLimit = 1_000;
export const concernLimit = 2_000;

const cause = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('session'), id: z.uuid() }),
  z.strictObject({ kind: z.literal('call'), id: z.uuid() }),
  z.strictObject({ kind: z.literal('conduct') }),
]);
export type ChallengeCause = z.infer<typeof cause>;

/** POST /api/groups/:groupId/challenges. The reason is read by everybody once the challenge is seconded, by nobody before. */
export const challengeToMake = z.strictObject({
  neutralSeatId: z.uuid(),
  cause,
  reason: words(challengeReasonLimit),
});
export type ChallengeToMakeCommand = z.infer<typeof challengeToMake>;

/** POST /api/challenges/:challengeId/second answers it: the call that the system opened. */
export const openedCall = z.strictObject({ id: z.uuid() });

/** POST /api/groups/:groupId/concerns. */
export const concernToFile = z.strictObject({ neutralSeatId: z.uuid(), text: words(concernLimit) });

/** POST /api/concerns/:concernId/answer. */
export const concernAnswer = z.strictObject({ text: words(concernLimit) });

const shownChallenge = z.strictObject({
  id: z.uuid(),
  cause: z.strictObject({ kind: z.enum(['session', 'call', 'conduct']), title: z.string().nullable() }),
  madeOn: day,
  until: day,
});

const neutralInOffice = z.strictObject({
  seatId: z.uuid(),
  name: z.string(),
  role: z.enum(seatRoles),
  powersStopped: z.boolean(),
  /** The call that decides about him, while his powers are suspended. */
  callId: z.uuid().nullable(),
  /** Challenges that one may second. Neither who made them is told nor why. */
  toSecond: z.array(shownChallenge),
  /** One's own that wait for a second voice. */
  own: z.array(shownChallenge),
});
export type NeutralInOffice = z.infer<typeof neutralInOffice>;

const ownConcern = z.strictObject({
  id: z.uuid(),
  neutral: z.string().nullable(),
  filedOn: day,
  dueOn: day,
  overdue: z.boolean(),
  text: z.string().nullable(),
  answer: z.string().nullable(),
  answered: z.boolean(),
});
export type OwnConcern = z.infer<typeof ownConcern>;

/** GET /api/groups/:groupId/neutrality. */
export const neutrality = z.strictObject({
  neutrals: z.array(neutralInOffice),
  /** In the whole group since it began; of whom and by whom is not in it. */
  concerns: z.strictObject({
    filed: z.int().min(0),
    answered: z.int().min(0),
    overdue: z.int().min(0),
    days: z.int().min(1),
  }),
  ownConcerns: z.array(ownConcern),
});
export type Neutrality = z.infer<typeof neutrality>;

/** GET /api/concerns: those that went to the asker's office. */
export const concernsForSteward = z.strictObject({
  items: z.array(
    ownConcern.extend({ groupName: z.string(), answeredBy: z.enum(sectors).nullable(), neutral: z.string() }),
  ),
});
export type ConcernsForSteward = z.infer<typeof concernsForSteward>;

/** POST /api/groups/:groupId/removals: from the group, or with a room, from that room. */
export const removalToAsk = z.strictObject({
  clientId: z.uuidv4(),
  seatId: z.uuid(),
  roomId: z.uuid().nullable(),
  reason: words(2_000),
});
export type RemovalToAskCommand = z.infer<typeof removalToAsk>;

export const requestMatters = ['text', 'procedure'] as const;

/** POST /api/groups/:groupId/call-requests. */
export const callToRequest = z.strictObject({
  clientId: z.uuidv4(),
  matter: z.enum(requestMatters),
  title: line(200),
  text: words(20_000),
  hours: z.int().min(1).max(720),
});
export type CallToRequest = z.infer<typeof callToRequest>;

/** GET /api/groups/:groupId/call-requests. */
export const callRequests = z.strictObject({
  items: z.array(
    z.strictObject({
      id: z.uuid(),
      matter: z.enum(requestMatters),
      title: z.string(),
      text: z.string(),
      hours: z.int(),
      requestedAt: z.iso.datetime(),
      /** From when on delegates of two sectors open it themselves. */
      opensAt: z.iso.datetime(),
      backedBy: z.array(z.enum(sectors)),
      backedByMe: z.boolean(),
      callId: z.uuid().nullable(),
    }),
  ),
});
export type CallRequests = z.infer<typeof callRequests>;
