/** `./locales/fr.json` in this folder, `../groups/locales/fr.json` elsewhere. */
const place = /^(?:\.|\.\.\/(?<domain>[a-z-]+))\/locales\/(?<language>[a-z]+)\.json$/;

/** Words by `domain/language`, from the paths under which the build found them. */
export function byDomainAndLanguage<Found>(files: Readonly<Record<string, Found>>): ReadonlyMap<string, Found> {
  const named = Object.entries(files).map(([path, found]): [string, Found] => {
    const { domain = 'app', language = '' } = place.exec(path)?.groups ?? {};
    return [`${domain}/${language}`, found];
  });
  return new Map(named);
}
