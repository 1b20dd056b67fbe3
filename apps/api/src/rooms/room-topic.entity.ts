import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('room_topic')
@Check('room_topic_name_length', 'char_length(name) between 1 and 80')
// Descending, which TypeORM has no word for.
@Index('room_topic_by_last', { synchronize: false })
export class RoomTopicEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'room_topic_pkey' })
  @ForeignKey('room', { name: 'room_topic_room_fkey' })
  roomId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'room_topic_pkey' })
  id!: string;

  @Column('text')
  name!: string;

  @Column('boolean', { default: false })
  resolved!: boolean;

  @Column('bigint')
  lastSeq!: number;
}
