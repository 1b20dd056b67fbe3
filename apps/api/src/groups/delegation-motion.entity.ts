import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('delegation_motion')
@Check('delegation_motion_sector_known', "sector in ('business', 'government', 'civil-society')")
@Check('delegation_motion_kind_known', "kind in ('appoint', 'recall', 'lend', 'confirm-neutral', 'end-group')")
@Check('delegation_motion_outcome_known', "outcome in ('carried', 'withdrawn', 'lapsed')")
@Check('delegation_motion_closed_has_outcome', '(closed_at is null) = (outcome is null)')
@Index('delegation_motion_open', ['groupId', 'sector'], { where: 'closed_at is null' })
export class DelegationMotionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'delegation_motion_pkey' })
  id!: string;

  @Column('uuid')
  @ForeignKey('working_group', { name: 'delegation_motion_group_fkey' })
  groupId!: string;

  @Column('text')
  sector!: string;

  @Column('text')
  kind!: string;

  @Column('jsonb')
  subject!: unknown;

  @Column('uuid')
  @ForeignKey('seat', { name: 'delegation_motion_proposed_by_fkey' })
  proposedBy!: string;

  @Column('timestamptz')
  proposedAt!: Date;

  @Column('timestamptz')
  lapsesAt!: Date;

  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;

  @Column('text', { nullable: true })
  outcome!: string | null;
}
