import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

@Entity('room_period')
@Unique('room_period_starts_key', ['roomId', 'startsAt'])
@Check('room_period_order', 'starts_at < closes_at and closes_at <= map_ends_at')
export class RoomPeriodEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'room_period_pkey' })
  id!: string;

  @Column('uuid')
  @ForeignKey('room', { name: 'room_period_room_fkey' })
  roomId!: string;

  @Column('timestamptz')
  startsAt!: Date;

  @Column('timestamptz')
  closesAt!: Date;

  @Column('timestamptz')
  mapEndsAt!: Date;

  @Column('bytea', { nullable: true })
  wrappedKey!: Buffer | null;
}
