import type { RoomRule } from '@trialogue/rooms';
import type { ComponentType } from 'react';

/** Parts of other domains' screens, which the app puts in. */
export type RuleBadgePart = ComponentType<{ readonly rule: RoomRule }>;
export type MarkdownPart = ComponentType<{ readonly source: string }>;
