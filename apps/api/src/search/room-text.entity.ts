import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { RoomItemEntity } from '../rooms/room-item.entity.ts';

@Entity('room_text')
@Index('room_text_by_time', ['roomId', 'at', 'seq'])
// Of a kind that TypeORM has no word for.
@Index('room_text_by_words', { synchronize: false })
@ForeignKey(() => RoomItemEntity, ['roomId', 'seq'], ['roomId', 'seq'], {
  name: 'room_text_item_fkey',
  onDelete: 'CASCADE',
})
export class RoomTextEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'room_text_pkey' })
  roomId!: string;

  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'room_text_pkey' })
  seq!: number;

  @Column('timestamptz')
  at!: Date;

  @Column('tsvector')
  vector!: string;
}
