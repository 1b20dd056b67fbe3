import { withClient } from '../../backups/with-client.ts';
import { type Finding, mend, note, well } from './finding.ts';

export interface HostClock {
  /** Milliseconds since the epoch, as the system tells them. */
  now(): number;
  /** Milliseconds that only ever grow. */
  steady(): number;
}

export const hostClock: HostClock = { now: () => Date.now(), steady: () => performance.now() };

const largestDifference = 2_000;
const largestJump = 200;
const looks = 8;
const pauseBetweenLooks = 125;
const remedy =
  'Let one time service keep this machine and the database’s (chrony, systemd-timesyncd), and run only one of them.';

/** Sign-ins, invitations and periods end by the clock: nodes and database have to agree on it. */
export async function checkClock(databaseUrl: string | undefined, clock: HostClock = hostClock): Promise<Finding> {
  const jump = await largestJumpOf(clock);
  if (jump > largestJump)
    return mend('clock', `The clock of this machine jumped by ${seconds(jump)} while it was watched.`, remedy);
  if (databaseUrl === undefined)
    return note('clock', 'It runs evenly; no database answered to compare it with.', 'Mend the database first.');
  const { difference, exactness } = await differenceFrom(databaseUrl, clock);
  if (Math.abs(difference) - exactness > largestDifference) {
    const direction = difference > 0 ? 'behind' : 'ahead of';
    return mend(
      'clock',
      `The clock of this machine is ${seconds(Math.abs(difference))} ${direction} the database’s.`,
      remedy,
    );
  }
  return well(
    'clock',
    `It runs evenly and agrees with the database’s to ${seconds(Math.abs(difference) + exactness)}.`,
  );
}

async function largestJumpOf(clock: HostClock): Promise<number> {
  let largest = 0;
  let before = clock.now() - clock.steady();
  for (let look = 0; look < looks; look += 1) {
    await new Promise((done) => setTimeout(done, pauseBetweenLooks));
    const after = clock.now() - clock.steady();
    largest = Math.max(largest, Math.abs(after - before));
    before = after;
  }
  return largest;
}

async function differenceFrom(url: string, clock: HostClock): Promise<{ difference: number; exactness: number }> {
  return withClient(url, async (client) => {
    const began = clock.now();
    const { rows } = await client.query<{ at: Date }>('select clock_timestamp() as at');
    const exactness = (clock.now() - began) / 2;
    return { difference: (rows[0]?.at.getTime() ?? 0) - (began + exactness), exactness };
  });
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 2 : 0)} s`;
}
