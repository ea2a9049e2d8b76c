import { remember } from '../conversation/remember.ts';

const noteLabel =
  /^(?:(?:internal|private|agent|case|call|after[- ]call|wrap[- ]?up|acw|crm)[- ])?notes?$|^wrap[- ]?up$/i;

/** Whether a label (`Note`, `Internal note`, `Wrap-up`) marks what staff wrote down for themselves and nobody said. */
export const isNoteLabel = remember(
  (label): boolean => label.length >= 4 && label.length < 24 && noteLabel.test(label.trim()),
);
