import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

@Entity('speaker')
@Unique('speaker_person_tag_key', ['periodId', 'personTag'])
@Check('speaker_label_known', "label in ('business', 'government', 'civil-society')")
export class SpeakerEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'speaker_pkey' })
  @ForeignKey('room_period', { name: 'speaker_period_fkey' })
  periodId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'speaker_pkey' })
  ref!: string;

  @Column('bytea')
  personTag!: Buffer;

  @Column('bytea')
  sealedPerson!: Buffer;

  @Column('text', { nullable: true })
  label!: string | null;
}
