import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Attendance, fewestThere, labelsOf, type PeriodFacts } from '@trialogue/attribution';
import { type Sector, sectors } from '@trialogue/people';
import { Work } from '../platform/database/work.ts';
import { Upkeep } from '../platform/upkeep.ts';
import { type Attendant, EndingRepository } from './ending.repository.ts';
import { Periods } from './periods.ts';
import { unsealPerson } from './room-keys.ts';
import { SpeakerRepository } from './speaker.repository.ts';

/** Once a period is closed: which sectors may be shown for what was said in it. Worked out once, and never anew. */
@Injectable()
export class LabelPeriods implements OnModuleInit {
  constructor(
    private readonly upkeep: Upkeep,
    private readonly work: Work,
    private readonly periods: Periods,
    private readonly speakers: SpeakerRepository,
    private readonly endings: EndingRepository,
  ) {}

  onModuleInit(): void {
    this.upkeep.takePortions({ name: 'label periods', portion: () => this.one() });
  }

  private async one(): Promise<boolean> {
    const due = await this.work.onDuty('attribute', () => this.endings.toLabel());
    if (!due) return false;
    // Null after a stop that outlasted the map: then nobody can tell who spoke, and no sector is shown.
    const key = await this.periods.keyOf(due.id);
    await this.work.onDuty('attribute', async () => {
      const labels = key ? await this.labels(due.id, due.k, key) : new Map<string, Sector>();
      await this.endings.label(due.id, labels);
    });
    return true;
  }

  /** By the refs of those whose sector may be shown. */
  private async labels(periodId: string, k: number, key: Buffer): Promise<Map<string, Sector>> {
    const attendance = await this.endings.attendance(periodId);
    const sectorOf = new Map(attendance.map(({ personId, sector }) => [personId, sector]));
    const voices = await this.endings.voices(periodId);
    const marked = (await this.speakers.ofPeriod(periodId)).map(({ ref, sealedPerson }) => {
      const personId = unsealPerson(key, sealedPerson, periodId);
      return { ref, sector: sectorOf.get(personId) ?? null, spoke: voices.has(ref) };
    });
    const moments = await this.endings.moments(periodId);
    const of = (sector: Sector | null): Attendance => ({
      people: fewestThere(staysOf(attendance, sector), moments),
      speakers: marked.filter((one) => one.sector === sector && one.spoke).length,
      onlyActed: marked.filter((one) => one.sector === sector && !one.spoke).length,
    });
    const shown = labelsOf(factsFrom(of), k);
    return new Map(
      marked.flatMap(({ ref, sector }) => (sector !== null && shown.includes(sector) ? [[ref, sector]] : [])),
    );
  }
}

function staysOf(attendance: readonly Attendant[], sector: Sector | null): { from: number; until: number | null }[] {
  return attendance
    .filter((one) => one.couldSpeak && one.sector === sector)
    .map(({ joinedAt, leftAt }) => ({ from: joinedAt.getTime(), until: leftAt?.getTime() ?? null }));
}

function factsFrom(of: (sector: Sector | null) => Attendance): PeriodFacts {
  const [business, civilSociety, government] = sectors;
  return {
    bySector: { [business]: of(business), [civilSociety]: of(civilSociety), [government]: of(government) },
    neutrals: of(null),
  };
}
