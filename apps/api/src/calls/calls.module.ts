import { Module } from '@nestjs/common';
import { CharterRepository } from '../groups/charter.repository.ts';
import { GroupRepository } from '../groups/group.repository.ts';
import { GroupsModule } from '../groups/groups.module.ts';
import { SeatRepository } from '../groups/seat.repository.ts';
import { LedgerModule } from '../ledger/ledger.module.ts';
import { OwnDevicesModule } from '../own/own-devices.module.ts';
import { RoomFactsRepository } from '../rooms/room-facts.repository.ts';
import { Absences } from './absences.ts';
import { AdoptedEffects } from './adopted-effects.ts';
import { AnswerCall } from './answer-call.ts';
import { AnswerSilence } from './answer-silence.ts';
import { AnswerSounding } from './answer-sounding.ts';
import { CallEffects } from './call-effects.ts';
import { CallPlaces } from './call-places.ts';
import { CallRepository } from './call.repository.ts';
import { CallSeals } from './call-seals.ts';
import { CallTexts } from './call-texts.ts';
import { CallViews } from './call-views.ts';
import { Calling } from './calling.ts';
import { CallsController } from './calls.controller.ts';
import { CirculateText } from './circulate-text.ts';
import { CountCall } from './count-call.ts';
import { CountDue } from './count-due.ts';
import { CountRepository } from './count.repository.ts';
import { CountSilence } from './count-silence.ts';
import { CountSounding } from './count-sounding.ts';
import { EffectRepository } from './effect.repository.ts';
import { ElectorateRepository } from './electorate.repository.ts';
import { Electorates } from './electorates.ts';
import { EndCallEarly } from './end-call-early.ts';
import { HoldSounding } from './hold-sounding.ts';
import { ListCalls } from './list-calls.ts';
import { ListSilences } from './list-silences.ts';
import { ListSoundings } from './list-soundings.ts';
import { OpenCall } from './open-call.ts';
import { OpenSystemCall } from './open-system-call.ts';
import { RecuseFromCall } from './recuse-from-call.ts';
import { ReopenCall } from './reopen-call.ts';
import { SilenceRepository } from './silence.repository.ts';
import { SoundingRepository } from './sounding.repository.ts';
import { SoundingsController } from './soundings.controller.ts';

@Module({
  imports: [GroupsModule, LedgerModule, OwnDevicesModule],
  controllers: [CallsController, SoundingsController],
  providers: [
    Absences,
    AdoptedEffects,
    AnswerCall,
    AnswerSilence,
    AnswerSounding,
    CallEffects,
    Calling,
    CallPlaces,
    CallRepository,
    CallSeals,
    CallTexts,
    CallViews,
    CharterRepository,
    CirculateText,
    CountCall,
    CountDue,
    CountRepository,
    CountSilence,
    CountSounding,
    EffectRepository,
    ElectorateRepository,
    Electorates,
    EndCallEarly,
    GroupRepository,
    HoldSounding,
    ListCalls,
    ListSilences,
    ListSoundings,
    OpenCall,
    OpenSystemCall,
    RecuseFromCall,
    ReopenCall,
    RoomFactsRepository,
    SeatRepository,
    SilenceRepository,
    SoundingRepository,
  ],
  exports: [
    AnswerCall,
    AnswerSounding,
    CallEffects,
    CountCall,
    CountDue,
    EndCallEarly,
    HoldSounding,
    ListCalls,
    ListSoundings,
    OpenCall,
    OpenSystemCall,
  ],
})
export class CallsModule {}
