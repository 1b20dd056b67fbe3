import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('draft')
@Check('draft_key_length', 'octet_length(key) = 32')
@Index('draft_by_day', ['clearOn'])
export class DraftEntity {
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'draft_pkey' })
  key!: Buffer;

  @Column('bytea')
  sealed!: Buffer;

  @Column('date')
  clearOn!: string;
}
