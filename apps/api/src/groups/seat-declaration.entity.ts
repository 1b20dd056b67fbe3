import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity('seat_declaration')
export class SeatDeclarationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'seat_declaration_pkey' })
  @ForeignKey('seat', { name: 'seat_declaration_seat_fkey' })
  seatId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'seat_declaration_pkey' })
  version!: number;

  @Column('uuid')
  @ForeignKey('working_group', { name: 'seat_declaration_group_fkey' })
  groupId!: string;

  @Column('text')
  employer!: string;

  @Column('text')
  funders!: string;

  @Column('text')
  stakes!: string;

  @Column('timestamptz', { default: () => 'now()' })
  declaredAt!: Date;
}
