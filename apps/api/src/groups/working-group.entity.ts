import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity('working_group')
@Check('working_group_kind_known', "kind in ('standing', 'acute-crisis', 'roundtable')")
@Check('working_group_phase_known', "phase in ('upstream', 'acute', 'midstream', 'downstream')")
@Check('working_group_state_known', "state in ('proposed', 'active', 'ended')")
@Check('working_group_k_at_least_three', 'k >= 3')
@Check('working_group_minimum_delegates_positive', 'minimum_delegates >= 1')
export class WorkingGroupEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'working_group_pkey' })
  id!: string;

  @Column('text')
  name!: string;

  @Column('text')
  purpose!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  phase!: string;

  @Column('text')
  region!: string;

  @Column('text', { default: 'proposed' })
  state!: string;

  @Column('uuid')
  @ForeignKey('person', { name: 'working_group_founded_by_fkey' })
  foundedBy!: string;

  @Column('smallint', { default: 2 })
  minimumDelegates!: number;

  @Column('smallint', { default: 3 })
  k!: number;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  activatedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
