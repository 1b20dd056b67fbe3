import { Check, Column, Entity, Generated, PrimaryColumn } from 'typeorm';

@Entity('instance')
@Check('instance_is_one_row', '"only"')
@Check('instance_name_length', 'char_length(name) between 1 and 120')
@Check('instance_is_set_up_once', 'set_up_at is null or setup_token_hash is null')
export class InstanceEntity {
  @PrimaryColumn('boolean', { default: true, primaryKeyConstraintName: 'instance_pkey' })
  only!: boolean;

  @Column('uuid')
  @Generated('uuid')
  epoch!: string;

  @Column('timestamptz', { nullable: true })
  demoSeededAt!: Date | null;

  @Column('text', { nullable: true })
  name!: string | null;

  @Column('text', { array: true, default: () => "'{}'" })
  languages!: string[];

  @Column('bytea', { nullable: true })
  setupTokenHash!: Buffer | null;

  @Column('timestamptz', { nullable: true })
  setUpAt!: Date | null;
}
