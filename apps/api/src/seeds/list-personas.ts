import { Injectable } from '@nestjs/common';
import { sectorOrder } from '@trialogue/groups';
import type { Persona, Standing } from '@trialogue/people';
import { may } from '@trialogue/policy';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import { orRefuse } from '../platform/refusal.ts';
import { demoEmails, emailOf, people } from './convening/people.ts';
import { PersonaRepository } from './persona.repository.ts';

const day = 86_400_000;
const positions = new Map<string, string>(people.map((person) => [emailOf(person.key), person.position]));

/** Who can be entered as on the sign-in page of a demo. */
@Injectable()
export class ListPersonas {
  constructor(
    private readonly work: Work,
    private readonly personas: PersonaRepository,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<Persona[]> {
    orRefuse(may({ kind: 'anonymous' }, 'demo.personas', { demo: true }));
    const rows = await this.work.onDuty('deliver', () => this.personas.among(demoEmails));
    const listed = rows.map(({ email, name, standing, organisation, seats }) => ({
      email,
      name,
      sector: standing,
      organisation,
      role: positions.get(email) ?? '',
      seats: [...seats],
    }));
    return inRotatingOrder(listed, Math.floor(this.clock.now().getTime() / day));
  }
}

/** N7: another sector leads each day; neutral staff, who belong to none, come last. */
function inRotatingOrder(personas: readonly Persona[], dayNumber: number): Persona[] {
  const order: readonly Standing[] = [...sectorOrder(dayNumber), 'neutral'];
  return order.flatMap((standing) => personas.filter((persona) => persona.sector === standing));
}
