export * from './contract/sign-in.ts';
export { offices, organisationKinds, sectors, standings } from './rules/standing.ts';
export type { Office, OrganisationKind, Sector, Standing } from './rules/standing.ts';
