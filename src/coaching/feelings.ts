const feeling = String.raw`(?:ang(?:ry|er)|annoy\w*|upset\w*|frustrat\w*|worr(?:y|ied|ying)|stress\w*|furious|fuming|livid|fed up|had enough|panick\w*|scar(?:ed|y)|frighten\w*|disappoint\w*|embarrass\w*|exhaust\w*|rotten|awful|horrible|painful|galling|maddening)`;

/** A sentence that says what it is like for the customer: a feeling by its name, or oneself in their place. English alone. */
export const naming = new RegExp(
  [
    `\\b(?:I|we)(?: can| do|['’]d| would)?(?: really| fully| quite)? (?:see|hear|get|understand|know|imagine) (?:why|how|that|you|the)\\b[^.?!]{0,60}\\b${feeling}`,
    `\\b(?:I|anyone|anybody|who)(?:['’]d| would)(?:n['’]t)? (?:also )?be\\b(?! (?:happy|glad|able|delighted))[^.?!]{0,30}\\b(?:${feeling}|too\\b)`,
    `\\bit(?:['’]d| would) \\w+ any(?:one|body)\\b`,
    `\\b(?:no wonder|every right to be|must (?:be|have been|feel))\\b[^.?!]{0,25}\\b${feeling}`,
    `\\b(?:that|it|this|which)(?:['’]s| is| was| sounds)(?: \\w+){0,2}? ${feeling}`,
    `\\bhow(?: very| really)? ${feeling}`,
    `\\b(?:is|was|['’]s)(?: far| much)? too long (?:to wait|for)\\b`,
  ].join('|'),
  'i',
);

/** Sorry for something that the customer went through, which is told with it. */
const sorryForThem =
  /\bsorry\b(?!,? (?:about|but|if|you feel|to keep))[^.?!]*\byou(?:['’](?:ve|re|d)| have| had| are| were)(?:n['’]t)?\b/i;

export const sayingWhatItWasLike = new RegExp(`${naming.source}|${sorryForThem.source}`, 'i');

/** Enough that nobody can say that the feeling was passed over. */
const heard =
  /\bI(?:['’]ll)? bet\b|\b(?:I|we) hear you\b|\bwould have me\b|\bpoor (?:you|thing)\b|\boh (?:no|dear|gosh)\b|\b(?:sorry|apologi[sz]e) (?:for|about|to hear) (?:\S+ ){3}/i;

export function isHeard(text: string): boolean {
  return sayingWhatItWasLike.test(text) || heard.test(text);
}
