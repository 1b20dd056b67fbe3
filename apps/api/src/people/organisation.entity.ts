import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('organisation')
@Check('organisation_standing_known', "standing in ('business', 'government', 'civil-society', 'neutral')")
@Check('organisation_size_level_known', 'size_level between 1 and 4')
@Check('organisation_kind_length', 'char_length(kind) between 1 and 60')
@Check('organisation_name_length', 'char_length(name) between 1 and 200')
export class OrganisationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'organisation_pkey' })
  id!: string;

  @Column('text')
  name!: string;

  @Column('text')
  standing!: string;

  @Column('text')
  kind!: string;

  @Column('smallint', { nullable: true })
  sizeLevel!: number | null;

  @Column('text', { nullable: true })
  parastatalOwnership!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;
}
