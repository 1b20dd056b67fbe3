import { Injectable } from '@nestjs/common';
import { may } from '@trialogue/policy';
import type { TranscriptCheck } from '@trialogue/rooms';
import { Clock } from '../platform/clock.ts';
import type { Recognised } from '../platform/recognition.ts';
import { orRefuse } from '../platform/refusal.ts';
import { PersonLimits } from '../releases/person-limits.ts';
import { allTexts, type CheckedText, FindLeaks } from './find-leaks.ts';
import { GatherPassages } from './gather-passages.ts';

const checksPerTenMinutes = 60;
const mostHits = 500;
/** A longer contribution is not sent whole with each of its hits, but what stands around them. */
const shortText = 1_000;
const around = 160;

/** What a transcript of this moment would hold and give away. */
@Injectable()
export class CheckTranscript {
  constructor(
    private readonly clock: Clock,
    private readonly limits: PersonLimits,
    private readonly gather: GatherPassages,
    private readonly findLeaks: FindLeaks,
  ) {}

  async run(recognised: Recognised, roomId: string, signal: AbortSignal): Promise<TranscriptCheck> {
    await this.limits.take('transcript-check', recognised.personId, checksPerTenMinutes, 600);
    const gathered = await this.gather.run(recognised, roomId, signal);
    const { seat, room } = gathered.facts;
    const now = this.clock.now().getTime();
    orRefuse(may(recognised.actor, 'transcripts.list', { seat, room, member: true, now }));
    const texts = await this.findLeaks.run(recognised.personId, roomId, gathered, signal);
    const hits = allTexts(texts).flatMap(hitsOf);
    return {
      contributions: gathered.passages.length,
      fresh: gathered.fresh,
      hits: hits.slice(0, mostHits),
      more: hits.length > mostHits,
    };
  }
}

function hitsOf({ text, day, hits }: CheckedText): TranscriptCheck['hits'] {
  return hits.map(({ kind, from, to }) => {
    const isShort = text.length <= shortText;
    const begin = isShort ? 0 : wholeCharacter(text, Math.max(0, from - around));
    const passage = isShort ? text : text.slice(begin, wholeCharacter(text, Math.min(text.length, to + around)));
    return { kind, from: from - begin, to: to - begin, words: text.slice(from, to), passage, day };
  });
}

/** Not in the middle of a character that is written as two units. */
function wholeCharacter(text: string, place: number): number {
  const unit = text.charCodeAt(place);
  return unit >= 0xdc00 && unit <= 0xdfff ? place - 1 : place;
}
