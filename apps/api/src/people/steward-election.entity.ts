import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('steward_election')
@Check('steward_election_office_known', "office in ('business', 'government', 'civil-society')")
@Check('steward_election_outcome_known', "outcome in ('elected', 'no-quorum', 'no-majority')")
@Check('steward_election_closed_has_outcome', '(closed_at is null) = (outcome is null)')
@Check('steward_election_elected_has_winner', "(outcome = 'elected') = (elected is not null) or outcome is null")
@Index('steward_election_one_open', ['office'], { unique: true, where: 'closed_at is null' })
export class StewardElectionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'steward_election_pkey' })
  id!: string;

  @Column('text')
  office!: string;

  @Column('uuid')
  @ForeignKey('person', { name: 'steward_election_called_by_fkey' })
  calledBy!: string;

  @Column('timestamptz')
  openedAt!: Date;

  @Column('timestamptz')
  closesAt!: Date;

  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;

  @Column('text', { nullable: true })
  outcome!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('person', { name: 'steward_election_elected_fkey' })
  elected!: string | null;
}
