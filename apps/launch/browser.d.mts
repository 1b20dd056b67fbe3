/** The path of a browser that answers; it throws a sentence where there is none. */
export function findBrowser(environment?: Readonly<Record<string, string | undefined>>): Promise<string>;
