export * from './contract/sign-in.ts';
export { emailLimit, isEmail, normalisedEmail } from './rules/email.ts';
export { isLanguage, languages } from './rules/languages.ts';
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
export { mayVerifySector, verificationRefusals } from './rules/sector-verification.ts';
export type { VerificationRefusal, Verifier } from './rules/sector-verification.ts';
export { offices, organisationKinds, sectors, standings } from './rules/standing.ts';
export type { Office, OrganisationKind, Sector, Standing } from './rules/standing.ts';
export { mayNameSteward, namingRefusals } from './rules/stewards.ts';
export type { NamingRefusal, StewardCandidate } from './rules/stewards.ts';
