import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

@Entity('calendar_feed')
@Unique('calendar_feed_token_hash_key', ['tokenHash'])
export class CalendarFeedEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'calendar_feed_pkey' })
  @ForeignKey('person', { name: 'calendar_feed_person_fkey' })
  personId!: string;

  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'calendar_feed_pkey' })
  tokenHash!: Buffer;

  @Column('timestamptz')
  madeAt!: Date;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
