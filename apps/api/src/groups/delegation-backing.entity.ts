import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity('delegation_backing')
export class DelegationBackingEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'delegation_backing_pkey' })
  @ForeignKey('delegation_motion', { name: 'delegation_backing_motion_fkey' })
  motionId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'delegation_backing_pkey' })
  @ForeignKey('seat', { name: 'delegation_backing_seat_fkey' })
  seatId!: string;

  @Column('timestamptz')
  givenAt!: Date;

  @Column('timestamptz', { nullable: true })
  withdrawnAt!: Date | null;
}
