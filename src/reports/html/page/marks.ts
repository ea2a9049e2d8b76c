import type { Level } from '../../../lint/result.ts';
import type { DetailFinding } from '../data.ts';
import { element } from './dom.ts';

/** Each has a form of its own, so that nobody needs the colours. */
const signs = { error: '✕', warning: '▲', info: '●', met: '✓', aside: '○', skipped: '–' } as const;

export type Sign = keyof typeof signs;

/** A sign that its words stand beside: screen readers pass it over. */
export function levelMark(sign: Sign): HTMLElement {
  return element('span', { class: `sign is-${sign}`, 'aria-hidden': 'true' }, signs[sign]);
}

export function signOf({ level, state }: Pick<DetailFinding, 'level' | 'state'>): Sign {
  return state === 'new' ? level : 'aside';
}

export function wordsOf(level: Level): string {
  return `${level[0]!.toUpperCase()}${level.slice(1)}`;
}
