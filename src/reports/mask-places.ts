const word = "\\p{Lu}[\\p{L}'’.-]{0,30}";
const kinds = [
  'Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Close|Court|Ct|Way|Place|Pl|Boulevard|Blvd|Terrace|Crescent|Square|Sq',
  'Gardens|Grove|Hill|Highway|Hwy|Parkway|Pkwy|Mews|Row|Walk|Circle|Quay',
].join('|');
const number = '(?<![\\w.,$€£])\\d{1,5}[A-Za-z]?';
const states =
  'A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]';

/** Postal addresses by their forms in English, with postcodes; some of German and French ones. */
const forms = [
  // Flat 2, 9 High Road
  `(?:\\b(?:Flat|Apt|Apartment|Unit|Suite) ?\\d{1,4}[A-Z]?,? )?${number} (?:${word} ){1,3}(?:${kinds})\\b(?: [NS]?[EW]\\b| [NS]\\b)?`,
  `\\b${word}(?:straße|strasse|str\\.|weg|platz|gasse) \\d{1,4}[a-z]?\\b`,
  `${number},? (?:rue|avenue|boulevard|place|via|calle) (?:(?:de|du|des|la|le|les|della) ){0,2}(?:l['’]|d['’])?${word}`,
  `\\b(?:P\\.? ?O\\.? ?Box|Postfach) \\d{1,6}\\b`,
  `\\b(?:${word} ){0,2}${word}, (?:${states}) \\d{5}(?:-\\d{4})?\\b`,
].map((form) => new RegExp(form, 'gu'));

/** British and Canadian, whose shape nothing else has; and what is said to be one. */
const postcodes = [
  /\b(?:[a-z]{1,2}\d[a-z\d]? \d[abd-hjlnp-uw-z]{2})\b/gi,
  /\b[abceghj-nprstvxy]\d[a-z] ?\d[a-z]\d\b/gi,
  /(?<=\b(?:zip|post|postal)(?: ?code)?(?: is|:)? )\d{4,5}(?:-\d{4})?\b/gi,
];

/** Hides where somebody lives, as far as an address has the form of one. */
export function maskPlaces(text: string): string {
  if (!/\d/.test(text)) return text;
  return [...forms, ...postcodes].reduce((masked, form) => masked.replace(form, '[address]'), text);
}
