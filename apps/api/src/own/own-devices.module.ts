import { Module } from '@nestjs/common';
import { NoticeRepository } from './notice.repository.ts';
import { Notices } from './notices.ts';
import { OwnDevices } from './own-devices.ts';
import { Relay } from './relay.ts';

/** What other domains call; apart from the rest, which itself asks the domain of rooms. */
@Module({
  providers: [NoticeRepository, Notices, OwnDevices, Relay],
  exports: [NoticeRepository, Notices, OwnDevices, Relay],
})
export class OwnDevicesModule {}
