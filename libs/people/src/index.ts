export * from './contract/directory.ts';
export * from './contract/elections.ts';
export * from './contract/instance.ts';
export * from './contract/sign-in.ts';
export {
  accountRefusals,
  keepsAccountsOf,
  mayChangeSector,
  mayDeactivate,
  mayErase,
  mayReactivate,
  officeFor,
} from './rules/accounts.ts';
export type { Account, AccountKeeper, AccountRefusal } from './rules/accounts.ts';
export {
  electionHours,
  electionOutcome,
  electionPauseDays,
  electionRefusals,
  mayCallElection,
  mayStand,
  mayVote,
} from './rules/election.ts';
export type { ElectionFacts, ElectionOutcome, ElectionRefusal, SectorMember, Tally } from './rules/election.ts';
export { emailLimit, isEmail, normalisedEmail } from './rules/email.ts';
export {
  differenceOfOrganisations,
  importColumns,
  importRefusals,
  organisationKey,
  readHeading,
  readLine,
  sameName,
} from './rules/import-rows.ts';
export type { ImportColumn, ImportedMember, ImportFault, ImportRefusal, SizeLevel } from './rules/import-rows.ts';
export { isLanguage, languageNames, languages } from './rules/languages.ts';
export type { Language } from './rules/languages.ts';
export { mayBePassword, passwordMaximum, passwordMinimum, passwordRefusals } from './rules/password.ts';
export type { PasswordRefusal } from './rules/password.ts';
export {
  mayRegisterOrganisation,
  mayRegisterPerson,
  organisationNameLimit,
  personNameLimit,
  registrationRefusals,
} from './rules/registration.ts';
export type { OrganisationToRegister, PersonToRegister, RegistrationRefusal } from './rules/registration.ts';
export { maySetUp, setupRefusals } from './rules/setup.ts';
export type { SetupRefusal } from './rules/setup.ts';
export { mayVerifySector, verificationRefusals } from './rules/sector-verification.ts';
export type { VerificationRefusal, Verifier } from './rules/sector-verification.ts';
export { offices, organisationKinds, sectors, standings } from './rules/standing.ts';
export type { Office, OrganisationKind, Sector, Standing } from './rules/standing.ts';
export { mayNameSteward, namingRefusals } from './rules/stewards.ts';
export type { NamingRefusal, StewardCandidate } from './rules/stewards.ts';
