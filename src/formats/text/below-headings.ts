import { type Draft, emptyDraft } from '../draft.ts';
import { Pieces } from '../pieces.ts';
import type { Source } from '../source.ts';
import type { Stamp } from '../times.ts';
import { namesNobody, unnamedSpeaker } from '../unnamed.ts';
import { isAside } from './asides.ts';

/** A line that says who speaks, and perhaps since when; what they say stands below. */
export interface Heading {
  readonly name: string | undefined;
  readonly start?: Stamp;
}

/** What stands below each heading, up to the next; what stands above the first is none of it. */
export function readBelowHeadings(
  source: Source,
  headingAt: (line: number) => Heading | undefined,
  isFooter: (said: string) => boolean = () => false,
): Draft {
  const draft = emptyDraft();
  const { text, lineStarts } = source;
  let open: { heading: Heading; words: Pieces } | undefined;
  const close = (): void => {
    if (open === undefined || open.words.isBlank) return;
    const { name, start } = open.heading;
    if (start !== undefined) draft.stamps[draft.turns.length] = { start };
    const isNamed = name !== undefined && !namesNobody(name);
    draft.turns.push(open.words.turn(isNamed ? draft.cast.speaker(name) : unnamedSpeaker(draft, name), source));
  };
  for (const [line, start] of lineStarts.entries()) {
    const heading = headingAt(line);
    if (heading !== undefined) {
      close();
      open = { heading, words: new Pieces() };
      continue;
    }
    const written = text.slice(start, lineStarts[line + 1] ?? text.length);
    const said = written.trim();
    if (said === '' || open === undefined || isFooter(said) || isAside(said)) continue;
    if (!open.words.isBlank) open.words.join('\n');
    open.words.add(said, start + written.indexOf(said));
  }
  close();
  return draft;
}
