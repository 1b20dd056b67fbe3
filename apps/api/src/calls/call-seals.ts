import { Inject, Injectable } from '@nestjs/common';
import { type Answer, answers } from '@trialogue/consent';
import * as z from 'zod';
import { keyedHash, ownKey, seal, unseal } from '../own/sealing.ts';
import { CONFIG, type Config } from '../platform/config.ts';

const plainBytes = 4_096;
const sealedAnswer = z.object({ answer: z.enum(answers), reason: z.string().nullable() });

export interface GivenAnswer {
  readonly answer: Answer;
  readonly reason: string | null;
}

/** Until it is counted an answer is read by whoever gave it, with a key that is not in the database; its length tells nothing. */
@Injectable()
export class CallSeals {
  private readonly answerKey: Buffer;
  private readonly readingKey: Buffer;

  constructor(@Inject(CONFIG) config: Pick<Config, 'secret'>) {
    this.answerKey = ownKey(config.secret, 'call answer');
    this.readingKey = ownKey(config.secret, 'silence reading');
  }

  close(callId: string, seatId: string, given: GivenAnswer): Buffer {
    const plain = Buffer.alloc(plainBytes, ' ');
    const written = plain.write(JSON.stringify(given), 'utf8');
    if (written === plainBytes) throw new Error('an answer is longer than what it is sealed in');
    return seal(this.answerKey, plain, boundTo(callId, seatId));
  }

  /** Null where it was sealed with a secret that was lost since: it counts as not given. */
  open(callId: string, seatId: string, sealed: Buffer): GivenAnswer | null {
    try {
      const plain = unseal(this.answerKey, sealed, boundTo(callId, seatId));
      return sealedAnswer.parse(JSON.parse(plain.toString('utf8')));
    } catch {
      return null;
    }
  }

  /** The mark of somebody who has read a circulated text. */
  reading(silenceId: string, seatId: string): Buffer {
    return keyedHash(this.readingKey, `${silenceId} ${seatId}`);
  }
}

function boundTo(callId: string, seatId: string): Buffer {
  return Buffer.from(`${callId} ${seatId}`);
}
