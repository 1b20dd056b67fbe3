import { Injectable } from '@nestjs/common';

/** Time as an argument: rules never read it, use cases ask here, tests hold it. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
