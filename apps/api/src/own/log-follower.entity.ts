import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity('log_follower')
@Check('log_follower_known', "follower in ('notices', 'search')")
export class LogFollowerEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'log_follower_pkey' })
  @ForeignKey('room', { name: 'log_follower_room_fkey' })
  roomId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'log_follower_pkey' })
  follower!: string;

  @Column('bigint')
  seq!: number;
}
