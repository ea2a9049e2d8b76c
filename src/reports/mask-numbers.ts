import { passesLuhn } from './luhn.ts';

/** A run of digits with at most two separators between any two of them. */
const numberRun = /\+?\(?\d(?:[ .()/-]{0,2}\d)*/g;

const notIdentifying = [
  /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}$/, // 2026-05-01
  /^\d{1,2}[-/.]\d{1,2}[-/.](?:\d{2}|\d{4})$/, // 1/5/2026
  /^(?:19|20)\d\d ?[-/] ?(?:19|20)\d\d$/, // 2025/2026
  /^\d{1,3}(?:[ .]\d{3})+$/, // 1 250 000
  /^\d+\.\d+$/, // 3.14159
];

const currency = /[$€£¥] ?$/;

/** Phone, card and other long numbers in `text`; dates, amounts and small numbers stay. */
export function maskNumbers(text: string): string {
  return text.replace(numberRun, (run: string, at: number) => {
    if (currency.test(text.slice(Math.max(0, at - 2), at))) return run;
    const kind = kindOf(run);
    return kind === undefined ? run : `[${kind}]`;
  });
}

/** 15 digits are the most that a phone number has (E.164), 13 to 19 those of a card (ISO/IEC 7812). */
function kindOf(run: string): string | undefined {
  const digits = run.replace(/\D/g, '');
  const joined = digits.length === run.length;
  if (digits.length < 6 || notIdentifying.some((form) => form.test(run))) return undefined;
  if (digits.length >= 13 && digits.length <= 19 && passesLuhn(digits)) return 'card';
  if (/^\d{3}-\d{2}-\d{4}$/.test(run)) return 'number'; // US social security
  const international = run.startsWith('+') && digits.length >= 7;
  const trunk = /^\(?0/.test(run) && digits.length >= 8;
  const grouped = !joined && digits.length >= 9;
  const local = /^\d{3}[- ]\d{4}$/.test(run);
  if (digits.length <= 15 && (international || trunk || grouped || local)) return 'phone';
  return joined || digits.length >= 8 ? 'number' : undefined;
}
