/** Whether a turn takes up what the customer told: two of their own telling words or numbers. */
export function isSaidBackIn(said: string, told: string): boolean {
  const theirs = new Set(tellingStems(told));
  return new Set(tellingStems(said).filter((stem) => theirs.has(stem))).size >= leastShared;
}

const leastShared = 2;

/** “cancelled” and “cancellation” are one word here; nobody is to be told of a gap for an ending. */
const stem = 5;

function tellingStems(text: string): readonly string[] {
  const words = text.toLowerCase().match(/\d+(?:[.,]\d+)*|\p{L}{3,}/gu) ?? [];
  return words.filter((word) => !common.has(word)).map((word) => word.slice(0, stem));
}

const common = new Set(
  `the and for with from that this these those there here then than what when where which who why how
  you your yours they them their she her him his our ours its are was were been being has have had having did does done doing
  can could will would shall should must not now just very really also only still again about after before into onto over
  out off all any some one two but because get got getting let please thank thanks hello yes sorry okay know want need like
  said say says tell told see look make made going come came back day time thing way help`.split(/\s+/),
);
