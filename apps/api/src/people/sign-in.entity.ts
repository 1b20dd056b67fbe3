import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('sign_in')
@Unique('sign_in_token_hash_key', ['tokenHash'])
@Index('sign_in_live_by_person', ['personId'], { where: 'ended_at is null' })
export class SignInEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'sign_in_pkey' })
  id!: string;

  @Column('bytea')
  tokenHash!: Buffer;

  @Column('uuid')
  @ForeignKey('person', { name: 'sign_in_person_fkey' })
  personId!: string;

  @Column('text')
  strategy!: string;

  @Column('text')
  device!: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { default: () => 'now()' })
  lastSeenAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  @Column('text', { nullable: true })
  endedReason!: string | null;
}
