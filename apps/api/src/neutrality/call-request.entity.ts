import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('call_request')
@Unique('call_request_client_key', ['groupId', 'clientId'])
@Check('call_request_matter_known', "matter in ('text', 'procedure')")
@Check('call_request_hours', 'hours between 1 and 720')
@Check('call_request_length', 'char_length(text) between 1 and 40000 and char_length(title) between 1 and 200')
@Index('call_request_of_group', ['groupId', 'requestedAt'])
export class CallRequestEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'call_request_pkey' })
  id!: string;

  @Column('uuid')
  @ForeignKey('working_group', { name: 'call_request_group_fkey' })
  groupId!: string;

  @Column('uuid')
  clientId!: string;

  @Column('bytea')
  requestHash!: Buffer;

  @Column('text')
  matter!: string;

  @Column('text')
  title!: string;

  @Column('text')
  text!: string;

  @Column('integer')
  hours!: number;

  @Column('timestamptz')
  requestedAt!: Date;

  @Column('uuid', { nullable: true })
  @ForeignKey('call', { name: 'call_request_call_fkey' })
  callId!: string | null;
}

@Entity('call_request_backing')
@Check('call_request_backing_sector_known', "sector in ('business', 'government', 'civil-society')")
export class CallRequestBackingEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'call_request_backing_pkey' })
  @ForeignKey('call_request', { name: 'call_request_backing_request_fkey' })
  requestId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'call_request_backing_pkey' })
  @ForeignKey('seat', { name: 'call_request_backing_seat_fkey' })
  seatId!: string;

  @Column('text')
  sector!: string;
}
