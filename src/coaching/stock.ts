/** What people say without thinking: worth saying, and nothing to be praised for. */
export function isStock(text: string): boolean {
  return stock.some((form) => form.test(text));
}

const stock = [
  // Taken back as it is said.
  /\b(?:sorry|apologi[sz]e|apologies)\b[^.!?]{0,12}\b(?:if|but|as we)\b/i,
  /\bsorry (?:(?:about|for|to (?:see|hear)) )(?:that|this|it)\b(?! (?:you|we|he|she|they|the|your)\b)/i,
  /\b(?:sorry|apologi[sz]e|apolog(?:y|ies))\b[^.!?]{0,30}\b(?:inconvenience|troubles?|confusion|frustration|disappointment|issues?|experience|hassle|wait|delay)\b(?! (?:you|with the|in|of)\b)/i,
  /\bhow (?:can|may) (?:I|we)(?: be of)? (?:help|assist)\b|\bwhat can (?:I|we) do for you\b/i,
  /\b(?:you are|you['’]re) chatting with\b|\bcustomer (?:care|service|support)\b/i,
  /\b(?:is there )?anything else\b|\bhave a (?:good|great|nice|lovely|wonderful)\b/i,
  /\b(?:would|['’]d) (?:love|like|be happy|be glad) to (?:help|assist)\b|\bhappy to (?:help|assist)\b/i,
  /\bwhat(?:['’]s| is) (?:up|going on)\b|^please (?:dm|share|send)\b/i,
  /^(?:thank you|thanks)(?: so much| very much)? for (?:calling|contacting|reaching|getting|the|your|holding|waiting)\b/i,
];

/** Harder to do than any deed that a sentence tells of. */
export const beforeDeeds: ReadonlySet<string> = new Set(['set-boundary', 'boundary-form', 'acknowledge-feelings']);

export function isRefusal(text: string): boolean {
  return refusal.test(text);
}

const refusal =
  /\b(?:can['’]?t|cannot|can not|won['’]?t|unable|don['’]?t|impossible|unfortunately|(?:do|does|will) not|not (?:able|allowed|at liberty|possible|available)|no longer|there (?:is|are) no)\b/i;

/** “Hi Debbie.”: what comes before the answer. */
export function isGreeting(text: string): boolean {
  return greeting.test(text);
}

const greeting =
  /^(?!.*\b(?:sorry|apolog\w+|thank\w*|I|we)\b)(?:hi|hello|hey|hiya|dear|good (?:morning|afternoon|evening|day))\b(?:[^.!?]{0,30})[.!?]?$/i;
