import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity('charter_version')
@Check('charter_version_length', 'char_length(body) between 1 and 40000')
export class CharterVersionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'charter_version_pkey' })
  @ForeignKey('working_group', { name: 'charter_version_group_fkey' })
  groupId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'charter_version_pkey' })
  version!: number;

  @Column('text')
  body!: string;

  @Column('bytea')
  sha256!: Buffer;

  @Column('uuid')
  @ForeignKey('person', { name: 'charter_version_proposed_by_fkey' })
  proposedBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  proposedAt!: Date;

  @Column('timestamptz', { nullable: true })
  adoptedAt!: Date | null;
}
