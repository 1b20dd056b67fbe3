const escapes: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

/** A row as COPY writes it in its text format: values between tabs, \N where there is none. */
export function valuesOf(line: string): (string | null)[] {
  return line.split('\t').map((value) => (value === '\\N' ? null : unescaped(value)));
}

function unescaped(value: string): string {
  return value.includes('\\') ? value.replace(/\\(.)/gs, (_, letter: string) => escapes[letter] ?? letter) : value;
}

/** Cuts a stream of COPY's bytes into its lines; a line's end inside a value is never written as such. */
export class Lines {
  private rest: Buffer[] = [];

  constructor(private readonly take: (line: string) => void) {}

  write(data: Buffer): void {
    let from = 0;
    for (let end = data.indexOf(10); end >= 0; end = data.indexOf(10, from)) {
      this.take(Buffer.concat([...this.rest, data.subarray(from, end)]).toString('utf8'));
      this.rest = [];
      from = end + 1;
    }
    if (from < data.length) this.rest.push(data.subarray(from));
  }
}
