import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity('group_end_backing')
@Check('group_end_backing_sector_known', "sector in ('business', 'government', 'civil-society')")
export class GroupEndBackingEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'group_end_backing_pkey' })
  @ForeignKey('working_group', { name: 'group_end_backing_group_fkey' })
  groupId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'group_end_backing_pkey' })
  sector!: string;

  @Column('uuid')
  @ForeignKey('person', { name: 'group_end_backing_backed_by_fkey' })
  backedBy!: string;

  @Column('timestamptz')
  backedAt!: Date;
}
