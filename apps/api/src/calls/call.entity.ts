import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('call')
@Unique('call_client_key', ['groupId', 'clientId'])
@ForeignKey('charter_version', ['groupId', 'charterVersion'], ['groupId', 'version'], { name: 'call_charter_fkey' })
@Check('call_kind_known', "kind in ('every-sector', 'two-sectors')")
@Check('call_opener_known', "opened_by in ('facilitator', 'delegates', 'system')")
@Check('call_outcome_known', "outcome in ('blocked', 'no-quorum', 'adopted', 'no-support')")
@Check('call_closed_has_outcome', '(closed_at is null) = (outcome is null)')
@Check('call_text_fits', "sha256 = sha256(convert_to(text, 'UTF8'))")
@Check('call_text_length', 'char_length(text) between 1 and 40000 and char_length(title) between 1 and 200')
@Check('call_term', 'term_seconds > 0 and closes_at > opened_at')
@Check('call_threshold_whole', 'num_nulls(threshold_parts, threshold_of) in (0, 2)')
@Check('call_two_sectors', "cardinality(sectors) >= 2 and sectors <@ array['business', 'government', 'civil-society']")
@Index('call_of_group', { synchronize: false })
@Index('call_open', ['closesAt'], { where: 'closed_at is null' })
@Index('call_follows_once', ['follows'], { unique: true })
export class CallEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'call_pkey' })
  id!: string;

  @Column('uuid')
  @ForeignKey('working_group', { name: 'call_group_fkey' })
  groupId!: string;

  @Column('uuid')
  clientId!: string;

  @Column('bytea')
  openingHash!: Buffer;

  @Column('text')
  kind!: string;

  @Column('text')
  matter!: string;

  @Column('smallint', { nullable: true })
  thresholdParts!: number | null;

  @Column('smallint', { nullable: true })
  thresholdOf!: number | null;

  @Column('smallint')
  quorumParts!: number;

  @Column('smallint')
  quorumOf!: number;

  @Column('text')
  title!: string;

  @Column('text')
  text!: string;

  @Column('bytea')
  sha256!: Buffer;

  @Column('text', { array: true })
  sectors!: string[];

  @Column('text')
  openedBy!: string;

  @Column('timestamptz')
  openedAt!: Date;

  @Column('timestamptz')
  closesAt!: Date;

  @Column('integer')
  termSeconds!: number;

  @Column('boolean', { default: false })
  extended!: boolean;

  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('room', { name: 'call_room_fkey' })
  roomId!: string | null;

  @Column('uuid', { nullable: true })
  sessionItemId!: string | null;

  @Column('integer', { nullable: true })
  charterVersion!: number | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('seat', { name: 'call_concerned_fkey' })
  concernedSeat!: string | null;

  @Column('text', { nullable: true })
  subject!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('call', { name: 'call_follows_fkey' })
  follows!: string | null;

  @Column('jsonb', { nullable: true })
  detail!: object | null;

  @Column('text', { nullable: true })
  outcome!: string | null;

  @Column('jsonb', { nullable: true })
  positions!: object | null;

  @Column('text', { array: true, default: '{}' })
  reservations!: string[];

  @Column('text', { array: true, default: '{}' })
  objections!: string[];
}

@Entity('call_elector')
@Check('call_elector_sector_known', "sector in ('business', 'government', 'civil-society')")
export class CallElectorEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'call_elector_pkey' })
  @ForeignKey('call', { name: 'call_elector_call_fkey' })
  callId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'call_elector_pkey' })
  @ForeignKey('seat', { name: 'call_elector_seat_fkey' })
  seatId!: string;

  @Column('text')
  sector!: string;

  @Column('timestamptz', { nullable: true })
  droppedAt!: Date | null;
}

/** What a delegate answered, sealed until the close, which deletes it. */
@Entity('call_answer')
@ForeignKey('call_elector', ['callId', 'seatId'], ['callId', 'seatId'], { name: 'call_answer_elector_fkey' })
@Check('call_answer_length', 'octet_length(sealed) = 4124')
export class CallAnswerEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'call_answer_pkey' })
  callId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'call_answer_pkey' })
  seatId!: string;

  @Column('bytea')
  sealed!: Buffer;
}

@Entity('call_absence')
@Check('call_absence_sector_known', "absent in ('business', 'government', 'civil-society')")
@Check('call_absence_subject_length', 'char_length(subject) between 1 and 200')
export class CallAbsenceEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'call_absence_pkey' })
  @ForeignKey('working_group', { name: 'call_absence_group_fkey' })
  groupId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'call_absence_pkey' })
  subject!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'call_absence_pkey' })
  absent!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'call_absence_pkey' })
  @ForeignKey('seat', { name: 'call_absence_seat_fkey' })
  seatId!: string;

  @Column('timestamptz')
  agreedAt!: Date;
}
