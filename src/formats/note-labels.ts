const noteLabel =
  /^(?:(?:internal|private|agent|case|call|after[- ]call|wrap[- ]?up|acw|crm)[- ])?notes?$|^wrap[- ]?up$/i;

/** Whether a label (`Note`, `Internal note`, `Wrap-up`) marks what staff wrote down for themselves and nobody said. */
export function isNoteLabel(label: string): boolean {
  return label.length >= 4 && label.length < 24 && noteLabel.test(label.trim());
}
