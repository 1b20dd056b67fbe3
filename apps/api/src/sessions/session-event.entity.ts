import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity('session_event')
@Check('session_event_whole_seconds', `date_trunc('second', at) = at`)
export class SessionEventEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'session_event_pkey' })
  @ForeignKey('session', { name: 'session_event_session_fkey' })
  sessionId!: string;

  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'session_event_pkey' })
  seq!: number;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  kind!: string;

  @Column('text')
  byRole!: string;

  @Column('uuid', { nullable: true })
  byRef!: string | null;

  @Column('text', { nullable: true })
  bySector!: string | null;

  @Column('jsonb')
  detail!: object;
}
