import { Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { Recogniser } from '../platform/recognition.ts';
import { AccountRepository } from './account.repository.ts';
import { AttemptLimits } from './attempt-limits.ts';
import { AuthController } from './auth.controller.ts';
import { BeginSignIn } from './begin-sign-in.ts';
import { CheckPassword } from './check-password.ts';
import { CredentialRepository } from './credential.repository.ts';
import { EndSignIn } from './end-sign-in.ts';
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
  controllers: [AuthController],
  providers: [
    AccountRepository,
    AttemptLimits,
    BeginSignIn,
    CheckPassword,
    CredentialRepository,
    EndSignIn,
    ListSignIns,
    LocalStrategy,
    MembersReader,
    NameSteward,
    Passwords,
    RegisterOrganisation,
    RegisterPerson,
    SignInRepository,
    VerifySector,
    { provide: Recogniser, useClass: RecogniseByCookie },
  ],
  exports: [
    AttemptLimits,
    BeginSignIn,
    CredentialRepository,
    MembersReader,
    NameSteward,
    Passwords,
    Recogniser,
    RegisterOrganisation,
    RegisterPerson,
    VerifySector,
  ],
})
export class PeopleModule {}
