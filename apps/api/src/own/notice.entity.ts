import { Check, Column, Entity, ForeignKey, Generated, Index, PrimaryColumn, Unique } from 'typeorm';
import { RoomItemEntity } from '../rooms/room-item.entity.ts';

@Entity('notice')
@Unique('notice_once', ['personId', 'roomId', 'itemId', 'kind'])
@Check(
  'notice_kind_known',
  "kind in ('mention', 'role-mention', 'sector-mention', 'reply', 'release-asked', 'report', 'challenge', 'concern', 'call-request')",
)
@Index('notice_by_person', ['personId', 'place'])
@Index('notice_by_item', ['roomId', 'itemId'], { where: 'item_id is not null' })
@ForeignKey(() => RoomItemEntity, ['roomId', 'itemId'], ['roomId', 'id'], {
  name: 'notice_item_fkey',
  onDelete: 'CASCADE',
})
export class NoticeEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'notice_pkey' })
  id!: string;

  @Column('uuid')
  @ForeignKey('person', { name: 'notice_person_fkey' })
  personId!: string;

  @Column('uuid')
  @ForeignKey('working_group', { name: 'notice_group_fkey' })
  groupId!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('room', { name: 'notice_room_fkey' })
  roomId!: string | null;

  @Column('uuid', { nullable: true })
  itemId!: string | null;

  @Column('text')
  kind!: string;

  @Column('date')
  day!: string;

  @Column('boolean', { default: false })
  seen!: boolean;

  @Column('bigint')
  @Generated('increment')
  place!: number;
}
