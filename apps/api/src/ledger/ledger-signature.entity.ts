import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity('ledger_signature')
@Check('ledger_signature_length', 'char_length(canonical) <= 1000')
@Check('ledger_signature_size', 'octet_length(public_key) = 32 and octet_length(signature) = 64')
export class LedgerSignatureEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'ledger_signature_pkey' })
  @ForeignKey('working_group', { name: 'ledger_signature_group_fkey' })
  groupId!: string;

  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'ledger_signature_pkey' })
  seq!: number;

  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'ledger_signature_pkey' })
  publicKey!: Buffer;

  @Column('bytea')
  hash!: Buffer;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  canonical!: string;

  @Column('bytea')
  signature!: Buffer;
}
