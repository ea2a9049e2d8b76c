import type { Note, Position, Suppression } from '../conversation/conversation.ts';
import { shortenedTo } from '../conversation/shortened-to.ts';
import { directiveMark, parseDirective, type WrittenDirective } from './directives.ts';
import type { Draft } from './draft.ts';
import type { SourceTurn } from './excerpt.ts';

/** First and last turn that a suppression speaks of, in the order in which they are written. */
interface Range {
  readonly first: number;
  last: number;
}

const everywhere: Range = { first: 0, last: Number.POSITIVE_INFINITY };
const nowhere: Range = { first: 0, last: -1 };

/** No rule has so long a name: whoever reads of it need not read all. */
const longestRule = 81;

/** What is asked for between the turns and in notes; notes that ask for nothing else are none. */
export function settleSuppressions(draft: Draft): { suppressions: readonly Suppression[]; notes: readonly Note[] } {
  const inNotes = draft.notes.map(directivesIn);
  const notes = draft.notes.filter((_, place) => !inNotes[place]!.isWhole);
  const fromNotes = inNotes.flatMap(({ directives }) => directives.map(onlyForAll));
  const written = [...(draft.directives ?? []), ...fromNotes];
  return { suppressions: written.length === 0 ? [] : new Settling(draft.turns).settle(written), notes };
}

class Settling {
  private readonly starts: readonly Position[];
  /** By index of the turn: its place as written. */
  private readonly places: number[] = [];
  private readonly settled: Suppression[] = [];
  /** By rule: what is disabled until further notice. */
  private readonly open = new Map<string, Range[]>();

  constructor(turns: readonly SourceTurn[]) {
    this.starts = turns.map((turn) => turn.positionAt(0));
    for (const [place, { index }] of turns.entries()) this.places[index] = place;
  }

  settle(written: readonly WrittenDirective[]): readonly Suppression[] {
    for (const directive of written) this.take(directive, this.firstBehind(directive));
    return this.settled;
  }

  private firstBehind(position: Position): number {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(this.starts[middle]!, position)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** `next`: place of the first turn behind the directive. */
  private take(directive: WrittenDirective, next: number): void {
    const { name, rules, end } = directive;
    if (directive.fault !== undefined) this.add(directive, nowhere, directive.fault);
    else if (name === 'enable') this.enable(directive, next - 1);
    else if (rules.length === 0) this.add(directive, nowhere, 'names no rule');
    else if (name === 'disable-conversation') this.add(directive, everywhere);
    else if (name === 'disable') this.disable(directive, next);
    else {
      const place = name === 'disable-turn' ? next - 1 : next;
      const start = this.starts[place];
      if (start === undefined) this.add(directive, nowhere, `no turn stands ${place < 0 ? 'before' : 'behind'} it`);
      else if (end !== undefined && !isBefore(start, end))
        this.add(directive, nowhere, 'it stands at no turn with a text');
      else this.add(directive, { first: place, last: place });
    }
  }

  private disable(directive: WrittenDirective, first: number): void {
    for (const rule of directive.rules) {
      const range: Range = { first, last: Number.POSITIVE_INFINITY };
      const open = this.open.get(rule);
      if (open === undefined) this.open.set(rule, [range]);
      else open.push(range);
      this.add({ ...directive, rules: [rule] }, range);
    }
  }

  /** Without rules it ends all. */
  private enable(directive: WrittenDirective, last: number): void {
    const rules = directive.rules.length > 0 ? directive.rules : [...this.open.keys()];
    const idle = rules.filter((rule) => !this.open.has(rule));
    if (rules.length === 0) this.add(directive, nowhere, 'nothing is disabled here');
    else if (idle.length > 0) this.add({ ...directive, rules: idle }, nowhere, 'is not disabled here');
    for (const rule of rules) {
      for (const range of this.open.get(rule) ?? []) range.last = last;
      this.open.delete(rule);
    }
  }

  private add(directive: WrittenDirective, range: Range, fault?: string): void {
    const { rules, reason } = directive;
    const { line, column } = directive.shown ?? directive;
    const covers = (turn: number): boolean => {
      const place = this.places[turn];
      return place !== undefined && place >= range.first && place <= range.last;
    };
    for (const rule of rules.length > 0 ? new Set(rules) : [''])
      this.settled.push({
        rule: shortenedTo(rule, longestRule),
        reason,
        line,
        column,
        ...(fault !== undefined && { fault }),
        covers,
      });
  }
}

function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.column < other.column);
}

/** A note stands beside the conversation, not between its turns. */
function onlyForAll(directive: WrittenDirective): WrittenDirective {
  if (directive.fault !== undefined || directive.name === 'disable-conversation') return directive;
  return { ...directive, fault: `in a note only ${directiveMark}disable-conversation has a place` };
}

function directivesIn(note: Note): { directives: WrittenDirective[]; isWhole: boolean } {
  const directives: WrittenDirective[] = [];
  if (!note.text.includes(directiveMark)) return { directives, isWhole: false };
  let isWhole = true;
  let start = 0;
  for (const line of note.text.split('\n')) {
    const directive = parseDirective(line, note.positionAt(start));
    if (directive !== undefined) directives.push(directive);
    else if (line.trim() !== '') isWhole = false;
    start += line.length + 1;
  }
  return { directives, isWhole: isWhole && directives.length > 0 };
}
