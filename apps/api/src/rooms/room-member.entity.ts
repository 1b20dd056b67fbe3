import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('room_member')
@Index('room_member_one_live', ['roomId', 'personId'], { unique: true, where: 'left_at is null' })
@Index('room_member_by_person', ['personId'], { where: 'left_at is null' })
export class RoomMemberEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'room_member_pkey' })
  id!: string;

  @Column('uuid')
  @ForeignKey('room', { name: 'room_member_room_fkey' })
  roomId!: string;

  @Column('uuid')
  @ForeignKey('person', { name: 'room_member_person_fkey' })
  personId!: string;

  @Column('uuid')
  @ForeignKey('seat', { name: 'room_member_seat_fkey' })
  seatId!: string;

  @Column('bigint')
  firstSeq!: number;

  @Column('timestamptz', { default: () => 'now()' })
  joinedAt!: Date;

  @Column('timestamptz', { nullable: true })
  leftAt!: Date | null;

  @Column('text', { nullable: true })
  leftReason!: string | null;
}
