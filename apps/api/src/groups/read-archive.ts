import { Injectable } from '@nestjs/common';
import type { GroupArchive } from '@trialogue/groups';
import { may } from '@trialogue/policy';
import { LedgerRepository } from '../ledger/ledger.repository.ts';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { tooLarge } from '../platform/refusal.filter.ts';
import { orRefuse, refuseNotFound } from '../platform/refusal.ts';
import { ArchiveRepository } from './archive.repository.ts';
import { CharterRepository } from './charter.repository.ts';
import { SeatsReader } from './seats.reader.ts';

/** Characters; a ledger of so many is read page by page at its own address. */
const mostText = 20_000_000;
const pageOf = 500;
const mostVersions = 100;

/** What a group leaves to its members: its charter, its seats as roles, and its ledger whole, so that it can be verified alone. */
@Injectable()
export class ReadArchive {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly seats: SeatsReader,
    private readonly archive: ArchiveRepository,
    private readonly charters: CharterRepository,
    private readonly ledger: LedgerRepository,
  ) {}

  run({ actor, personId }: Recognised, groupId: string): Promise<GroupArchive> {
    return this.work.asPerson(personId, async () => {
      const seat = await this.seats.seatFacts(personId, groupId);
      orRefuse(may(actor, 'archive.read', { seat, now: this.clock.now().getTime() }));
      const group = await this.archive.group(groupId);
      if (!group) refuseNotFound();
      const versions = await this.charters.versions(groupId, mostVersions);
      const written = versions.reduce((length, { body }) => length + body.length, 0);
      return {
        group: {
          ...group,
          createdAt: group.createdAt.toISOString(),
          activatedAt: group.activatedAt?.toISOString() ?? null,
          endedAt: group.endedAt?.toISOString() ?? null,
        },
        charter: versions.map(({ proposedAt, adoptedAt, ...version }) => ({
          ...version,
          proposedAt: proposedAt.toISOString(),
          adoptedAt: adoptedAt?.toISOString() ?? null,
        })),
        seats: await this.archive.seats(groupId),
        ledger: await this.wholeLedger(groupId, mostText - written),
      };
    });
  }

  private async wholeLedger(groupId: string, room: number): Promise<GroupArchive['ledger']> {
    const whole: GroupArchive['ledger'] = [];
    let left = room;
    for (let after = 0; ;) {
      const page = await this.ledger.page(groupId, after, pageOf);
      for (const { canonical, hash } of page) {
        left -= canonical.length + hash.length;
        whole.push({ canonical, hash });
      }
      if (left < 0) orRefuse(tooLarge);
      const last = page.at(-1);
      if (last === undefined || page.length < pageOf) return whole;
      after = last.seq;
    }
  }
}
