import { Injectable } from '@nestjs/common';
import type { Language } from '@trialogue/people';
import { em } from '../platform/database/work.ts';

/** Writes the language that a person has chosen for himself. */
@Injectable()
export class LanguageRepository {
  async choose(personId: string, language: Language): Promise<void> {
    await em().query('update person set language = $2 where id = $1', [personId, language]);
  }
}
