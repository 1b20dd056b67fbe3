import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity('seat_guest_room')
export class SeatGuestRoomEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'seat_guest_room_pkey' })
  @ForeignKey('seat', { name: 'seat_guest_room_seat_fkey' })
  seatId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'seat_guest_room_pkey' })
  @ForeignKey('room', { name: 'seat_guest_room_room_fkey' })
  roomId!: string;

  @Column('uuid')
  @ForeignKey('working_group', { name: 'seat_guest_room_group_fkey' })
  groupId!: string;
}
