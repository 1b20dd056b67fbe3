import { RoomPeriodEntity } from '../../attribution/room-period.entity.ts';
import { SpeakerEntity } from '../../attribution/speaker.entity.ts';
import { CharterConsentEntity } from '../../groups/charter-consent.entity.ts';
import { CharterVersionEntity } from '../../groups/charter-version.entity.ts';
import { NeutralConfirmationEntity } from '../../groups/neutral-confirmation.entity.ts';
import { SeatDeclarationEntity } from '../../groups/seat-declaration.entity.ts';
import { SeatEntity } from '../../groups/seat.entity.ts';
import { WorkingGroupEntity } from '../../groups/working-group.entity.ts';
import { LedgerSignatureEntity } from '../../ledger/ledger-signature.entity.ts';
import { LedgerEntryEntity, LedgerHeadEntity } from '../../ledger/ledger.entity.ts';
import { CredentialEntity } from '../../people/credential.entity.ts';
import { InstanceEntity } from '../../people/instance.entity.ts';
import { OrganisationEntity } from '../../people/organisation.entity.ts';
import { PersonEntity } from '../../people/person.entity.ts';
import { RateLimitEntity } from '../../people/rate-limit.entity.ts';
import { SignInEntity } from '../../people/sign-in.entity.ts';
import { StewardEntity } from '../../people/steward.entity.ts';
import { RoomItemEntity } from '../../rooms/room-item.entity.ts';
import { RoomMemberEntity } from '../../rooms/room-member.entity.ts';
import { RoomReceiptEntity, RoomSpentReceiptEntity } from '../../rooms/room-receipt.entity.ts';
import { RoomEntity } from '../../rooms/room.entity.ts';
import { DelegationBackingEntity } from '../../groups/delegation-backing.entity.ts';
import { DelegationMotionEntity } from '../../groups/delegation-motion.entity.ts';
import { GroupEndBackingEntity } from '../../groups/group-end-backing.entity.ts';
import { InvitationEntity } from '../../invitations/invitation.entity.ts';
import { RecusalEntity } from '../../groups/recusal.entity.ts';
import { SeatGuestRoomEntity } from '../../groups/seat-guest-room.entity.ts';
import { SuspensionEntity } from '../../groups/suspension.entity.ts';
import { StewardElectionEntity } from '../../people/steward-election.entity.ts';
import {
  StewardCandidateEntity,
  StewardElectorEntity,
  StewardTallyEntity,
} from '../../people/steward-ballot.entity.ts';
import { ReadPositionEntity } from '../../rooms/read-position.entity.ts';
import { RoomPinEntity } from '../../rooms/room-pin.entity.ts';
import { RoomReactionEntity } from '../../rooms/room-reaction.entity.ts';
import { RoomTopicEntity } from '../../rooms/room-topic.entity.ts';
import { NoticeEntity } from '../../own/notice.entity.ts';
import { DraftEntity } from '../../own/draft.entity.ts';
import { LogFollowerEntity } from '../../own/log-follower.entity.ts';
import { RoomTextEntity } from '../../search/room-text.entity.ts';
import { ReleaseEntity } from '../../releases/release.entity.ts';
import { ReleaseRequestEntity } from '../../releases/release-request.entity.ts';
import { CalendarFeedEntity } from '../../sessions/calendar-feed.entity.ts';
import { CallRequestBackingEntity, CallRequestEntity } from '../../neutrality/call-request.entity.ts';
import { ChallengeEntity, ConcernEntity } from '../../neutrality/challenge.entity.ts';
import { SessionEventEntity } from '../../sessions/session-event.entity.ts';
import { SessionGuestEntity } from '../../sessions/session-guest.entity.ts';
import { SessionProjectorEntity } from '../../sessions/session-projector.entity.ts';
import { SessionReceiptEntity } from '../../sessions/session-receipt.entity.ts';
import { SessionEntity } from '../../sessions/session.entity.ts';
import { TranscriptEntity } from '../../transcripts/transcript.entity.ts';
import { CallAbsenceEntity, CallAnswerEntity, CallElectorEntity, CallEntity } from '../../calls/call.entity.ts';
import { SilenceElectorEntity, SilenceEntity, SilenceReadingEntity } from '../../calls/silence.entity.ts';
import { SoundingElectorEntity, SoundingEntity, SoundingTallyEntity } from '../../calls/sounding.entity.ts';
import { AbuseReportEntity } from '../../reports/abuse-report.entity.ts';

/** Every entity of the product; each lives in its domain's folder and leaves it only through its repository. */
export const entities: readonly (abstract new () => object)[] = [
  InstanceEntity,
  OrganisationEntity,
  PersonEntity,
  CredentialEntity,
  StewardEntity,
  SignInEntity,
  RateLimitEntity,
  WorkingGroupEntity,
  CharterVersionEntity,
  CharterConsentEntity,
  SeatEntity,
  SeatDeclarationEntity,
  NeutralConfirmationEntity,
  RoomEntity,
  RoomMemberEntity,
  RoomItemEntity,
  RoomTopicEntity,
  RoomPinEntity,
  RoomReactionEntity,
  ReadPositionEntity,
  RoomReceiptEntity,
  RoomSpentReceiptEntity,
  RoomPeriodEntity,
  SpeakerEntity,
  DelegationBackingEntity,
  DelegationMotionEntity,
  GroupEndBackingEntity,
  InvitationEntity,
  RecusalEntity,
  SeatGuestRoomEntity,
  SuspensionEntity,
  StewardElectionEntity,
  StewardElectorEntity,
  StewardCandidateEntity,
  StewardTallyEntity,
  LedgerEntryEntity,
  LedgerHeadEntity,
  LedgerSignatureEntity,
  NoticeEntity,
  DraftEntity,
  LogFollowerEntity,
  RoomTextEntity,
  ReleaseEntity,
  ReleaseRequestEntity,
  TranscriptEntity,
  AbuseReportEntity,
  CallRequestBackingEntity,
  CallRequestEntity,
  ChallengeEntity,
  ConcernEntity,
  SessionEntity,
  SessionEventEntity,
  SessionReceiptEntity,
  SessionGuestEntity,
  SessionProjectorEntity,
  CalendarFeedEntity,
  CallAbsenceEntity,
  CallAnswerEntity,
  CallElectorEntity,
  CallEntity,
  SilenceElectorEntity,
  SilenceEntity,
  SilenceReadingEntity,
  SoundingElectorEntity,
  SoundingEntity,
  SoundingTallyEntity,
];
