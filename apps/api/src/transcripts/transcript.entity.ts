import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

@Entity('transcript')
@Unique('transcript_number_once', ['roomId', 'number'])
export class TranscriptEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'transcript_pkey' })
  id!: string;

  @Column('uuid')
  @ForeignKey('room', { name: 'transcript_room_fkey' })
  roomId!: string;

  @Column('integer')
  number!: number;

  @Column('date')
  madeOn!: string;

  @Column('integer')
  contributions!: number;

  @Column('date')
  fromDay!: string;

  @Column('date')
  toDay!: string;

  @Column('bigint')
  fromSeq!: number;

  @Column('bigint')
  toSeq!: number;

  @Column('integer')
  takenOut!: number;

  @Column('bytea')
  sha256!: Buffer;

  @Column('text')
  content!: string;
}
