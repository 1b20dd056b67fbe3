import { Injectable, type OnModuleInit } from '@nestjs/common';
import { adopts } from '@trialogue/groups';
import type { LedgerKind, LedgerPayloads } from '@trialogue/ledger';
import { mayLowerRule } from '@trialogue/rooms';
import { AppendToLedger } from '../ledger/append-to-ledger.ts';
import { OwnDevices } from '../own/own-devices.ts';
import { CallEffects, type CountedCall } from './call-effects.ts';
import { peopleOf } from './calling.ts';
import { EffectRepository } from './effect.repository.ts';

/** What an adopted call of the group's own order does: a charter comes into force, a rule is lowered, history is opened. */
@Injectable()
export class AdoptedEffects implements OnModuleInit {
  constructor(
    private readonly effects: CallEffects,
    private readonly stored: EffectRepository,
    private readonly ledger: AppendToLedger,
    private readonly devices: OwnDevices,
  ) {}

  onModuleInit(): void {
    this.effects.on('charter-version', (counted) => this.adoptCharter(counted));
    this.effects.on('lower-rule', (counted) => this.lowerRule(counted));
    this.effects.on('open-history', (counted) => this.openHistory(counted));
  }

  /** P4: each member is asked for his consent anew before his next post. */
  private async adoptCharter({ call, result: { outcome }, seats, at }: CountedCall): Promise<void> {
    const { groupId, kind, sha256, charterVersion } = call;
    if (charterVersion === null) return;
    const { proposed, inForce } = await this.stored.charter(groupId, charterVersion);
    if (proposed === null || !adopts({ kind, outcome, sha256 }, proposed, inForce)) return;
    await this.stored.adopt(groupId, charterVersion, at);
    await this.record(call, at, 'charter-adopted', { version: charterVersion, sha256 });
    await this.devices.tell(peopleOf(seats), { about: 'rooms' });
  }

  /** From the next item on; what was said keeps the rule under which it was said. */
  private async lowerRule({ call, result, seats, at }: CountedCall): Promise<void> {
    const { id, roomId, sectors } = call;
    const room = roomId === null ? null : await this.stored.roomRule(roomId);
    if (roomId === null || room === null || result.outcome !== 'adopted') return;
    const consenting = sectors.filter((sector) => result.positions.get(sector) === 'consents');
    if (!mayLowerRule({ rule: room, consenting, sectors }).allowed || !(await this.stored.lowerRule(roomId))) return;
    const seq = await this.stored.tellRoom(roomId, 'rule-lowered', { loweredTo: 'on-record' });
    await this.record(call, at, 'rule-lowered', { room: roomId, seq, call: id });
    await this.devices.tell(peopleOf(seats), { about: 'rooms', roomId });
  }

  private async openHistory({ call, result, seats, at }: CountedCall): Promise<void> {
    const { id, roomId } = call;
    if (roomId === null || result.outcome !== 'adopted') return;
    await this.stored.openHistory(roomId);
    await this.stored.tellRoom(roomId, 'history-opened', {});
    await this.record(call, at, 'history-opened', { room: roomId, call: id });
    await this.devices.tell(peopleOf(seats), { about: 'rooms', roomId });
  }

  private record<K extends LedgerKind>(
    { groupId }: CountedCall['call'],
    at: Date,
    kind: K,
    payload: LedgerPayloads[K],
  ): Promise<void> {
    return this.ledger.run<K>({
      group: groupId,
      at: at.getTime(),
      actor: { role: 'system', sector: null },
      kind,
      payload,
    });
  }
}
