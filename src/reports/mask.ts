import { maskNumbers } from './mask-numbers.ts';

/**
 * Masks what identifies a person or a contract by its form alone: e-mail addresses, phone, card and account numbers,
 * order and reference numbers. Numbers said in words ("four five seven") and addresses of streets have no such form.
 * Every repetition in the expressions is bounded or cannot overlap its neighbours: time is linear in the text.
 */
export function maskIdentifiers(text: string): string {
  if (!mayIdentify(text)) return text;
  const withoutAddresses = text.includes('@') ? text.replace(email, '[email]') : text;
  return maskNumbers(
    withoutAddresses
      .replace(accountNumber, '[account]')
      .replace(namedReference, maskReference)
      .replace(numbered, '$1[reference]')
      .replace(code, maskCode),
  );
}

/** Most quotes have neither a digit nor an at sign: they cost one look at each character. */
function mayIdentify(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if ((unit >= 0x30 && unit <= 0x39) || unit === 0x40) return true;
  }
  return false;
}

/** Local part and labels of a domain name are at most 64 and 63 characters (RFC 5321, 1035). */
const email = /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu;

/** IBAN (ISO 13616), in groups of four or in one. */
const accountNumber = /\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?\b/g;

/** "order number is 4471-B", "ref: AB99": what follows a word for something that is numbered. */
const namedReference =
  /\b((?:orders?|tickets?|case|accounts?|acct|reference|ref|invoice|booking|reservation|policy|customer|member(?:ship)?|tracking|confirmation|claim|passport|licen[cs]e|serial|pnr|pin|parcel)\b(?:[\s:#.]{1,4}(?:number|numbers|no|num|nr|id|code|is|was|#)\b){0,3}[\s:#.]{1,4})([a-z\d][a-z\d/-]{1,40})/gi;

const numbered = /(#\s?)\d[\d-]{2,30}/g;

/** Letters and digits mixed. */
const code = /(?<![\w[])(?=[a-z-]{0,40}\d)[a-z\d]{1,40}(?:-[a-z\d]{1,40}){0,8}(?!\w)/gi;

function maskReference(whole: string, before: string, reference: string): string {
  const digits = reference.replace(/\D/g, '').length;
  const date = /^\d{1,4}[-/]\d{1,2}[-/]\d{1,4}$/.test(reference);
  return digits >= 3 && !date ? `${before}[reference]` : whole;
}

function maskCode(word: string): string {
  const digits = word.replace(/\D/g, '').length;
  const quantity = /^\d+[a-z]{1,4}$/i.test(word);
  if (digits < 4 || quantity || /^[\d-]+$/.test(word)) return word;
  const capitals = word === word.toUpperCase();
  return digits >= 5 || capitals ? '[reference]' : word;
}
