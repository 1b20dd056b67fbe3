export function vitestWords(words: readonly string[]): string[];
export function summaryOf(
  report: {
    readonly numPassedTests: number;
    readonly numFailedTests: number;
    readonly testResults: readonly {
      readonly status: string;
      readonly assertionResults: readonly { readonly status: string }[];
    }[];
  },
  code: number,
): string;
