import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity('room_pin')
export class RoomPinEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'room_pin_pkey' })
  @ForeignKey('room', { name: 'room_pin_room_fkey' })
  roomId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'room_pin_pkey' })
  itemId!: string;

  @Column('bigint')
  seq!: number;
}
