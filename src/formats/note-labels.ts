import { remember } from '../conversation/remember.ts';

const noteLabel =
  /^(?:(?:internal|private|agent|case|call|after[- ]call|wrap[- ]?up|acw|crm)[- ])?notes?$|^wrap[- ]?up$|^.{1,40}\((?:internal|private|agent|work) notes?\)$/i;

/** Whether a label (`Note`, `Internal note`, `Wrap-up`, `Ana (Work notes)`) marks what staff wrote down for themselves and nobody said. */
export const isNoteLabel = remember(
  (label): boolean => label.length >= 4 && label.length < 60 && noteLabel.test(label.trim()),
);
