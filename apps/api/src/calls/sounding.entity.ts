import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('sounding')
@Unique('sounding_client_key', ['groupId', 'clientId'])
@Check('sounding_scale_known', "scale in ('answers', 'scale')")
@Check('sounding_question_length', 'char_length(question) between 1 and 300')
@Check('sounding_result_at_close', 'result is null or closed_at is not null')
@Index('sounding_of_group', { synchronize: false })
@Index('sounding_open', ['closesAt'], { where: 'closed_at is null' })
export class SoundingEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'sounding_pkey' })
  id!: string;

  @Column('uuid')
  @ForeignKey('working_group', { name: 'sounding_group_fkey' })
  groupId!: string;

  @Column('uuid')
  clientId!: string;

  @Column('bytea')
  openingHash!: Buffer;

  @Column('text')
  question!: string;

  @Column('text')
  scale!: string;

  @Column('text', { array: true })
  sectors!: string[];

  @Column('timestamptz')
  openedAt!: Date;

  @Column('timestamptz')
  closesAt!: Date;

  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('room', { name: 'sounding_room_fkey' })
  roomId!: string | null;

  @Column('uuid', { nullable: true })
  sessionItemId!: string | null;

  @Column('jsonb', { nullable: true })
  result!: object | null;
}

/** That somebody has answered, never what. */
@Entity('sounding_elector')
@Check('sounding_elector_sector_known', "sector in ('business', 'government', 'civil-society')")
export class SoundingElectorEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'sounding_elector_pkey' })
  @ForeignKey('sounding', { name: 'sounding_elector_sounding_fkey' })
  soundingId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'sounding_elector_pkey' })
  @ForeignKey('seat', { name: 'sounding_elector_seat_fkey' })
  seatId!: string;

  @Column('text')
  sector!: string;

  @Column('boolean', { default: false })
  answered!: boolean;
}

/** What was answered, never by whom; deleted when it has been counted. */
@Entity('sounding_tally')
@Check('sounding_tally_sector_known', "sector in ('business', 'government', 'civil-society')")
@Check('sounding_tally_counts', 'count > 0')
export class SoundingTallyEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'sounding_tally_pkey' })
  @ForeignKey('sounding', { name: 'sounding_tally_sounding_fkey' })
  soundingId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'sounding_tally_pkey' })
  sector!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'sounding_tally_pkey' })
  option!: string;

  @Column('integer')
  count!: number;
}
