import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('session')
@Unique('session_planned_once', ['roomId', 'planningId'])
@Unique('session_period_once', ['periodId'])
@Check('session_status_known', `status in ('planned', 'open', 'paused', 'closed', 'cancelled')`)
@Check('session_title_length', 'char_length(title) between 1 and 200')
@Check('session_order', 'starts_at < ends_at')
@Index('session_by_group', ['groupId', 'startsAt'])
@Index('session_one_open', ['roomId'], { unique: true, where: `status in ('open', 'paused')` })
export class SessionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'session_pkey' })
  id!: string;

  @Column('uuid')
  @ForeignKey('working_group', { name: 'session_group_fkey' })
  groupId!: string;

  @Column('uuid')
  @ForeignKey('room', { name: 'session_room_fkey' })
  roomId!: string;

  @Column('uuid')
  planningId!: string;

  @Column('bytea')
  planningHash!: Buffer;

  @Column('bigint', { default: 0 })
  seq!: number;

  @Column('text')
  status!: string;

  @Column('text')
  title!: string;

  @Column('timestamptz')
  startsAt!: Date;

  @Column('timestamptz')
  endsAt!: Date;

  @Column('text')
  zone!: string;

  @Column('text', { nullable: true })
  meetingLink!: string | null;

  @Column('integer', { default: 0 })
  updates!: number;

  @Column('timestamptz')
  changedAt!: Date;

  @Column('timestamptz', { nullable: true })
  openedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  clearedAt!: Date | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('room_period', { name: 'session_period_fkey' })
  periodId!: string | null;
}
