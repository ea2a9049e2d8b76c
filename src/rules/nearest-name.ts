/** So few letters are in many names. */
const leastPart = 4;

/**
 * The name that `written` probably meant, for "did you mean": at most a third of its letters away, the nearest first; else
 * the first that it is a part of.
 */
export function nearestName(written: string, names: Iterable<string>): string | undefined {
  const all = [...names];
  return (
    nearlyWritten(written, all) ??
    (written.length < leastPart ? undefined : all.find((name) => name.includes(written.toLowerCase())))
  );
}

function nearlyWritten(written: string, names: readonly string[]): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.floor(written.length / 3) + 1;
  for (const name of names) {
    const distance = editDistance(written.toLowerCase(), name.toLowerCase());
    if (distance < bestDistance) {
      best = name;
      bestDistance = distance;
    }
  }
  return best;
}

/** `; did you mean "…"?` for the end of a message, or nothing where no name is near. */
export function didYouMean(written: string, names: Iterable<string>): string {
  const near = nearestName(written, names);
  return near === undefined ? '' : `; did you mean "${near}"?`;
}

/** Damerau–Levenshtein (adjacent letters swapped count one), optimal string alignment. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      let distance = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + cost);
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) distance = Math.min(distance, beforeLast[column - 2]! + 1);
      current.push(distance);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length]!;
}

/** `unknown rule "x"; did you mean "y"?` */
export function unknown(what: string, name: string, names: Iterable<string>): string {
  return `unknown ${what} "${name}"${didYouMean(name, names)}`;
}
