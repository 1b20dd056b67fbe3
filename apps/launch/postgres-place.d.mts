/** The package that carries PostgreSQL for a system, or a sentence that says there is none. */
export function embeddedPackage(platform: string, architecture: string, musl: boolean): string;
