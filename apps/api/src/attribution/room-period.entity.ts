import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('room_period')
@Unique('room_period_starts_key', ['roomId', 'startsAt'])
@Check('room_period_order', 'starts_at < closes_at and closes_at <= map_ends_at')
@Index('room_period_to_label', ['closesAt'], { where: 'labelled_at is null' })
@Index('room_period_to_end', ['mapEndsAt'], { where: 'wrapped_key is not null' })
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

  @Column('timestamptz', { nullable: true })
  labelledAt!: Date | null;
}
