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

  /** Labels that have a time, and most lines with labels do. */
  get mostAreTimed(): boolean {
    let timed = 0;
    let lines = 0;
    let labels = 0;
    for (const { isTimed, count } of this.byKey.values()) {
      lines += count;
      if (isTimed) timed += count;
      if (isTimed) labels += 1;
    }
    return labels > 1 && timed * 2 > lines;
  }

  /** `isTimed`: a time stands beside it, or below. */
  add(line: Line, text: string, isTimed = line.startTime !== undefined): void {
    const known = this.bySpelling.get(line.label);
    if (known !== undefined) known.count += 1;
    else this.addWritten(line, text.slice(line.textStart, Math.min(line.end, line.textStart + 80)), isTimed);
  }

  all(): Label[] {
    return [...this.byKey.values()];
  }

  private addWritten(line: Line, firstText: string, isTimed: boolean): void {
    const written = line.label;
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
