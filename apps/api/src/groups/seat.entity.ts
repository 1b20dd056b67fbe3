import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('seat')
@Check('seat_role_known', "role in ('delegate', 'observer', 'facilitator', 'rapporteur')")
@Check('seat_sector_known', "sector in ('business', 'government', 'civil-society')")
@Check('seat_neutral_has_no_sector', "(role in ('facilitator', 'rapporteur')) = (sector is null) or role = 'observer'")
@Check(
  'seat_delegate_has_authority',
  "role <> 'delegate' or decision_authority in ('decides', 'recommends', 'reports-back')",
)
@Check('seat_neutral_has_no_added_power', "role = 'delegate' or added_powers = '{}'")
@Index('seat_one_per_person_and_group', ['groupId', 'personId'], { unique: true, where: 'ended_at is null' })
@Check('seat_loan_has_end', '(alternate_of is null) = (loan_until is null)')
@Check('seat_loan_is_of_delegate', "alternate_of is null or (role = 'delegate' and guest_until is null)")
@Index('seat_one_alternate', ['alternateOf'], { unique: true, where: 'ended_at is null' })
@Index('seat_by_person', ['personId'])
export class SeatEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'seat_pkey' })
  id!: string;

  @Column('uuid')
  @ForeignKey('working_group', { name: 'seat_group_fkey' })
  groupId!: string;

  @Column('uuid')
  @ForeignKey('person', { name: 'seat_person_fkey' })
  personId!: string;

  @Column('text')
  role!: string;

  @Column('text', { nullable: true })
  sector!: string | null;

  @Column('uuid')
  @ForeignKey('organisation', { name: 'seat_organisation_fkey' })
  organisationId!: string;

  @Column('text', { nullable: true })
  decisionAuthority!: string | null;

  @Column('text', { array: true, default: () => "'{}'" })
  addedPowers!: string[];

  @Column('uuid')
  @ForeignKey('person', { name: 'seat_appointed_by_fkey' })
  appointedBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  appointedAt!: Date;

  @Column('timestamptz', { nullable: true })
  activatedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  suspendedUntil!: Date | null;

  @Column('timestamptz', { nullable: true })
  powersStoppedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  guestUntil!: Date | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('seat', { name: 'seat_alternate_of_fkey' })
  alternateOf!: string | null;

  @Column('timestamptz', { nullable: true })
  loanUntil!: Date | null;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  @Column('text', { nullable: true })
  endedReason!: string | null;
}
