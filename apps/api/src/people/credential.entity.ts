import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity('credential')
export class CredentialEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'credential_pkey' })
  @ForeignKey('person', { name: 'credential_person_fkey' })
  personId!: string;

  @Column('text')
  passwordHash!: string;

  @Column('timestamptz', { default: () => 'now()' })
  changedAt!: Date;
}
