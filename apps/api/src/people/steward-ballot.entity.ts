import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity('steward_elector')
export class StewardElectorEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'steward_elector_pkey' })
  @ForeignKey('steward_election', { name: 'steward_elector_election_fkey' })
  electionId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'steward_elector_pkey' })
  @ForeignKey('person', { name: 'steward_elector_person_fkey' })
  personId!: string;

  @Column('date', { nullable: true })
  votedOn!: string | null;
}

@Entity('steward_candidate')
export class StewardCandidateEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'steward_candidate_pkey' })
  @ForeignKey('steward_election', { name: 'steward_candidate_election_fkey' })
  electionId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'steward_candidate_pkey' })
  @ForeignKey('person', { name: 'steward_candidate_person_fkey' })
  personId!: string;

  @Column('timestamptz')
  stoodAt!: Date;
}

@Entity('steward_tally')
@ForeignKey('steward_candidate', ['electionId', 'personId'], ['electionId', 'personId'], {
  name: 'steward_tally_candidate_fkey',
})
@Check('steward_tally_votes_count', 'votes >= 0')
export class StewardTallyEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'steward_tally_pkey' })
  electionId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'steward_tally_pkey' })
  personId!: string;

  @Column('integer', { default: 0 })
  votes!: number;
}
