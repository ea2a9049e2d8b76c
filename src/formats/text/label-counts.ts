import type { Role } from '../../conversation/conversation.ts';
import { roleOfLabel } from '../../conversation/role-words.ts';
import type { Line } from './line.ts';

export interface Label {
  /** As it is written: the first time, and each way. */
  readonly written: string;
  readonly spellings: readonly string[];
  readonly role: Role | undefined;
  /** Lines that begin with it. */
  readonly count: number;
  /** A time stands beside it the first time. */
  readonly isTimed: boolean;
  /** The beginning of what stands behind it the first time. */
  readonly firstText: string;
}

interface CountedLabel extends Label {
  readonly spellings: string[];
  count: number;
}

/** Labels and how often lines begin with them, in any case. */
export class LabelCounts {
  private readonly byKey = new Map<string, CountedLabel>();
  private readonly bySpelling = new Map<string, CountedLabel>();

  get isEmpty(): boolean {
    return this.byKey.size === 0;
  }

  /** The first label has a time. */
  get beginTimed(): boolean {
    const [first] = this.byKey.values();
    return first?.isTimed ?? false;
  }

  add(line: Line, text: string): void {
    const known = this.bySpelling.get(line.label);
    if (known !== undefined) known.count += 1;
    else this.addWritten(line, text.slice(line.textStart, Math.min(line.end, line.textStart + 80)));
  }

  all(): Label[] {
    return [...this.byKey.values()];
  }

  private addWritten(line: Line, firstText: string): void {
    const written = line.label;
    const isTimed = line.startTime !== undefined;
    const key = written.toLowerCase();
    const label: CountedLabel = this.byKey.get(key) ?? {
      written,
      spellings: [],
      role: roleOfLabel(written),
      count: 0,
      isTimed,
      firstText,
    };
    label.count += 1;
    label.spellings.push(written);
    this.byKey.set(key, label);
    this.bySpelling.set(written, label);
  }
}
