import { Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { Recogniser } from '../platform/recognition.ts';
import { AccountRepository } from './account.repository.ts';
import { AttemptLimits } from './attempt-limits.ts';
import { AuthController } from './auth.controller.ts';
import { BeginSignIn } from './begin-sign-in.ts';
import { BringInPerson } from './bring-in-person.ts';
import { ChangeSector } from './change-sector.ts';
import { CheckPassword } from './check-password.ts';
import { CredentialRepository } from './credential.repository.ts';
import { ChooseListing } from './directory/choose-listing.ts';
import { DirectoryController } from './directory/directory.controller.ts';
import { DirectoryRepository } from './directory/directory.repository.ts';
import { FindOrganisations } from './directory/find-organisations.ts';
import { FindPeople } from './directory/find-people.ts';
import { CallElection } from './elections/call-election.ts';
import { CastVote } from './elections/cast-vote.ts';
import { CloseElections } from './elections/close-elections.ts';
import { ElectionRepository } from './elections/election.repository.ts';
import { ElectionsController } from './elections/elections.controller.ts';
import { ElectionsReader } from './elections/elections.reader.ts';
import { ListElections } from './elections/list-elections.ts';
import { StandForElection } from './elections/stand-for-election.ts';
import { EndSignIn } from './end-sign-in.ts';
import { LanguageRepository } from './language.repository.ts';
import { ImportMembers } from './import/import-members.ts';
import { ImportRepository } from './import/import.repository.ts';
import { ListSignIns } from './list-sign-ins.ts';
import { MembersReader } from './members.reader.ts';
import { NameSteward } from './name-steward.ts';
import { Passwords } from './passwords.ts';
import { RecogniseByCookie } from './recognise.ts';
import { RegisterOrganisation } from './register-organisation.ts';
import { RegisterPerson } from './register-person.ts';
import { SignInRepository } from './sign-in.repository.ts';
import { LocalStrategy } from './strategies/local.strategy.ts';
import { VerifySector } from './verify-sector.ts';

@Module({
  imports: [PassportModule.register({ session: false })],
  controllers: [AuthController, DirectoryController, ElectionsController],
  providers: [
    AccountRepository,
    AttemptLimits,
    BeginSignIn,
    BringInPerson,
    CallElection,
    CastVote,
    ChangeSector,
    CheckPassword,
    ChooseListing,
    CloseElections,
    CredentialRepository,
    DirectoryRepository,
    ElectionRepository,
    ElectionsReader,
    EndSignIn,
    FindOrganisations,
    FindPeople,
    ImportMembers,
    ImportRepository,
    LanguageRepository,
    ListElections,
    ListSignIns,
    LocalStrategy,
    MembersReader,
    NameSteward,
    Passwords,
    RegisterOrganisation,
    RegisterPerson,
    SignInRepository,
    StandForElection,
    VerifySector,
    { provide: Recogniser, useClass: RecogniseByCookie },
  ],
  exports: [
    AccountRepository,
    AttemptLimits,
    BeginSignIn,
    BringInPerson,
    CheckPassword,
    CredentialRepository,
    EndSignIn,
    ImportMembers,
    LanguageRepository,
    MembersReader,
    NameSteward,
    Passwords,
    Recogniser,
    RegisterOrganisation,
    RegisterPerson,
    SignInRepository,
    VerifySector,
  ],
})
export class PeopleModule {}
