import { Check, Column, Entity, Generated, PrimaryColumn } from 'typeorm';

@Entity('instance')
@Check('instance_is_one_row', '"only"')
export class InstanceEntity {
  @PrimaryColumn('boolean', { default: true, primaryKeyConstraintName: 'instance_pkey' })
  only!: boolean;

  @Column('uuid')
  @Generated('uuid')
  epoch!: string;

  @Column('timestamptz', { nullable: true })
  demoSeededAt!: Date | null;
}
