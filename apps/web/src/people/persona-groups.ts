import type { Persona, Sector, Standing } from '@trialogue/people';

const sectorNames = ['business', 'civil-society', 'government'] as const satisfies readonly Sector[];
const dayInMilliseconds = 86_400_000;

/** Equal display (N7): another sector comes first each day. Neutral staff come last, being none. */
export function rotatedStandings(now: number): readonly Standing[] {
  const first = Math.floor(now / dayInMilliseconds) % sectorNames.length;
  return [...sectorNames.slice(first), ...sectorNames.slice(0, first), 'neutral'];
}

function matches(persona: Persona, wanted: string): boolean {
  const words = [persona.name, persona.organisation, ...persona.seats.map((seat) => seat.group)];
  return words.some((word) => word.toLocaleLowerCase().includes(wanted));
}

export interface PersonaGroup {
  readonly standing: Standing;
  readonly personas: readonly Persona[];
}

export function groupPersonas(all: readonly Persona[], search: string, now: number): readonly PersonaGroup[] {
  const wanted = search.trim().toLocaleLowerCase();
  const found = wanted === '' ? all : all.filter((persona) => matches(persona, wanted));
  return rotatedStandings(now)
    .map((standing) => ({ standing, personas: found.filter((persona) => persona.sector === standing) }))
    .filter((group) => group.personas.length > 0);
}
