import { createContext, useContext, type ComponentType } from 'react';

/** Screens of another domain for the session's room: what is asked there is no act of the session. */
export interface StartSoundingProps {
  readonly groupId: string;
  readonly roomId: string;
  readonly itemId: string | null;
  readonly onStarted: (soundingId: string) => void;
}

export interface SoundingProps {
  readonly groupId: string;
  readonly sessionId: string;
  readonly soundingId: string;
}

/** What the app gives to a live session: nothing in here knows the routes or the other domains' screens. */
export interface LiveSurroundings {
  /** As the session knows the reader, where it knows him. */
  readonly ownName: string;
  /** Whether keys without a modifier may act (WCAG 2.1.4: they can be switched off). */
  readonly singleKeys: boolean;
  /** The group and the room, as links. */
  readonly Place: ComponentType<{ readonly groupId: string; readonly roomId: string }>;
  readonly RuleBadge: ComponentType<{ readonly rule: 'on-record' | 'non-attribution' }>;
  readonly StartSounding?: ComponentType<StartSoundingProps>;
  readonly Sounding?: ComponentType<SoundingProps>;
}

export const LiveSurroundingsContext = createContext<LiveSurroundings | null>(null);

export function useLiveSurroundings(): LiveSurroundings {
  const surroundings = useContext(LiveSurroundingsContext);
  if (surroundings === null) throw new Error('A live session stands inside LivePage');
  return surroundings;
}
