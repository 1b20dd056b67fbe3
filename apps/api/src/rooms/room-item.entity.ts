import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('room_item')
@Unique('room_item_id_key', ['roomId', 'id'])
@Check('room_item_one_author', 'speaker_ref is null or seat_id is null')
@Check('room_item_non_attribution_names_nobody', "rule = 'on-record' or seat_id is null")
@Check('room_item_body_length', 'char_length(body) between 1 and 8000')
@Check('room_item_whole_seconds', "date_trunc('second', at) = at")
@Check('room_item_label_known', "label in ('business', 'government', 'civil-society')")
@Index('room_item_by_target', ['roomId', 'target'], { where: 'target is not null' })
@Index('room_item_by_topic', ['roomId', 'topicId', 'seq'], { where: "kind in ('posted', 'released')" })
export class RoomItemEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'room_item_pkey' })
  @ForeignKey('room', { name: 'room_item_room_fkey' })
  roomId!: string;

  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'room_item_pkey' })
  seq!: number;

  @Column('text')
  kind!: string;

  @Column('uuid')
  id!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  rule!: string;

  @Column('uuid', { nullable: true })
  periodId!: string | null;

  @Column('uuid', { nullable: true })
  speakerRef!: string | null;

  @Column('uuid', { nullable: true })
  seatId!: string | null;

  @Column('text', { nullable: true })
  body!: string | null;

  @Column('uuid', { nullable: true })
  topicId!: string | null;

  @Column('uuid', { nullable: true })
  replyTo!: string | null;

  @Column('jsonb', { nullable: true })
  detail!: object | null;

  @Column('uuid', { nullable: true })
  target!: string | null;

  @Column('text', { nullable: true })
  label!: string | null;
}
