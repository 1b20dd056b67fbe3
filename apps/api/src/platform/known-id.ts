import { Injectable, type PipeTransform } from '@nestjs/common';
import { refuseNotFound } from './refusal.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What is no id at all gets the same answer as an id that is not known. */
@Injectable()
export class KnownId implements PipeTransform<unknown, string> {
  transform(value: unknown): string {
    if (typeof value !== 'string' || !uuid.test(value)) refuseNotFound();
    return value;
  }
}
