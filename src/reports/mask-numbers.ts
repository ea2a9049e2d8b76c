import { passesLuhn } from './luhn.ts';

/** Blanks and hyphens also as word processors and web pages write them: unbreakable, thin, long. */
const separator = '[ \\u{A0}\\u{2009}\\u{202F}.()/\\u{2010}-\\u{2013}-]';
const month = '(?:0?[1-9]|1[0-2])';
const day = '(?:0?[1-9]|[12]\\d|3[01])';
const year = '(?:\\d{4}|\\d{2})';
const dates = ['-', '/', '\\.'].flatMap((mark) => [
  `\\d{4}${mark}${month}${mark}${day}`, // 2026-05-01
  `${day}${mark}${month}${mark}${year}`, // 1/5/2026
  `${month}${mark}${day}${mark}${year}`, // 05.31.26
]);
const date = `(?:${dates.join('|')})`;

/**
 * A date, or two with a hyphen, that stands by itself; or a run of digits with at most two separators between any two of
 * them. Dates go first: with a time behind it a date is as long as a phone number.
 */
const dateOrRun = new RegExp(
  `(?<date>${date}(?: ?[-\\u{2013}] ?${date})?(?![-/.]?\\d| \\d{6}))|\\+?\\(?\\d(?:${separator}{0,2}\\d)*`,
  'gu',
);

const notIdentifying = [
  /^(?:19|20)\d\d(?: ?[-/ ] ?(?:19|20)\d\d)+$/, // 2025/2026, 2019 2020 2021
  /^[1-9]\d?(?:[ .]\d{3}){1,2}$|^[1-9]\d\d[ .]\d{3}$/, // 1 250 000; of nine digits it is a phone number in Spain
  /^\d+\.\d+$/, // 3.14159
  /^\d{1,2}\.\d\d ?- ?\d{1,2}\.\d\d$/, // 10.30-11.30
];

const currencyBefore = /(?:[$€£¥₹]|\b(?:USD|EUR|GBP|CHF|CAD|AUD|NZD|INR|JPY|Rs\.?)) ?$/;
const versionBefore = /\b(?:v|version|release|build|Windows|iOS|Android|macOS|firmware)[ .:]?$/i;
/** What is counted is no number of anybody. */
const unitAfter =
  /^ ?(?:[€$£¥%]|(?:dollars?|euros?|pounds?|cents?|USD|EUR|GBP|CHF|miles?|km|metres?|points?|kWh|people|users?|customers|times|steps|units?|pieces|hours|minutes|seconds)\b)/i;

/** Phone, card and other long numbers in `text`; dates, amounts, versions and small numbers stay. */
export function maskNumbers(text: string): string {
  return text.replace(dateOrRun, (run: string, isDate: string | undefined, at: number) => {
    const kind = isDate === undefined ? kindOf(plain(run)) : undefined;
    return kind === undefined || isMeasure(text, run, at) ? run : `[${kind}]`;
  });
}

/** Told by what stands beside it. */
function isMeasure(text: string, run: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 10), at);
  if (currencyBefore.test(before)) return true;
  if (/^\d+(?:\.\d+)+$/.test(run) && versionBefore.test(before)) return true;
  const end = at + run.length;
  return /^[1-9]\d{5,7}$/.test(run) && unitAfter.test(text.slice(end, end + 12));
}

function plain(run: string): string {
  return run.replace(/[\u{2010}-\u{2013}]/gu, '-').replace(/[\u{A0}\u{2009}\u{202F}]/gu, ' ');
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
