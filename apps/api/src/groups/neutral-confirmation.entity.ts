import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity('neutral_confirmation')
@Check('neutral_confirmation_sector_known', "sector in ('business', 'government', 'civil-society')")
export class NeutralConfirmationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'neutral_confirmation_pkey' })
  @ForeignKey('seat', { name: 'neutral_confirmation_seat_fkey' })
  seatId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'neutral_confirmation_pkey' })
  sector!: string;

  @Column('uuid')
  @ForeignKey('working_group', { name: 'neutral_confirmation_group_fkey' })
  groupId!: string;

  @Column('uuid')
  @ForeignKey('person', { name: 'neutral_confirmation_confirmed_by_fkey' })
  confirmedBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  confirmedAt!: Date;
}
