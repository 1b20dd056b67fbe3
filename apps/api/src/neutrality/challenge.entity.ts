import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('challenge')
@Unique('challenge_once', ['neutralSeat', 'causeKey'])
@Check(
  'challenge_cause_known',
  "cause_kind in ('session', 'call', 'conduct') and (cause_kind = 'conduct') = (cause_id is null)",
)
@Check('challenge_sector_known', "sector in ('business', 'government', 'civil-society')")
@Check('challenge_sealed_until_call', '(reason is null) = (call_id is not null)')
@Index('challenge_of_group', ['groupId'])
export class ChallengeEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'challenge_pkey' })
  id!: string;

  @Column('uuid')
  @ForeignKey('working_group', { name: 'challenge_group_fkey' })
  groupId!: string;

  @Column('uuid')
  @ForeignKey('seat', { name: 'challenge_neutral_fkey' })
  neutralSeat!: string;

  @Column('text')
  causeKind!: string;

  @Column('uuid', { nullable: true })
  causeId!: string | null;

  @Column('text')
  causeKey!: string;

  @Column('text')
  sector!: string;

  @Column('bytea')
  authorTag!: Buffer;

  @Column('bytea', { nullable: true })
  reason!: Buffer | null;

  @Column('date')
  madeOn!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('call', { name: 'challenge_call_fkey' })
  callId!: string | null;
}

@Entity('concern')
@Check(
  'concern_sectors_known',
  "cardinality(sectors) between 2 and 3 and sectors <@ array['business', 'government', 'civil-society']",
)
@Check('concern_answer_whole', 'num_nulls(answer, answered_on, answered_sector) in (0, 3)')
@Index('concern_of_group', ['groupId'])
export class ConcernEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'concern_pkey' })
  id!: string;

  @Column('uuid')
  @ForeignKey('working_group', { name: 'concern_group_fkey' })
  groupId!: string;

  @Column('uuid')
  @ForeignKey('seat', { name: 'concern_neutral_fkey' })
  neutralSeat!: string;

  @Column('text', { array: true })
  sectors!: string[];

  @Column('bytea')
  authorTag!: Buffer;

  @Column('date')
  filedOn!: string;

  @Column('date')
  dueOn!: string;

  @Column('bytea')
  text!: Buffer;

  @Column('bytea', { nullable: true })
  answer!: Buffer | null;

  @Column('date', { nullable: true })
  answeredOn!: string | null;

  @Column('text', { nullable: true })
  answeredSector!: string | null;
}
