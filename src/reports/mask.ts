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
      .replace(accountNumber, maskAccount)
      .replace(insuranceNumber, '[number]')
      .replace(namedReference, maskReference)
      .replace(numbered, '$1[reference]')
      .replace(code, maskCode),
  );
}

/** Most quotes have neither a digit nor an at sign: they cost one look at each character. */
export function mayIdentify(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if ((unit >= 0x30 && unit <= 0x39) || unit === 0x40) return true;
  }
  return false;
}

/** Local part and labels of a domain name are at most 64 and 63 characters (RFC 5321, 1035). */
const email = /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu;

/** IBAN (ISO 13616), in groups of four or in one; in small letters only where its check digits are right. */
const accountNumber = /\b[a-z]{2}\d{2}(?: ?[a-z\d]{4}){2,7}(?: ?[a-z\d]{1,3})?\b/gi;

/** British national insurance. */
const insuranceNumber = /\b[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/g;

const numberedThings = [
  'orders?|tickets?|case|accounts?|acct|reference|ref|invoice|booking|reservation|policy|customer|member(?:ship)?',
  'tracking|confirmation|claim|passport|licen[cs]e|serial|pnr|pin|parcel|cvv2?|cvc2?|passcode|dob|date of birth',
  '(?:security|verification|access|entry|door|gate|sort)(?= code)',
].join('|');

/** "order number is 4471-B", "ref: AB99": what follows a word for something that is numbered. */
const namedReference = new RegExp(
  `\\b((?:${numberedThings})\\b(?:[\\s:#.]{1,4}(?:number|numbers|no|num|nr|id|code|is|was|#)\\b){0,3}[\\s:#.,(]{1,4})((?=[a-z/-]{0,40}\\d)[a-z\\d][a-z\\d/-]{1,40}(?:\\.\\d{1,6}){0,4})`,
  'gi',
);

const numbered = /(#\s?)\d[\d-]{2,30}/g;

/** Letters and digits mixed. */
const code = /(?<![\w[])(?=[a-z-]{0,40}\d)[a-z\d]{1,40}(?:-[a-z\d]{1,40}){0,8}(?!\w)/gi;

function maskAccount(found: string): string {
  const shouted = found === found.toUpperCase();
  const digits = found.replace(/\D/g, '').length;
  return (shouted && (digits >= 8 || !found.includes(' '))) || hasCheckDigits(found) ? '[account]' : found;
}

/** The remainder by 97 of country and check digits put last, letters counted from 10. */
function hasCheckDigits(written: string): boolean {
  const plain = written.replaceAll(' ', '').toUpperCase();
  const digits = [...(plain.slice(4) + plain.slice(0, 4))].map((unit) => Number.parseInt(unit, 36)).join('');
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

function maskReference(whole: string, before: string, reference: string): string {
  const digits = reference.replace(/\D/g, '').length;
  const date = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/.test(reference) && !/sort|dob|birth/i.test(before);
  return digits >= fewestDigits(before, reference) && !date ? `${before}[reference]` : whole;
}

/** "order 150 of them", "my order, 1000 pieces": the looser the two are joined, the more it takes. */
function fewestDigits(before: string, reference: string): number {
  if (/[,(]/.test(before)) return 5;
  if (/^(?=.*[A-Z])[A-Z\d]{5,12}$/.test(reference)) return 1; // X4K7DP, as airlines and hotels have them
  return /^orders? $/i.test(before) && /^\d+$/.test(reference) ? 4 : 3;
}

function maskCode(word: string): string {
  const digits = word.replace(/\D/g, '').length;
  const measure = /^\d+(?:x\d+){0,3}[a-z]{1,4}$|^\d+(?:x\d+){1,3}$/i.test(word);
  const instant = /^\d{4}-\d{2}-\d{2}T\d{2}(?:\d{2}){0,2}Z?$/i.test(word);
  if (digits < 4 || measure || instant || /^[\d-]+$/.test(word)) return word;
  const capitals = word === word.toUpperCase();
  return digits >= 5 || capitals ? '[reference]' : word;
}
