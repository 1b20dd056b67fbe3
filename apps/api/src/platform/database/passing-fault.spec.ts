import { QueryFailedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';
import { describe, expect, it } from 'vitest';
import { isPassingFault } from './passing-fault.ts';

function faultWithCode(code: string): Error {
  return new QueryFailedError('select 1', [], Object.assign(new Error('a fault'), { code }));
}

describe('a fault of the database', () => {
  it.each(['57P01', '57P02', '57P03', '57014', '53300', '08006', '55P03', '25P03', 'ECONNREFUSED', 'ECONNRESET'])(
    'passes when its code is %s, so the same question may be asked again',
    (code) => {
      expect(isPassingFault(faultWithCode(code))).toBe(true);
    },
  );

  it.each(['22001', '23505', '23514', '42P01', '42501', 'P0001'])(
    'stays when its code is %s, since the same question would fail again',
    (code) => {
      expect(isPassingFault(faultWithCode(code))).toBe(false);
    },
  );

  it('passes when the connection broke under a question, which has no code', () => {
    const broken = new QueryFailedError('select 1', [], new Error('Connection terminated unexpectedly'));
    expect(isPassingFault(broken)).toBe(true);
    expect(isPassingFault(new QueryRunnerProviderAlreadyReleasedError())).toBe(true);
  });

  it('stays when it is a fault of our own', () => {
    expect(isPassingFault(new TypeError('undefined is not a function'))).toBe(false);
  });
});
