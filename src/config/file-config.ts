import type { Channel } from '../conversation/conversation.ts';
import type { ReadingOptions } from '../formats/own-format.ts';
import type { RuleSetting } from '../rules/pack.ts';

/** What quotes may show: everything, nothing that identifies by its form (e-mail, numbers), or no names either. */
export type Masking = 'none' | 'identifiers' | 'names';

/** What config says of one file. Files that are treated alike share one. */
export interface FileConfig<Pack> {
  readonly pack: Pack;
  /** How its conversations are read. */
  readonly reading: ReadingOptions;
  readonly mask: Masking;
  /** By rule id, every rule of the pack; the same object wherever the settings are the same. */
  settings(channel: Channel): ReadonlyMap<string, RuleSetting>;
}
