import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { OwnChanged } from '@trialogue/rooms';
import { onceCommitted } from '../platform/database/work.ts';
import { LiveSockets } from '../platform/live/live-sockets.ts';
import { channelOfPerson } from '../platform/live/live-socket.ts';
import { Relay } from './relay.ts';

/** A hint of the bus holds 8,000 bytes. */
const peopleInOne = 100;

/** Tells all devices of a person what was changed on one of them. At most once: a page also reads anew when it is looked at. */
@Injectable()
export class OwnDevices implements OnModuleInit {
  constructor(
    private readonly sockets: LiveSockets,
    private readonly relay: Relay,
  ) {}

  onModuleInit(): void {
    this.relay.on((told) => {
      if (told.what === 'own') this.emit(told.personIds, told.changed);
    });
  }

  /** Inside a transaction, once that has committed. It never fails and waits for nobody. */
  async tell(personIds: readonly string[], changed: OwnChanged): Promise<void> {
    if (personIds.length > 0) await onceCommitted(() => this.send([...new Set(personIds)], changed));
  }

  private send(personIds: readonly string[], changed: OwnChanged): void {
    this.emit(personIds, changed);
    for (let from = 0; from < personIds.length; from += peopleInOne) {
      void this.relay.tell({ what: 'own', personIds: personIds.slice(from, from + peopleInOne), changed });
    }
  }

  private emit(personIds: readonly string[], changed: OwnChanged): void {
    const channels = personIds.map(channelOfPerson).filter((channel) => this.sockets.countIn(channel) > 0);
    if (channels.length > 0) this.sockets.current?.to(channels).emit('own:changed', changed);
  }
}
