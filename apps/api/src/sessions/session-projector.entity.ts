import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

@Entity('session_projector')
@Unique('session_projector_token_hash_key', ['tokenHash'])
export class SessionProjectorEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'session_projector_pkey' })
  @ForeignKey('session', { name: 'session_projector_session_fkey' })
  sessionId!: string;

  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'session_projector_pkey' })
  tokenHash!: Buffer;

  @Column('timestamptz')
  untilAt!: Date;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
