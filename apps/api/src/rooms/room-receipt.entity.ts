import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity('room_receipt')
export class RoomReceiptEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'room_receipt_pkey' })
  @ForeignKey('room', { name: 'room_receipt_room_fkey' })
  roomId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'room_receipt_pkey' })
  clientId!: string;

  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'room_receipt_pkey' })
  authorTag!: Buffer;

  @Column('bytea')
  bodyHash!: Buffer;

  @Column('bigint')
  seq!: number;

  @Column('uuid')
  itemId!: string;

  @Column('uuid', { nullable: true })
  periodId!: string | null;
}

/** What is left of a receipt once its period's map is destroyed: that the id was used, not by whom. */
@Entity('room_spent_receipt')
export class RoomSpentReceiptEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'room_spent_receipt_pkey' })
  @ForeignKey('room', { name: 'room_spent_receipt_room_fkey' })
  roomId!: string;

  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'room_spent_receipt_pkey' })
  clientHash!: Buffer;
}
