import { Injectable } from '@nestjs/common';
import { refuse } from '@trialogue/kernel';
import { CharterRepository } from '../groups/charter.repository.ts';
import { RefusalError } from '../platform/refusal.ts';

const newestVersions = 100;

/** The texts that calls bind and that stand elsewhere already. */
@Injectable()
export class CallTexts {
  constructor(private readonly charters: CharterRepository) {}

  /** P4: of a version that is proposed, and newer than the one in force. */
  async charter(groupId: string, version: number): Promise<string> {
    const versions = await this.charters.versions(groupId, newestVersions);
    const inForce = versions.find(({ adoptedAt }) => adoptedAt !== null)?.version ?? 0;
    const proposed = versions.find((one) => one.version === version);
    if (proposed && version > inForce) return proposed.body;
    throw new RefusalError(refuse('no-charter-to-adopt', 'P4', ['correct-field']));
  }
}
