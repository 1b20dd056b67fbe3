/** Characters that make text lie about itself: controls (but tab and line feed) and bidirectional embeddings and overrides. */
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/;
const bidirectionalOverrides = /[\u202a-\u202e\u2066-\u2069]/;
const loneSurrogates = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Fit to be stored and shown as the text of a contribution: several lines, no controls, well-formed. */
export function isPlainText(text: string): boolean {
  return !controls.test(text) && !loneSurrogates.test(text);
}

/** Fit to be a name: one line, and nothing that reverses the reading direction of what follows it. */
export function isPlainName(text: string): boolean {
  return isPlainText(text) && !/[\t\n]/.test(text) && !bidirectionalOverrides.test(text) && text.trim() === text;
}

/** How many characters a text has, as the database's char_length counts them: an emoji of two units is one. */
export function characterCount(text: string): number {
  return Array.from(text).length;
}
