import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('recusal')
@Check('recusal_subject_length', 'char_length(subject) between 1 and 200')
@Index('recusal_of_group', ['groupId'], { where: 'ended_at is null' })
export class RecusalEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'recusal_pkey' })
  id!: string;

  @Column('uuid')
  @ForeignKey('working_group', { name: 'recusal_group_fkey' })
  groupId!: string;

  @Column('uuid')
  @ForeignKey('seat', { name: 'recusal_seat_fkey' })
  seatId!: string;

  @Column('text')
  subject!: string;

  @Column('uuid', { nullable: true })
  itemId!: string | null;

  @Column('timestamptz')
  declaredAt!: Date;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
