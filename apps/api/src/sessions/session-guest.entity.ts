import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity('session_guest')
@Check('session_guest_one_name', '(name is null) <> (sealed_name is null)')
export class SessionGuestEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'session_guest_pkey' })
  @ForeignKey('session', { name: 'session_guest_session_fkey' })
  sessionId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'session_guest_pkey' })
  ref!: string;

  @Column('text', { nullable: true })
  name!: string | null;

  @Column('bytea', { nullable: true })
  sealedName!: Buffer | null;
}
