import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.ts';
import { CONFIG, type Config } from '../platform/config.ts';
import { Work } from '../platform/database/work.ts';
import { LOG, type Log } from '../platform/log.ts';
import { nameOf } from '../platform/refusal.filter.ts';
import { type Recognised, Recogniser } from '../platform/recognition.ts';
import { tokenHash, tokenIn } from './sign-in-cookie.ts';
import { isDueToBeSeen, seenGrain, signInIsLive } from './sign-in-life.ts';
import { type KnownSignIn, SignInRepository } from './sign-in.repository.ts';

/** Forgetting them all costs one write for each that is in use. */
const mostNoted = 20_000;
/** Milliseconds for which uses are gathered before they are written. */
const gatherFor = 1_000;

/** Who stands behind a cookie, looked up each time: a sign-in that was ended a moment ago opens nothing. */
@Injectable()
export class RecogniseByCookie extends Recogniser {
  private readonly used = new Set<string>();
  private noting: NodeJS.Timeout | undefined;
  private readonly notedAt = new Map<string, number>();

  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly signIns: SignInRepository,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Log,
  ) {
    super();
  }

  override async recognise(cookieHeader: string | undefined): Promise<Recognised | null> {
    const token = tokenIn(cookieHeader, this.config);
    if (token === undefined) return null;
    const signIn = await this.work.onDuty('door', () => this.liveSignIn(token));
    return signIn && recognisedBy(signIn);
  }

  override async stillLive(signInIds: readonly string[]): Promise<ReadonlySet<string>> {
    const now = this.clock.now();
    const known = await this.work.onDuty('door', () => this.signIns.byIds(signInIds));
    const live = known.filter((signIn) => signIn.deactivatedAt === null && signInIsLive(signIn, now));
    return new Set(live.map((signIn) => signIn.id));
  }

  override noteUse(signInId: string): void {
    const now = this.clock.now();
    if (now.getTime() - (this.notedAt.get(signInId) ?? 0) < seenGrain) return;
    if (this.notedAt.size >= mostNoted) this.notedAt.clear();
    this.notedAt.set(signInId, now.getTime());
    this.used.add(signInId);
    this.noting ??= setTimeout(() => void this.noteAll(), gatherFor).unref();
  }

  /** One statement for all: a full room that begins to speak would else write a hundred times at once. */
  private async noteAll(): Promise<void> {
    const signInIds = [...this.used];
    this.used.clear();
    this.noting = undefined;
    try {
      await this.work.onDuty('door', () => this.signIns.markSeen(signInIds, this.clock.now()));
    } catch (error) {
      this.log.warn({ fault: nameOf(error) }, 'the use of sign-ins could not be noted');
    }
  }

  private async liveSignIn(token: string): Promise<KnownSignIn | null> {
    const now = this.clock.now();
    const signIn = await this.signIns.byToken(tokenHash(token));
    if (!signIn || signIn.deactivatedAt !== null || !signInIsLive(signIn, now)) return null;
    if (isDueToBeSeen(signIn, now)) await this.signIns.markSeen([signIn.id], now);
    return signIn;
  }
}

function recognisedBy({ id, personId, standing, offices }: KnownSignIn): Recognised {
  return {
    signInId: id,
    personId,
    actor: { kind: 'person', personId, standing, offices, deactivated: false },
  };
}
