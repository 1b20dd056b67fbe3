import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity('ledger_entry')
@Check('ledger_entry_hash_fits', "hash = sha256(convert_to(canonical, 'UTF8'))")
@Check('ledger_entry_length', 'char_length(canonical) <= 16000')
export class LedgerEntryEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'ledger_entry_pkey' })
  @ForeignKey('working_group', { name: 'ledger_entry_group_fkey' })
  groupId!: string;

  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'ledger_entry_pkey' })
  seq!: number;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  kind!: string;

  @Column('text')
  canonical!: string;

  @Column('bytea')
  previous!: Buffer;

  @Column('bytea')
  hash!: Buffer;
}

@Entity('ledger_head')
export class LedgerHeadEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'ledger_head_pkey' })
  @ForeignKey('working_group', { name: 'ledger_head_group_fkey' })
  groupId!: string;

  @Column('bigint')
  seq!: number;

  @Column('bytea')
  hash!: Buffer;
}
