import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { RoomItemEntity } from '../rooms/room-item.entity.ts';

@Entity('release_request')
@Unique('release_request_once', ['roomId', 'itemId', 'wording'])
@Check('release_request_grade_known', "grade in ('none', 'sector', 'name')")
@ForeignKey(() => RoomItemEntity, ['roomId', 'itemId'], ['roomId', 'id'], {
  name: 'release_request_item_fkey',
  onDelete: 'CASCADE',
})
export class ReleaseRequestEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'release_request_pkey' })
  id!: string;

  @Column('uuid')
  @ForeignKey('room', { name: 'release_request_room_fkey' })
  roomId!: string;

  @Column('uuid')
  itemId!: string;

  @Column('text')
  text!: string;

  @Column('text')
  grade!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('room', { name: 'release_request_to_room_fkey' })
  toRoomId!: string | null;

  @Column('text')
  toWhom!: string;

  @Column('bytea')
  wording!: Buffer;

  @Column('date')
  askedOn!: string;
}
