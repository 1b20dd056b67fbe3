import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity('charter_consent')
@ForeignKey('charter_version', ['groupId', 'version'], ['groupId', 'version'], { name: 'charter_consent_version_fkey' })
export class CharterConsentEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'charter_consent_pkey' })
  groupId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'charter_consent_pkey' })
  version!: number;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'charter_consent_pkey' })
  @ForeignKey('person', { name: 'charter_consent_person_fkey' })
  personId!: string;

  @Column('timestamptz', { default: () => 'now()' })
  givenAt!: Date;
}
