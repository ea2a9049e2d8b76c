/** A stage direction that belongs to the words before it: rules about interrupting read it. */
const breakMark = /^[[(](?:interrupt|cross-?talk|overlap|cut off|talks? over)/i;
const rule = /^(?:[-=_~─━═]{3,}|[*#]{3,}$)/;
const footer = /^(?:transcribed by|end of (?:the )?(?:transcript|call|chat|conversation))\b/i;

/** Whether a line without a label is no speech: `[HOLD MUSIC - 0:40]`, `(laughs)`, `=====`, `END OF TRANSCRIPT`. */
export function isAside(text: string): boolean {
  return rule.test(text) || footer.test(text) || (isBracketed(text) && !breakMark.test(text));
}

function isBracketed(text: string): boolean {
  const close = text.startsWith('[') ? ']' : text.startsWith('(') ? ')' : undefined;
  return close !== undefined && text.indexOf(close) === text.length - 1;
}
