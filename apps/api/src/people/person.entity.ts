import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('person')
@Unique('person_email_key', ['email'])
@Check('person_standing_known', "standing in ('business', 'government', 'civil-society', 'neutral')")
@Check('person_name_length', 'char_length(name) between 1 and 120')
@Check('person_erased_is_deactivated', 'erased_at is null or deactivated_at is not null')
@Index('person_by_standing_and_name', ['standing', 'name', 'id'], { where: 'deactivated_at is null' })
@Check('person_email_is_lower', 'email = lower(email) and char_length(email) <= 254')
export class PersonEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'person_pkey' })
  id!: string;

  @Column('text')
  email!: string;

  @Column('text')
  name!: string;

  @Column('text')
  standing!: string;

  @Column('uuid')
  @ForeignKey('organisation', { name: 'person_organisation_fkey' })
  organisationId!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('person', { name: 'person_sector_verified_by_fkey' })
  sectorVerifiedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  sectorVerifiedAt!: Date | null;

  @Column('text', { default: 'en' })
  language!: string;

  @Column('timestamptz', { nullable: true })
  deactivatedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  listedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  erasedAt!: Date | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;
}
