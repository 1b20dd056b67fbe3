import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('room')
@Check('room_kind_known', "kind in ('plenary', 'caucus', 'working', 'shuttle', 'confidential')")
@Check('room_rule_known', "rule in ('on-record', 'non-attribution', 'confidential')")
@Check('room_caucus_has_sector', "(kind = 'caucus') = (sector is not null)")
@Check('room_name_length', 'char_length(name) between 1 and 120')
@Check('room_opening_is_whole', '(opening_id is null) = (opening_hash is null)')
@Unique('room_opening_once', ['groupId', 'openingId'])
@Index('room_by_group', ['groupId'])
export class RoomEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'room_pkey' })
  id!: string;

  @Column('uuid')
  @ForeignKey('working_group', { name: 'room_group_fkey' })
  groupId!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  name!: string;

  @Column('text')
  rule!: string;

  @Column('text', { nullable: true })
  sector!: string | null;

  @Column('integer', { default: 730 })
  retentionDays!: number;

  @Column('bigint', { default: 0 })
  headSeq!: number;

  @Column('bigint', { default: 1 })
  firstSeq!: number;

  @Column('bigint', { default: 0 })
  accessVersion!: number;

  @Column('timestamptz', { default: () => 'now()' })
  openedAt!: Date;

  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;

  @Column('uuid', { nullable: true })
  openingId!: string | null;

  @Column('bytea', { nullable: true })
  openingHash!: Buffer | null;
}
