/**
 * How dates, times and numbers are written for a reader: as in his own region, if his browser names one for the language
 * of the app (en-GB, fr-CH, es-MX), else as the bare language has it, which for English is the American way.
 */
export function regionalTag(language: string, preferred: readonly string[] = navigator.languages): string {
  return preferred.find((tag) => hasTables(tag) && languageIn(tag) === language) ?? language;
}

/** Some browsers hand out a tag that is none (`en_GB`, `C`), at which Intl throws instead of falling back. */
function hasTables(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}

function languageIn(tag: string): string {
  return new Intl.Locale(tag).language;
}
