import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { RoomItemEntity } from '../rooms/room-item.entity.ts';

@Entity('abuse_report')
@Check('abuse_report_kind_known', "room_kind in ('plenary', 'caucus', 'working')")
@Check(
  'abuse_report_two_sectors',
  "cardinality(sectors) = 2 and sectors[1] <> sectors[2] and sectors <@ array['business', 'government', 'civil-society']",
)
@Check('abuse_report_grounds_known', "grounds in ('abuse', 'law')")
@Check(
  'abuse_report_halves',
  `num_nulls(grounds, glass_reason, opened_at, opened_by, opened_sector) in (0, 5)
   and num_nulls(seconded_by, seconded_sector) in (0, 2) and (seconded_by is null or opened_by is not null)
   and seconded_by <> opened_by and seconded_sector <> opened_sector`,
)
@Index('abuse_report_by_day', ['reportedOn', 'id'])
@Index('abuse_report_by_item', ['roomId', 'itemId'], { where: 'item_id is not null' })
@ForeignKey(() => RoomItemEntity, ['roomId', 'itemId'], ['roomId', 'id'], {
  name: 'abuse_report_item_fkey',
  onDelete: 'SET NULL',
})
export class AbuseReportEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'abuse_report_pkey' })
  id!: string;

  @Column('uuid')
  @ForeignKey('working_group', { name: 'abuse_report_group_fkey' })
  groupId!: string;

  @Column('uuid')
  @ForeignKey('room', { name: 'abuse_report_room_fkey' })
  roomId!: string;

  @Column('uuid', { nullable: true })
  itemId!: string | null;

  @Column('text')
  roomKind!: string;

  @Column('text', { array: true })
  sectors!: string[];

  @Column('date')
  reportedOn!: string;

  @Column('bytea')
  reason!: Buffer;

  @Column('bytea', { nullable: true })
  words!: Buffer | null;

  @Column('date', { nullable: true })
  closedOn!: string | null;

  @Column('bytea', { nullable: true })
  closing!: Buffer | null;

  @Column('text', { nullable: true })
  grounds!: string | null;

  @Column('bytea', { nullable: true })
  glassReason!: Buffer | null;

  @Column('timestamptz', { nullable: true })
  openedAt!: Date | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('person', { name: 'abuse_report_opened_fkey' })
  openedBy!: string | null;

  @Column('text', { nullable: true })
  openedSector!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('person', { name: 'abuse_report_seconded_fkey' })
  secondedBy!: string | null;

  @Column('text', { nullable: true })
  secondedSector!: string | null;
}
