import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('suspension')
@Check('suspension_reason_length', 'char_length(reason) between 1 and 500')
@Check('suspension_at_most_two_days', "from_at < until_at and until_at <= from_at + interval '48 hours'")
@Index('suspension_by_seat_and_time', { synchronize: false })
export class SuspensionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'suspension_pkey' })
  id!: string;

  @Column('uuid')
  @ForeignKey('working_group', { name: 'suspension_group_fkey' })
  groupId!: string;

  @Column('uuid')
  @ForeignKey('seat', { name: 'suspension_seat_fkey' })
  seatId!: string;

  @Column('uuid')
  @ForeignKey('seat', { name: 'suspension_by_seat_fkey' })
  bySeat!: string;

  @Column('text')
  reason!: string;

  @Column('timestamptz')
  fromAt!: Date;

  @Column('timestamptz')
  untilAt!: Date;

  @Column('timestamptz', { nullable: true })
  liftedAt!: Date | null;
}
