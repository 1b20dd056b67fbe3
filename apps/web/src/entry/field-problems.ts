import { isPlainName, isPlainText, type Refusal } from '@trialogue/kernel';
import { isEmail, mayBePassword, normalisedEmail } from '@trialogue/people';
import type { ShownRefusal } from '../answers/http.ts';

/** What is wrong with one field: a refusal that the server would give too, or what only the form knows. */
export type FieldProblem = ShownRefusal | 'needed' | 'email-shared' | 'number-range' | 'language-needed';

function ofCode(code: string): ShownRefusal {
  return { code, rule: null, params: {}, remedy: [] };
}

function shown({ code, rule, params, remedy }: Refusal): ShownRefusal {
  return { code, rule, params, remedy };
}

export function nameProblem(name: string): FieldProblem | null {
  const trimmed = name.trim();
  if (trimmed === '') return 'needed';
  return isPlainName(trimmed) ? null : ofCode('name-not-plain');
}

export function textProblem(text: string): FieldProblem | null {
  const trimmed = text.trim();
  if (trimmed === '') return 'needed';
  return isPlainText(trimmed) ? null : ofCode('body-has-controls');
}

export function emailProblem(email: string): FieldProblem | null {
  if (email.trim() === '') return 'needed';
  return isEmail(normalisedEmail(email)) ? null : ofCode('email-not-valid');
}

export function passwordProblem(password: string, email: string, near: readonly string[]): FieldProblem | null {
  if (password === '') return 'needed';
  const decision = mayBePassword(password, email, near);
  return decision.allowed ? null : shown(decision);
}

export function numberProblem(value: string, least: number, most: number): FieldProblem | null {
  const number = Number(value);
  return /^\d+$/.test(value.trim()) && number >= least && number <= most ? null : 'number-range';
}
