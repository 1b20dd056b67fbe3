import { Injectable } from '@nestjs/common';
import type { CharterVersions } from '@trialogue/groups';
import { may } from '@trialogue/policy';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { orRefuse } from '../platform/refusal.ts';
import { CharterRepository } from './charter.repository.ts';
import { GroupViewing } from './group-viewing.ts';

const mostVersions = 100;

@Injectable()
export class ListCharterVersions {
  constructor(
    private readonly work: Work,
    private readonly viewing: GroupViewing,
    private readonly charters: CharterRepository,
  ) {}

  run({ actor, personId }: Recognised, groupId: string): Promise<CharterVersions> {
    return this.work.asPerson(personId, async () => {
      await this.viewing.open(actor, groupId, (facts) => orRefuse(may(actor, 'charter.versions', facts)));
      const versions = await this.charters.versions(groupId, mostVersions);
      const consents = await this.charters.consents(groupId);
      const items = versions.map(({ version, body, sha256, proposedAt, adoptedAt }) => ({
        version,
        body,
        sha256,
        proposedAt: proposedAt.toISOString(),
        adoptedAt: adoptedAt?.toISOString() ?? null,
        consents: consents
          .filter((consent) => consent.version === version)
          .map(({ seatId, name, sector }) => ({ seatId, name, sector })),
      }));
      return { items };
    });
  }
}
