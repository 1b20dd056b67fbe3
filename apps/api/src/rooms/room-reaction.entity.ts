import { Check, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity('room_reaction')
@Check('room_reaction_known', "reaction in ('thanks', 'noted', 'question', 'well-said', 'solidarity')")
export class RoomReactionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'room_reaction_pkey' })
  @ForeignKey('room', { name: 'room_reaction_room_fkey' })
  roomId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'room_reaction_pkey' })
  itemId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'room_reaction_pkey' })
  reaction!: string;

  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'room_reaction_pkey' })
  personTag!: Buffer;
}
