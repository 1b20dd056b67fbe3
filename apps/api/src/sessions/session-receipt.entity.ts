import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity('session_receipt')
export class SessionReceiptEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'session_receipt_pkey' })
  @ForeignKey('session', { name: 'session_receipt_session_fkey' })
  sessionId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'session_receipt_pkey' })
  clientId!: string;

  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'session_receipt_pkey' })
  authorTag!: Buffer;

  @Column('bytea')
  actHash!: Buffer;

  @Column('bigint')
  seq!: number;
}
