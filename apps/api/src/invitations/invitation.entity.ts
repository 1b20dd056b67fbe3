import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('invitation')
@Unique('invitation_token_hash_key', ['tokenHash'])
@Check('invitation_standing_known', "standing in ('business', 'government', 'civil-society', 'neutral')")
@Check('invitation_seat_has_group', '(seat_id is null) = (group_id is null)')
@Check('invitation_ends_once', 'used_at is null or withdrawn_at is null')
@Check('invitation_order', 'invited_at < expires_at')
@Index('invitation_one_open_per_person', ['personId'], {
  unique: true,
  where: 'used_at is null and withdrawn_at is null',
})
@Index('invitation_by_inviter', { synchronize: false })
export class InvitationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'invitation_pkey' })
  id!: string;

  @Column('bytea')
  tokenHash!: Buffer;

  @Column('uuid')
  @ForeignKey('person', { name: 'invitation_person_fkey' })
  personId!: string;

  @Column('text')
  email!: string;

  @Column('text')
  standing!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('seat', { name: 'invitation_seat_fkey' })
  seatId!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('working_group', { name: 'invitation_group_fkey' })
  groupId!: string | null;

  @Column('uuid')
  @ForeignKey('person', { name: 'invitation_invited_by_fkey' })
  invitedBy!: string;

  @Column('timestamptz')
  invitedAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('smallint', { default: 0 })
  failures!: number;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  withdrawnAt!: Date | null;
}
