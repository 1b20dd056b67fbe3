import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('silence')
@Unique('silence_client_key', ['groupId', 'clientId'])
@Check('silence_outcome_known', "outcome in ('adopted', 'broken', 'not-read')")
@Check('silence_closed_has_outcome', '(closed_at is null) = (outcome is null)')
@Check('silence_broken_has_reason', "(outcome = 'broken') = (reason is not null) or outcome is null")
@Check('silence_text_fits', "sha256 = sha256(convert_to(text, 'UTF8'))")
@Check('silence_text_length', 'char_length(text) between 1 and 40000 and char_length(title) between 1 and 200')
@Index('silence_of_group', { synchronize: false })
@Index('silence_open', ['closesAt'], { where: 'closed_at is null' })
export class SilenceEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'silence_pkey' })
  id!: string;

  @Column('uuid')
  @ForeignKey('working_group', { name: 'silence_group_fkey' })
  groupId!: string;

  @Column('uuid')
  clientId!: string;

  @Column('bytea')
  openingHash!: Buffer;

  @Column('text')
  title!: string;

  @Column('text')
  text!: string;

  @Column('bytea')
  sha256!: Buffer;

  @Column('text', { array: true })
  sectors!: string[];

  @Column('timestamptz')
  openedAt!: Date;

  @Column('timestamptz')
  closesAt!: Date;

  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('room', { name: 'silence_room_fkey' })
  roomId!: string | null;

  @Column('text', { nullable: true })
  subject!: string | null;

  @Column('text', { nullable: true })
  outcome!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;
}

@Entity('silence_elector')
@Check('silence_elector_sector_known', "sector in ('business', 'government', 'civil-society')")
export class SilenceElectorEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'silence_elector_pkey' })
  @ForeignKey('silence', { name: 'silence_elector_silence_fkey' })
  silenceId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'silence_elector_pkey' })
  @ForeignKey('seat', { name: 'silence_elector_seat_fkey' })
  seatId!: string;

  @Column('text')
  sector!: string;
}

/** A mark of somebody who has read the text; deleted when it has been counted. */
@Entity('silence_reading')
@Check('silence_reading_sector_known', "sector in ('business', 'government', 'civil-society')")
export class SilenceReadingEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'silence_reading_pkey' })
  @ForeignKey('silence', { name: 'silence_reading_silence_fkey' })
  silenceId!: string;

  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'silence_reading_pkey' })
  mark!: Buffer;

  @Column('text')
  sector!: string;
}
