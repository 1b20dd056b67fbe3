import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** How far one member has read one topic of a room. */
@Entity('read_position')
export class ReadPositionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'read_position_pkey' })
  @ForeignKey('person', { name: 'read_position_person_fkey' })
  personId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'read_position_pkey' })
  @ForeignKey('room', { name: 'read_position_room_fkey' })
  roomId!: string;

  /** Of the part without a topic the nil uuid. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'read_position_pkey' })
  topicId!: string;

  @Column('bigint')
  seq!: number;
}
