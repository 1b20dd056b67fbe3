// The order matters: most browsers also call themselves by the names of those that came before them.
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\bOPR\/|\bOpera\b/, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Headless)?Chrome\/|\bCriOS\/|\bChromium\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const systems: readonly (readonly [RegExp, string])[] = [
  [/\bAndroid\b/, 'Android'],
  [/\b(iPhone|iPad|iPod)\b/, 'iOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bLinux\b|\bX11\b/, 'Linux'],
];

const other = 'Other';
const longestRead = 512;

/**
 * "Firefox, Android": enough for a person to tell the own devices apart, too little to tell two people apart. Only words of
 * these two lists are kept, nothing that was sent.
 */
export function deviceOf(userAgent: string | undefined): string {
  const read = (userAgent ?? '').slice(0, longestRead);
  return `${wordFor(read, browsers)}, ${wordFor(read, systems)}`;
}

function wordFor(userAgent: string, words: readonly (readonly [RegExp, string])[]): string {
  return words.find(([pattern]) => pattern.test(userAgent))?.[1] ?? other;
}
