import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity('release')
@Check('release_source_known', "source in ('plenary', 'caucus', 'working')")
export class ReleaseEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'release_pkey' })
  @ForeignKey('working_group', { name: 'release_group_fkey' })
  groupId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'release_pkey' })
  number!: number;

  @Column('date')
  releasedOn!: string;

  @Column('text')
  text!: string;

  @Column('jsonb')
  author!: object;

  @Column('text')
  source!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('room', { name: 'release_to_room_fkey' })
  toRoomId!: string | null;

  @Column('text', { nullable: true })
  toRoomName!: string | null;

  @Column('text')
  toWhom!: string;

  @Column('bytea')
  sha256!: Buffer;
}
