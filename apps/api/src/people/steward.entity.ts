import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('steward')
@Check('steward_office_known', "office in ('platform', 'business', 'government', 'civil-society')")
@Index('steward_one_per_sector', ['office'], { unique: true, where: "ended_at is null and office <> 'platform'" })
@Index('steward_one_office_per_person', ['personId'], { unique: true, where: 'ended_at is null' })
export class StewardEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'steward_pkey' })
  id!: string;

  @Column('text')
  office!: string;

  @Column('uuid')
  @ForeignKey('person', { name: 'steward_person_fkey' })
  personId!: string;

  @Column('timestamptz', { default: () => 'now()' })
  namedAt!: Date;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
