/** More labels than a centre has staff; the bound keeps those of customers from filling the memory. */
const mostLabels = 2000;
/** Labels are short; what is longer is prose or hostile, and not asked for again. */
const longestLabel = 80;

/**
 * Remembers what `read` says of labels: it takes a microsecond or several, and most conversations have the labels of
 * others.
 */
export function remember<Answer>(read: (label: string) => Answer): (label: string) => Answer {
  const answers = new Map<string, Answer>();
  return (label) => {
    const known = answers.get(label);
    if (known !== undefined || answers.has(label)) return known as Answer;
    const answer = read(label);
    if (answers.size === mostLabels) answers.clear();
    if (label.length <= longestLabel) answers.set(label, answer);
    return answer;
  };
}
