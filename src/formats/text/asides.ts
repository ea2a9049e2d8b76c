/** A stage direction that belongs to the words before it: rules about interrupting read it. */
const breakMark = /^[[(](?:interrupt|cross-?talk|overlap|cut off|talks? over)/i;
const rule = /^(?:[-=_~─━═]{3,}|[*#]{3,}$|`{3,}\w{0,12}$)/;
const footer =
  /^[*_#\s]{0,6}(?:transcribed by\b|end of (?:the )?(?:transcript|call|chat|conversation)\b|transcription ended after \d|this editable transcript was computer generated\b|exported from .{1,60}, by\b)/i;
/** What a program tells of those who take part, without a speaker: `*** Ana joined the chat ***`, `Visitor has left the chat`. */
const coming =
  /^(?!(?:I|We|You|He|She|It|They)\b)(?:\*{2,3} ?\S.{0,60} (?:has )?(?:joined|left|entered|disconnected|rejoined)\b|(?:(?:user|analyst|agent|operator|visitor) )?\p{Lu}[^:.?!]{0,60}? (?:has )?(?:joined|left|entered|ended|started|stopped|transferred) (?:(?:(?:the|this) )?(?:chat|conversation|chat room|room|call|session|meeting)|transcription)\b)[^.?!]{0,30}\.?$/u;

/** Whether a line without a label is no speech: `[HOLD MUSIC - 0:40]`, `(laughs)`, `=====`, `END OF TRANSCRIPT`. */
export function isAside(text: string): boolean {
  return (
    rule.test(text) ||
    footer.test(text) ||
    (text.length < 120 && coming.test(text)) ||
    (isBracketed(text) && !breakMark.test(text))
  );
}

function isBracketed(text: string): boolean {
  const close = text.startsWith('[') ? ']' : text.startsWith('(') ? ')' : undefined;
  return close !== undefined && text.indexOf(close) === text.length - 1;
}
